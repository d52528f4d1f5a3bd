package org.neurone.engine.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.DecimalMark;
import org.neurone.engine.reason.FirstRow;
import org.neurone.engine.reason.RaggedRow;
import org.neurone.engine.reason.Unusable;

class CsvTest {
    private static double[] numbers(Table table, int column) {
        return assertInstanceOf(Column.Numbers.class, table.column(column)).cells();
    }

    private static Column.Texts texts(Table table, int column) {
        return assertInstanceOf(Column.Texts.class, table.column(column));
    }

    private static DataException fault(String text) {
        return assertThrows(DataException.class, () -> Csv.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2.5\n-3,4e1\n",
                "a;b\r\n1;2,5\r\n-3;40\r\n",
                "a\tb\r1\t2.5\r-3\t40",
                "\uFEFFa,b\n1,2.5\n\n-3,40\n\n\n",
                "  a , b\n 1 , 2.5 \n -3,40",
                "\"a\",\"b\"\n\"1\",\"2.5\"\n\"-3\",\"40\"",
                "a,b,\n1,2.5,\n-3,40,\n"
            })
    void tableIsTheSameHoweverItIsWritten(String text) {
        Table table = Csv.read(text);
        assertEquals(List.of("a", "b"), table.names());
        assertArrayEquals(new double[] {1, -3}, numbers(table, 0));
        assertArrayEquals(new double[] {2.5, 40}, numbers(table, 1));
    }

    @Test
    void quotedCellsHoldSeparatorsLineEndsAndQuotes() {
        Table table = Csv.read("name,n\n\"a,b\",1\n\"two\nlines\",2\n\"say \"\"hi\"\"\",3\n");
        assertEquals(List.of("a,b", "two\nlines", "say \"hi\""), texts(table, 0).texts());
        assertArrayEquals(new double[] {1, 2, 3}, numbers(table, 1));
    }

    @Test
    void columnsWithoutNamesAreNumbered() {
        assertEquals(List.of("c1", "c2"), Csv.read("1,2\n3,4").names());
        assertEquals(
                List.of("c1", "c2", "c3"),
                Csv.read("5.1,3.5,setosa\n4.9,3.0,setosa\n").names());
        assertEquals(2, Csv.read("1,2\n3,4").rows());
    }

    @Test
    void firstRowNamesColumnsWhereOneStandsAboveNumbersAndIsNone() {
        assertEquals(
                List.of("0", "1", "label"), Csv.read("0,1,label\n7,8,1\n7,9,0").names());
        assertEquals(List.of("c1", "a"), Csv.read(",a\n0,5\n1,6").names());
    }

    @Test
    void namesThatComeAgainAreTold() {
        assertEquals(List.of("x", "x 2", "x 3"), Csv.read("x,x,x\n1,2,3").names());
        assertEquals(List.of("x 2", "x", "x 3"), Csv.read("x 2,x,x\n1,2,3").names());
    }

    @Test
    void numbersAreReadInTheirUsualSpellings() {
        double[] expected = {1, -2.5, 0.5, 5, 0.001, 3, 1e21};
        assertArrayEquals(expected, numbers(Csv.read("n\n1\n-2.5\n.5\n5.\n1e-3\n+3\n1E21\n"), 0));
        assertArrayEquals(new double[] {0.5, -1.25, 5}, numbers(Csv.read("n;m\n,5;1\n-1,25;1\n5,;1\n"), 0));
        assertArrayEquals(new double[] {0.1, 0.30000000000000004}, numbers(Csv.read("n\n0.1\n0.30000000000000004"), 0));
    }

