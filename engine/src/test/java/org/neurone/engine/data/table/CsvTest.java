package org.neurone.engine.data.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.words.DataException;

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
        assertEquals(
                "Row 3 has 1 cell, but the first one has 2.", fault.sentence().english());
        assertEquals(
                "La ligne 3 a 1 cellule, mais la première en a 2.",
                fault.sentence().french());
        assertEquals(
                "Row 2 has 3 cells, but the first one has 2.",
                fault("a,b\n1,2,3\n").getMessage());
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
    void emptyTablesHaveTheirSentence() {
        assertEquals("The table is empty.", fault("").getMessage());
        assertEquals("The table is empty.", fault("\uFEFF\n\n \n").getMessage());
        assertEquals(
                "The table has names of columns and no rows.", fault("a,b\n").getMessage());
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
        assertEquals("too-large", fault(",".repeat(50_000)).code());
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
                assertNotNull(fault.sentence());
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
}
