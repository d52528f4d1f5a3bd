package org.neurone.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.number.Values;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Holes;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.UnseenText;
import org.neurone.engine.reason.Unusable;

class CsvSourceTest {
    private static final Tables FLOWERS =
            Tables.of("t", Csv.read("length,colour,species\n1,red,b\n2,blue,a\n3,red,c\n4,green,a\n"));
    private static final Tables NUMBERS = Tables.of("t", Csv.read("p,q,y\n1,2,10\n3,4,9\n5,6,10\n7,8,-1\n"));

    private static CsvSource with(List<String> target, List<Integer> shape, Task task, List<String> classes) {
        return new CsvSource("t", target, shape, task, classes, null, null);
    }

    private static DataException fault(Source source, Tables tables) {
        return assertThrows(DataException.class, () -> source.describe(tables));
    }

    @Test
    void textTargetIsClassesInSortedOrder() {
        DataInfo info = CsvSource.of("t").describe(FLOWERS);
        assertEquals(Task.CLASSIFY, info.task());
        assertEquals(List.of("a", "b", "c"), info.classes());
        assertEquals(List.of("species"), info.targets());
        assertEquals(Normalize.STANDARD, info.normalize());
        assertEquals(1, info.testExamples());
        assertArrayEquals(
                new double[] {1, 0, 2, 0},
                CsvSource.of("t").examples(FLOWERS, 1).targets());
    }

    @Test
    void textInputIsOneInputADifferentText() {
        assertEquals(
                List.of("length", "colour=blue", "colour=green", "colour=red"),
                CsvSource.of("t").describe(FLOWERS).columns());
        assertArrayEquals(
                new double[] {1, 0, 0, 1, 2, 1, 0, 0, 3, 0, 0, 1, 4, 0, 1, 0},
                CsvSource.of("t").examples(FLOWERS, 1).inputs());
    }

    @Test
    void numberTargetIsValues() {
        DataInfo info = CsvSource.of("t").describe(NUMBERS);
        assertEquals(Task.REGRESS, info.task());
        assertEquals(List.of(), info.classes());
        assertEquals(-1, info.lowest());
        assertEquals(10, info.highest());
        assertTrue(info.remarks().isEmpty());
        assertArrayEquals(
                new double[] {10, 9, 10, -1},
                CsvSource.of("t").examples(NUMBERS, 1).targets());
    }

    @Test
    void severalTargetsKeepTheOrderInWhichTheyAreNamed() {
        CsvSource source = with(List.of("y", "p"), null, null, List.of());
        assertEquals(List.of("q"), source.describe(NUMBERS).columns());
        assertArrayEquals(
                new double[] {10, 1, 9, 3, 10, 5, -1, 7},
                source.examples(NUMBERS, 1).targets());
    }

    @Test
    void numberClassesAreSortedByValue() {
        CsvSource source = with(List.of(), null, Task.CLASSIFY, List.of());
        assertEquals(List.of("-1", "9", "10"), source.describe(NUMBERS).classes());
        assertArrayEquals(new double[] {2, 1, 2, 0}, source.examples(NUMBERS, 1).targets());
    }

    @Test
    void textClassesAreSortedByCodePoint() {
        Tables tables = Tables.of("t", Csv.read("x,k\n1,é\n2,\uD83D\uDE00\n3,Z\n4,a\n5,\uFFFD\n"));
        assertEquals(
                List.of("Z", "a", "é", "\uFFFD", "\uD83D\uDE00"),
                CsvSource.of("t").describe(tables).classes());
    }

    @Test
    void namedClassesFixTheirNumbers() {
        CsvSource source = with(List.of(), null, null, List.of("10", "9", "5", "-1"));
        assertEquals(List.of("10", "9", "5", "-1"), source.describe(NUMBERS).classes());
        assertArrayEquals(new double[] {0, 1, 0, 3}, source.examples(NUMBERS, 1).targets());
        DataException fault = fault(with(List.of(), null, null, List.of("10", "9")), NUMBERS);
        assertEquals("classes", fault.parameter());
        assertEquals(new Unknown(Unknown.Kind.CLASS, "-1", List.of("10", "9")), fault.reason());
    }

    @Test
    void numbersThatLookLikeClassesGetAHint() {
        Tables tables = Tables.of("t", Csv.read("x,k\n1,0\n2,1\n3,2\n4,0\n5,1\n6,2\n"));
        List<Remark> remarks = CsvSource.of("t").describe(tables).remarks();
        assertEquals(1, remarks.size());
        assertEquals("class-numbers", remarks.get(0).code());
        assertEquals("task", remarks.get(0).parameter());
        assertTrue(with(List.of(), null, Task.REGRESS, List.of())
                .describe(tables)
                .remarks()
                .isEmpty());
    }