    @Test
    void oneTextMakesAColumnOfTexts() {
        Column.Texts column = texts(Csv.read("n,m\n1,1\ntwo,2\n1,3\n"), 0);
        assertEquals(List.of("1", "two"), column.texts());
        assertArrayEquals(new int[] {0, 1, 0}, column.cells());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "\u00a0", "NA", "na", "N/A", "n/a", "#N/A", "<NA>", "N.A.", "NaN", "nan", "NaT", "null", "NULL",
                "?", "\"\""
            })
    void missingCellsAreKnownInTheirUsualSpellings(String missing) {
        Table table = Csv.read("a,b,c\n1,2,u\n3," + missing + "," + missing + "\n5,6,v\n");
        assertEquals(1, table.column(1).firstMissing());
        assertEquals(1, table.column(2).firstMissing());
        assertEquals(List.of("u", "v"), texts(table, 2).texts());
        assertEquals(3, table.place(1));
        assertEquals(-1, table.column(0).firstMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", ".", "\u2026", "\u2013", "*", "none", "None", "nil", "missing", "(null)"})
    void whatMayBeACategoryIsMissingWhereAllOthersAreNumbers(String dash) {
        Table table = Csv.read("a,b\n1,x\n" + dash + "," + dash + "\n5,y\n" + dash + ",z\n");
        assertArrayEquals(new double[] {1, Double.NaN, 5, Double.NaN}, numbers(table, 0));
        assertEquals(1, table.column(0).firstMissing());
        assertEquals(List.of("x", dash, "y", "z"), texts(table, 1).texts());
        Table headless = Csv.read(dash + ",1\n3,4\n");
        assertEquals(List.of("c1", "c2"), headless.names());
        assertEquals(0, headless.column(0).firstMissing());
    }

    @Test
    void sodiumIsNoMissingValue() {
        assertEquals(
                List.of("Na", "K"), texts(Csv.read("ion,n\nNa,1\nK,2\n"), 0).texts());
        assertEquals(List.of("Na", "K"), Csv.read("Na,K\n1,2\n3,4\n").names());
    }

    @Test
    void textsThatAllComeAgainBelowNameNoColumns() {
        Table mushrooms = Csv.read("p,x,n\ne,x,y\np,b,n\n");
        assertEquals(List.of("c1", "c2", "c3"), mushrooms.names());
        assertEquals(3, mushrooms.rows());
        assertEquals(
                List.of("p", "x", "class"),
                Csv.read("p,x,class\ne,x,y\np,b,n\n").names());
        assertEquals(List.of("c1", "c2"), Csv.read("\"a\"\"\",b\n\"a\"\"\",b\n").names());
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() {
        Table table = Csv.read("a\n\n\"1\n\"\n2\n");
        assertEquals(3, table.place(0));
        assertEquals(4, table.place(1));
    }

    @Test
    void raggedRowIsNamed() {
        DataException fault = fault("a,b\n1,2\n3\n");
        assertEquals("ragged-row", fault.code());
        assertEquals(3, fault.row());
        assertEquals(new RaggedRow(3, 1, 2), fault.reason());
        assertEquals(
                "ragged row: row=2, cells=3, expected=2", fault("a,b\n1,2,3\n").getMessage());
    }

    @Test
    void brokenQuotesAreNamed() {
        DataException open = fault("a,b\n1,\"2\n3,4\n");
        assertEquals("unclosed-quote", open.code());
        assertEquals(2, open.row());
        assertEquals(2, open.column());
        DataException behind = fault("a,b\n\"1\"x,2\n");
        assertEquals("text-after-quote", behind.code());
        assertEquals(2, behind.row());
        assertEquals(1, behind.column());
    }

    @Test
    void emptyTablesHaveTheirReason() {
        assertEquals(Unusable.EMPTY_TABLE, fault("").reason());
        assertEquals(Unusable.EMPTY_TABLE, fault("\uFEFF\n\n \n").reason());
        assertEquals("table without rows", fault("a,b\n").getMessage());
    }

    @Test
    void numberBeyondTheLargestIsNamed() {
        DataException fault = fault("a\n1\n1e999\n");
        assertEquals(3, fault.row());
        assertEquals(1, fault.column());
    }

    @Test
    void separatorIsTheOneThatCutsAllRowsAlike() {
        assertEquals(2, Csv.read("1,5;2,5\n3,5;4,5\n").names().size());
        assertEquals(3, Csv.read("\"a;b\",2,3\n\"c;d;e\",5,6\n").names().size());
        assertEquals(1, Csv.read("just one\n1\n2\n").names().size());
    }

    @Test
    void hundredThousandRowsKeepEveryNumber() {
        StringBuilder text = new StringBuilder("a,b,c,kind\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i * 0.25)
                    .append(',')
                    .append(-i)
                    .append(i % 2 == 0 ? ",even\n" : ",odd\n");
        }
        Table table = Csv.read(text.toString());
        assertEquals(100_000, table.rows());
        for (int i = 0; i < 100_000; i++) {
            assertEquals(i * 0.25, numbers(table, 1)[i]);
        }
        assertEquals(List.of("even", "odd"), texts(table, 3).texts());
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertEquals("too-large", fault("1,".repeat(50_000)).code());
    }

    @Test
    void noTextThrowsAnythingElse() {
        Rng random = Rng.of(4, Stream.DATA);
        String letters = "1,;\t\"\n\r ax.-eE+\uFEFF\u0000é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.below(24); j > 0; j--) {
                text.append(letters.charAt(random.below(letters.length())));
            }
            try {
                assertTrue(Csv.read(text.toString()).rows() > 0);
            } catch (DataException fault) {
                assertFalse(fault.getMessage().isEmpty());
            }
        }
    }

    @Test
    void whatIsWrittenWithQuotesIsReadBack() {
        Rng random = Rng.of(5, Stream.DATA);
        String letters = "ab,;\"\n\t ";
        for (int round = 0; round < 500; round++) {
            int rows = 1 + random.below(5);
            StringBuilder text = new StringBuilder("h,k\n");
            String[] cells = new String[rows];
            for (int i = 0; i < rows; i++) {
                StringBuilder cell = new StringBuilder("z");
                for (int j = random.below(8); j > 0; j--) {
                    cell.append(letters.charAt(random.below(letters.length())));
                }
                cells[i] = cell.toString();
                text.append('"')
                        .append(cells[i].replace("\"", "\"\""))
                        .append("\",")
                        .append(i)
                        .append('\n');
            }
            Column.Texts column = texts(Csv.read(text.toString()), 0);
            for (int i = 0; i < rows; i++) {
                assertEquals(cells[i], column.texts().get(column.cells()[i]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the column's mark is a comma, so a point stands between thousands
                "x;y~1.234;1~987,5;2~12;3|1234 987.5 12",
                // all cells leave it open, the other column tells
                "x;y~1.234;1,5~5.678;2,5|1234 5678",
                "x;y~1.234;1.5~5.678;2.5|1.234 5.678",
                "x,y~\"65,536\",1~\"131,072\",2|65536 131072",
                "x;y~0,125;1~0,250;2|0.125 0.25",
                "x,y~\"1,234,567.5\",1~\"2.5\",2|1234567.5 2.5",
                "x;y~14 518;1~7;2~1\u202f234\u202f567;3|14518 7 1234567",
                "x,y~10%,1~20.5 %,2|10 20.5",
                "x,y~\"50,52%\",1~\"0,5%\",2|50.52 0.5",
                "x,y~$5,1~\"$1,200.50\",2~-$3,3|5 1200.5 -3",
                "x;y~€ 1 234;1~-7 €;2|1234 -7",
                "x,y~1'000,1~2'500.5,2|1000 2500.5",
                "x,y~.5,1~5.,2~-.25e1,3|0.5 5 -2.5",
                "x,y~\u22121.5,1~+2,2|-1.5 2",
            })
    void numbersAreReadAsTheWholeColumnSpellsThem(String csv, String expected) {
        Table table =
                Csv.read(csv.replace('~', '\n').replace("\\u202f", "\u202f").replace("\\u2212", "\u2212"));
        double[] values = java.util.Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(values, numbers(table, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y\n1.5,1\n\"2,5\",2\n", // two marks
                "x,y\n10%,1\n20,2\n", // per cent or not
                "x,y\n$5,1\n€6,2\n", // two kinds of money
                "x,y\n1 23,1\n4,2\n", // no group of three
                "x,y\n\"0,125,000\",1\n4,2\n", // no thousands begin with 0
                "x,y\n2024-01-05,1\n2024-01-06,2\n"
            })
    void aColumnWhoseCellsDisagreeIsOfTexts(String csv) {
        texts(Csv.read(csv), 0);
    }

    @Test
    void whatNothingDecidesIsSaid() {
        Table table = Csv.read("n,y\n\"65,536\",1\n\"131,072\",2\n");
        assertEquals(1, table.remarks().size());
        assertEquals(
                new DecimalMark("65,536", "n", "65536", "65.536"),
                table.remarks().get(0).reason());
        assertEquals(List.of(), Csv.read("n,y\n1.234,1\n5.678,2\n").remarks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region,2021,2022,2023~nord,10,20,30~sud,5,6,7~nord,1,2,3|region 2021 2022 2023",
                "0,1,2,species~5.1,3.5,1.4,setosa~4.9,3.0,1.4,setosa~7.0,3.2,4.7,versicolor|0 1 2 species",
                "0,1,2~0.5,1.5,2~0.25,3,4|0 1 2",
                "2019,2020~12,15~13,17|2019 2020",
                "NA,na,null~1,2,3~4,5,6~7,8,9|c1 c2 c3",
                "id,NA,null~1,2,3~4,5,6|id NA null",
                "1,2,3~4,5,6~7,8,9|c1 c2 c3",
                "2019,1~2020,2~2021,3|c1 c2",
                "yes,no~no,yes~yes,no|c1 c2",
            })
    void theFirstRowIsWhatMakesTheTableConsistent(String csv, String names) {
        Table table = Csv.read(csv.replace('~', '\n'));
        assertEquals(List.of(names.split(" ")), table.names());
        assertEquals(!names.startsWith("c1"), table.isNamed());
    }

    @Test
    void namesThatCouldBeNumbersAreSaid() {
        Table table = Csv.read("region,2021,2022\nnord,10,20\nsud,5,6\n");
        assertEquals("first-row", table.remarks().get(0).code());
        assertEquals("header", table.remarks().get(0).parameter());
        assertEquals(
                new FirstRow(false, List.of("region", "2021", "2022")),
                table.remarks().get(0).reason());
    }

    @Test
    void excelsHintIsNoRow() {
        Table table = Csv.read("sep=;\r\nlarge;kind\r\n1,5;a\r\n2,5;b\r\n");
        assertEquals(List.of("large", "kind"), table.names());
        assertArrayEquals(new double[] {1.5, 2.5}, numbers(table, 0));
        assertEquals(3, table.place(0));
    }

    @Test
    void aRowOfUnitsIsLeftOutAndSaid() {
        Table table = Csv.read("TIME,BHP,well\nDAYS,BARS,\n1,200,a\n2,190,b\n3,180,a\n");
        assertEquals(List.of("TIME", "BHP", "well"), table.names());
        assertArrayEquals(new double[] {1, 2, 3}, numbers(table, 0));
        assertEquals(3, table.place(0));
        assertEquals("unit-row", table.remarks().get(0).code());
        assertEquals(
                new FirstRow(true, List.of("DAYS", "BARS", "")),
                table.remarks().get(0).reason());
    }

    @Test
    void oneBadCellInTheSecondRowIsNoUnit() {
        assertEquals(3, Csv.read("name,age\nAnn,unknown\nBob,12\nCid,13\n").rows());
    }

    @Test
    void rowsInWhichNothingStandsAreSkipped() {
        Table table = Csv.read("a;b;k\n1;2;x\n;;\n\"\";;\n3;4;y\n;;\n;;\n");
        assertEquals(2, table.rows());
        assertEquals(5, table.place(1));
    }

    @Test
    void separatorsBehindTheLastColumnShiftNothing() {
        for (String csv :
                new String[] {"a,b,k\n1,2,x,\n3,4,y\n", "a,b,k,\n1,2,x\n3,4,y,,\n", "a,b,k,\n1,2,x,\n3,4,y,\n"}) {
            Table table = Csv.read(csv);
            assertEquals(List.of("a", "b", "k"), table.names());
            assertArrayEquals(new double[] {2, 4}, numbers(table, 1));
            assertEquals(List.of("x", "y"), texts(table, 2).texts());
        }
        assertEquals("ragged-row", fault("a,b,k\n1,2,x,7\n").code());
        assertEquals("ragged-row", fault("a,b,c,d\n1,2,3\n").code());
    }

    @Test
    void numbersInColumnsAreCutAtBlanks() {
        Table table = Csv.read("""
                18.0   8   307.0      130.0      3504.\t"chevrolet chevelle malibu"
                15.0   8   350.0      165.0      3693.\t"buick skylark 320"
                25.0   4   98.00      ?          2046.\t"ford pinto"
                """);
        assertEquals(6, table.names().size());
        assertArrayEquals(new double[] {3504, 3693, 2046}, numbers(table, 4));
        assertEquals("ford pinto", texts(table, 5).texts().get(2));
        assertEquals(
                List.of("first name", "age"),
                Csv.read("first name\tage\nA B\t1\nC D\t2\n").names());
    }

    @Test
    void columnsThatAreSaidToBeOfTextsStayTexts() {
        Table table =
                Csv.read("code,x\n01,1\n1.0,2\n", new CsvReading(null, java.util.Set.of("code"), java.util.Map.of()));
        assertEquals(List.of("01", "1.0"), texts(table, 0).texts());
    }
}