    /** A spreadsheet's spelling, and what the owner is told to write, if anything. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "x;y~1,5;2~2,5;3~1.234,56;4~3.5;5|5|3.5|x|3.5",
                "x,y~1.5,2~2.5,3~\"1.234.567,5\",4~3,5|4|1.234.567,5|x|1234567.5",
                "x,y~10%,2~20%,3~30,4~40%,5|4|30|x|30",
                "x,y~1,2~2,3~3,4~40%,5|5|40%|x|40",
                "x,y~1,2~2,3~inf,4~3,5~4,6|4|inf|x|",
                "x,y~1,2~2,3~3,4~4,∞~5,6~6,7|5|∞|y|",
                "x,y~1,2~2,3~3,4~#DIV/0!,5~5,6|5|#DIV/0!|x|",
            })
    void aColumnThatOneCellKeepsFromBeingNumbersGetsAWarning(
            String csv, int row, String text, String column, String right) {
        Tables tables = Tables.of("t", Csv.read(csv.replace('~', '\n') + "\n"));
        List<Remark> remarks = source().describe(tables).remarks();
        assertEquals(1, remarks.size());
        assertEquals("odd-cell", remarks.get(0).code());
        assertNull(remarks.get(0).better());
        OddCell odd = (OddCell) remarks.get(0).reason();
        assertEquals(row, odd.row());
        assertEquals(text, odd.text());
        assertEquals(right, odd.right());
        assertEquals(column, odd.column());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,day\n1,2024-01-05\n2,2024-01-06\n3,2024-01-07\n",
                "x,colour\n1,red\n2,blue\n3,red\n4,5\n",
                "x,host\n1,10.0.0.1\n2,10.0.0.2\n3,10.0.0.3\n",
                "x;y\n0,5;1,5\n1,5;2,5\n2,5;3\n",
            })
    void textsThatAreTextsAndDecimalCommasGetNoWarning(String csv) {
        assertEquals(List.of(), source().describe(Tables.of("t", Csv.read(csv))).remarks());
    }

    @Test
    void manyNumbersAndOneOddCellNameTheCellAndNotTheManyTexts() {
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i == 50 ? "1e" : i).append(".5,").append(i).append('\n');
        }
        DataException fault = fault(source(), Tables.of("t", Csv.read(csv.toString())));
        assertEquals("odd-cell", fault.code());
        assertEquals(52, fault.row());
        assertEquals(1, fault.column());
    }

    @Test
    void oneWordAmongNumbersIsNamedHoweverOftenItComes() {
        Tables tables = Tables.of("t", Csv.read("a,y\n1,1\nunknown,2\n3,3\nunknown,4\n5,5\nunknown,6\nunknown,7\n"));
        List<Remark> remarks = source().describe(tables).remarks();
        assertEquals(1, remarks.size());
        assertEquals(new OddCell(3, "unknown", null, "a"), remarks.get(0).reason());
    }

    @Test
    void numbersTooLargeToBeNormalisedAreNamed() {
        Tables tables = Tables.of("t", Csv.read("a,b,y\n1,1e300,1\n2,-1e300,2\n3,1e299,3\n4,0,4\n"));
        DataException fault = assertThrows(
                DataException.class, () -> Dataset.of(DataSpec.of(source()), List.of(), Encoding.VALUES, tables));
        NoNumber reason = (NoNumber) fault.reason();
        assertEquals(NoNumber.Kind.TOO_LARGE_TO_SCALE, reason.kind());
        assertEquals("b", reason.of());
        assertEquals(1e300, Math.abs(reason.at()));
        Dataset plain = Dataset.of(new DataSpec(source(), 0.0, 1, Normalize.NONE), List.of(), Encoding.VALUES, tables);
        assertEquals(1e300, plain.train().inputs()[1]);
    }

    @Test
    void aTableOfOneColumnSaysWhatSeparatesCells() {
        DataException fault = fault(source(), Tables.of("t", Csv.read("a:y\n1:2\n3:4\n")));
        assertEquals(new Named(Named.Kind.ONLY_COLUMN, "a:y"), fault.reason());
    }

    private static CsvSource source() {
        return CsvSource.of("t");
    }

    @Test
    void rowsCanBePictures() {
        CsvSource source = with(List.of(), List.of(1, 2), null, List.of());
        assertEquals(Shape.picture(1, 2, 1), source.describe(NUMBERS).input());
        DataException fault = fault(with(List.of(), List.of(2, 2, 1), null, List.of()), NUMBERS);
        assertEquals("shape", fault.parameter());
        assertEquals(new Mismatch(Mismatch.Kind.PICTURE, 2, 4, "2x2x1"), fault.reason());
    }

    @Test
    void missingValueNamesItsRowAndColumn() {
        Tables tables = Tables.of("t", Csv.read("a,b,y\n1,2,3\n4,,6\n7,8,9\n"));
        DataException fault = fault(CsvSource.of("t"), tables);
        assertEquals("missing-value", fault.code());
        assertEquals(3, fault.row());
        assertEquals(2, fault.column());
        assertEquals(
                new Holes(1, 3, List.of("b"), 3, "b", List.of("drop", "mean", "median", "most", "flag")),
                fault.reason());
    }

    @Test
    void columnThatNoFeatureUsesMayHaveHoles() {
        Tables tables = Tables.of("t", Csv.read("a,b,y\n1,2,3\n4,,6\n7,8,9\n"));
        DataSpec spec = new DataSpec(CsvSource.of("t"), 0.0, 1, Normalize.NONE);
        Dataset data = Dataset.of(spec, List.of(new Term.Column("a")), Encoding.VALUES, tables);
        assertArrayEquals(new double[] {1, 4, 7}, data.train().inputs());
        assertArrayEquals(new double[] {3, 6, 9}, data.train().values());
        DataException fault =
                assertThrows(DataException.class, () -> spec.describe(List.of(new Term.Column("c")), tables));
        assertEquals(List.of("a", "b"), fault.candidates());
    }

    private static CsvSource without(List<String> target, String... columns) {
        return new CsvSource("t", target, null, null, List.of(), null, null, List.of(columns), List.of());
    }

    @Test
    void columnsThatAreLeftOutAreNeitherInputNorTargetAndMayHaveFaults() {
        Tables tables = Tables.of("t", Csv.read("name,size,kind,note\nn1,1,a,\nn2,2,b,x\nn3,3,a,\n"));
        DataInfo info = without(List.of(), "name", "note").describe(tables);
        assertEquals(List.of("size"), info.columns());
        assertEquals(List.of("kind"), info.targets(), "the last that is left");
        assertEquals(3, info.examples());
        assertArrayEquals(
                new double[] {1, 2, 3},
                without(List.of(), "name", "note").examples(tables, 1).inputs());
        assertEquals("unknown-column", fault(without(List.of(), "nme"), tables).code());
        assertEquals("without", fault(without(List.of(), "nme"), tables).parameter());
        assertEquals(
                "data-without", fault(without(List.of("kind"), "kind"), tables).code());
        assertEquals(
                "data-target",
                fault(without(List.of(), "name", "note", "size"), tables).code());
        DataException term = assertThrows(
                DataException.class,
                () -> DataSpec.of(without(List.of(), "name", "note"))
                        .describe(List.of(new Term.Column("name")), tables));
        assertEquals(List.of("size"), term.candidates());
        DataInfo picked = DataSpec.of(without(List.of(), "note"))
                .matching(info.withLayout(info.layout()))
                .describe(List.of(), tables);
        assertEquals(List.of("size"), picked.columns(), "a saved network keeps its own");
    }

    @Test
    void columnOfNamesIsNoCategory() {
        StringBuilder text = new StringBuilder("name,x,y\n");
        for (int i = 0; i < 65; i++) {
            text.append("n").append(i).append(",").append(i).append(",0.5\n");
        }
        Tables tables = Tables.of("t", Csv.read(text.toString()));
        assertEquals("too-many-texts", fault(CsvSource.of("t"), tables).code());
        assertEquals(List.of("name"), fault(CsvSource.of("t"), tables).candidates(), "which can be left out");
        DataSpec spec = DataSpec.of(CsvSource.of("t"));
        assertEquals(
                List.of("x"),
                spec.describe(List.of(new Term.Column("x")), tables).columns());
    }

    @Test
    void textsThatWouldMakeTooManyInputsAreRefused() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 1600; column++) {
                text.append((char) ('A' + row)).append(',');
            }
            text.append(row).append('\n');
        }
        assertEquals(
                "too-large",
                fault(CsvSource.of("t"), Tables.of("t", Csv.read(text.toString())))
                        .code());
    }

    @Test
    void wrongTargetsHaveTheirSentences() {
        assertEquals(
                "unknown-column",
                fault(with(List.of("z"), null, null, List.of()), NUMBERS).code());
        assertEquals(
                "data-target",
                fault(with(List.of("y", "y"), null, null, List.of()), NUMBERS).code());
        assertEquals(
                "data-target",
                fault(with(List.of("p", "q", "y"), null, null, List.of()), NUMBERS)
                        .code());
        assertEquals(
                "data-target",
                fault(with(List.of("y", "q"), null, Task.CLASSIFY, List.of()), NUMBERS)
                        .code());
        assertEquals(
                "data-task",
                fault(with(List.of(), null, Task.REGRESS, List.of()), FLOWERS).code());
        assertEquals(
                "data-classes",
                fault(with(List.of(), null, Task.REGRESS, List.of("1", "2")), NUMBERS)
                        .code());
        Tables one = Tables.of("t", Csv.read("x,k\n1,a\n2,a\n"));
        assertEquals("data-target", fault(CsvSource.of("t"), one).code());
        assertEquals("missing-table", fault(CsvSource.of("u"), NUMBERS).code());
    }

    @Test
    void nothingForTestingKeepsTheOrderOfTheFile() {
        DataSpec spec = new DataSpec(CsvSource.of("t"), 0.0, 77, Normalize.NONE);
        Dataset data = Dataset.of(spec, List.of(), Encoding.VALUES, NUMBERS);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, data.train().inputs());
        assertEquals(0, data.test().size());
    }

    @Test
    void pointsAreClassesOfThePlane() {
        Points points = Points.of(0.5, 1, 0, 2, 3, 1, -1, 0, 1);
        DataInfo info = points.describe(Tables.none());
        assertEquals(List.of("x", "y"), info.columns());
        assertEquals(List.of("0", "1"), info.classes());
        assertEquals(Normalize.NONE, info.normalize());
        assertArrayEquals(
                new double[] {0.5, 1, 2, 3, -1, 0},
                points.examples(Tables.none(), 1).inputs());
        assertArrayEquals(
                new double[] {0, 1, 1}, points.examples(Tables.none(), 1).targets());
    }

    @Test
    void pointsCanBeValues() {
        Points points = new Points(Values.of(1, 10, 2, 20), 2, Task.REGRESS, List.of());
        assertEquals(List.of("x"), points.describe(Tables.none()).columns());
        assertArrayEquals(
                new double[] {10, 20}, points.examples(Tables.none(), 1).targets());
    }

    @Test
    void pointsThatAreNoWholeRowsAreRefused() {
        DataException fault = assertThrows(DataException.class, () -> Points.of(1, 2, 0, 4));
        assertEquals(new Mismatch(Mismatch.Kind.POINTS, 4, 3), fault.reason());
        assertEquals(Unusable.NO_POINTS, fault(Points.of(), Tables.none()).reason());
    }

    @Test
    void codesAreClassesAsTheTableSpellsThem() {
        String csv = "x,code\n1,01\n2,1e1\n3,10\n4,02\n5,01\n6,02\n";
        DataInfo info = with(List.of("code"), null, Task.CLASSIFY, List.of()).describe(Tables.of("t", Csv.read(csv)));
        assertEquals(List.of("01", "02", "10", "1e1"), info.classes());
    }

    @Test
    void wholeNumbersBeyondWhatADoubleTellsApartAreDifferentClasses() {
        String csv = "x,id\n1,9007199254740992\n2,9007199254740993\n3,9007199254740993\n4,9007199254740992\n";
        CsvSource source = with(List.of("id"), null, Task.CLASSIFY, List.of());
        Tables tables = Tables.of("t", Csv.read(csv));
        assertEquals(
                List.of("9007199254740992", "9007199254740993"),
                source.describe(tables).classes());
        assertArrayEquals(new double[] {0, 1, 1, 0}, source.examples(tables, 1).targets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,4", "1,2,3,5,6,7", "0,1", "3,5,7"})
    void smallWholeNumbersThatComeOftenGetTheHintThatTheyMayBeClasses(String codes) {
        StringBuilder csv = new StringBuilder("x,kind\n");
        for (int i = 0; i < 10; i++) {
            for (String code : codes.split(",", -1)) {
                csv.append(i).append(".5,").append(code).append('\n');
            }
        }
        List<Remark> remarks =
                source().describe(Tables.of("t", Csv.read(csv.toString()))).remarks();
        assertEquals(1, remarks.size());
        assertEquals("class-numbers", remarks.get(0).code());
    }

    @Test
    void aTextThatIsCalledAsAColumnIsToldApartByItsQuotes() {
        String csv = "colour,colour=red,y\nred,1,a\nblue,2,b\nred,3,a\n";
        Tables tables = Tables.of("t", Csv.read(csv));
        assertEquals(
                List.of("colour=blue", "colour=\"red\"", "colour=red"),
                source().describe(tables).columns());
        assertArrayEquals(
                new double[] {0, 1, 1, 1, 0, 2, 0, 1, 3},
                source().examples(tables, 1).inputs());
        Tables turned = Tables.of("t", Csv.read("y,colour=red,colour\na,1,red\nb,2,blue\na,3,red\n"));
        Source known = source().matching(source().describe(tables));
        assertArrayEquals(
                new double[] {0, 1, 1, 1, 0, 2, 0, 1, 3},
                known.examples(turned, 1).inputs(),
                "by what they are made of, wherever that stands");
    }

    @Test
    void theTextSaysWhetherTheFirstRowIsAHeader() {
        Tables tables = Tables.ofTexts(java.util.Map.of("t", "yes,no\nno,yes\nyes,yes\nmaybe,no\n"));
        CsvSource off = new CsvSource("t", List.of(), null, null, List.of(), "off", null);
        CsvSource on = new CsvSource("t", List.of(), null, null, List.of(), "on", null);
        assertEquals(4, off.describe(tables).examples());
        assertEquals(
                List.of("c1=maybe", "c1=no", "c1=yes"), off.describe(tables).columns());
        assertEquals(3, on.describe(tables).examples());
        assertEquals(List.of("no"), on.describe(tables).targets());
    }

    @Test
    void aTableThatTheHostReadItselfCannotBeReadAnew() {
        CsvSource off = new CsvSource("t", List.of(), null, null, List.of(), "off", null);
        assertEquals(
                "data-header",
                fault(off, Tables.of("t", Csv.read("x,y\n1,2\n3,4\n"))).code());
    }

    @Test
    void aNetworkFindsItsColumnsTargetAndClassesByTheirNames() {
        Tables before = Tables.of("t", Csv.read("code,x,kind\n01,1,a\n02,2,b\n01,3,c\n"));
        DataInfo known = source().describe(before);
        assertEquals(List.of("code", "x"), known.columns());
        // Another order, another last column, one class fewer.
        Tables after = Tables.of("t", Csv.read("kind,x,code,more\nc,5,02,9\na,6,01,8\n"));
        Examples examples = source().matching(known).examples(after, 1);
        assertEquals(
                List.of("code", "x"), source().matching(known).describe(after).columns());
        assertEquals(
                List.of("a", "b", "c"), source().matching(known).describe(after).classes());
        assertArrayEquals(new double[] {2, 5, 1, 6}, examples.inputs());
        assertArrayEquals(new double[] {2, 0}, examples.targets());
    }

    @Test
    void aColumnThatWasOfTextsStaysOneWhateverTheTableHolds() {
        DataInfo known = source().describe(Tables.of("t", Csv.read("code,x,kind\n01,1,a\n02,2,b\nA1,3,a\n")));
        Tables after = Tables.ofTexts(java.util.Map.of("t", "code,x,kind\n02,1,a\n01,2,b\n1,3,b\n"));
        DataInfo info = source().matching(known).describe(after);
        assertEquals(List.of("code=01", "code=02", "code=A1", "x"), info.columns());
        assertArrayEquals(
                new double[] {0, 1, 0, 1, 1, 0, 0, 2, 0, 0, 0, 3},
                source().matching(known).examples(after, 1).inputs());
        assertEquals(1, info.remarks().size());
        assertEquals(
                new UnseenText(4, "1", "code", List.of("01", "02", "A1")),
                info.remarks().get(0).reason());
    }

    @Test
    void aRenamedColumnAndANewClassAreNamed() {
        DataInfo known = source().describe(Tables.of("t", Csv.read("x,z,kind\n1,2,a\n2,1,b\n")));
        DataException column = assertThrows(
                DataException.class,
                () -> source().matching(known).describe(Tables.of("t", Csv.read("x,zz,kind\n1,2,a\n2,1,b\n"))));
        assertEquals(new Unknown(Unknown.Kind.LEARNED_COLUMN, "z", List.of("x", "zz", "kind")), column.reason());
        DataException kind = assertThrows(
                DataException.class,
                () -> source().matching(known).describe(Tables.of("t", Csv.read("x,z,kind\n1,2,a\n2,1,new\n"))));
        assertEquals(new Unknown(Unknown.Kind.CLASS, "new", List.of("a", "b")), kind.reason());
    }
}
