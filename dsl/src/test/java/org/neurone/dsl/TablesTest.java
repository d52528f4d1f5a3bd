package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/** What a text says of a reader's own table. */
class TablesTest {
    private static final Tables TABLES =
            Tables.of("t", Csv.read("a,b,y\n1,red,16000\n,blue,16050\n3,,16100\n4,red,16150\n"));

    private static Reading read(String text) {
        return Language.standard().read(text, TABLES, Limits.page());
    }

    /** The right table brings to light that a column is misspelt, which is no reason to keep it back. */
    @Test
    void aTableThatTheHostMeansIsOfferedOnceWhateverElseIsWrong() {
        Tables flowers = Tables.ofTexts(Map.of("flowers", "size,species\n1,a\n2,b\n3,a\n4,b\n"));
        Tables tables = name -> {
            if (name.equals("flowers")) {
                return flowers.table(name);
            }
            throw new DataException(
                    new OwnReason("missing-table", Wording.of("None.")), "name", 0, 0, List.of("flowers"));
        };
        for (String name : List.of("flower", "Flowers", "flowers.csv")) {
            String text = "data csv \"" + name + "\" target specie; layer 3";
            Problem missing = Language.standard()
                    .read(text, tables, Limits.page())
                    .problems()
                    .get(0);
            assertEquals("missing-table", missing.code());
            assertEquals(1, missing.fixes().size(), name);
            assertEquals(
                    "data csv \"flowers\" target specie; layer 3",
                    Edit.apply(text, missing.fixes().get(0).edits()));
        }
    }

    @Test
    void everyWayToDealWithHolesIsAFixThatReads() {
        String text = "data csv \"t\" test 0%; layer 3";
        Problem holes = read(text).problems().get(0);
        assertEquals("missing-value", holes.code());
        assertEquals(
                "2 of 4 rows have a hole in 2 columns (a, b); the first is row 3, column “a”. Say what stands in for it with"
                        + " “missing”: drop, mean, median, most, flag.",
                Tongue.ENGLISH.of(holes.sentence()));
        assertEquals(
                "2 lignes sur 4 ont un trou dans 2 colonnes (a, b)\u00a0; le premier est à la ligne 3, colonne «\u00a0a\u00a0». Dites avec"
                        + " «\u00a0missing\u00a0» ce qui le remplace\u00a0: drop, mean, median, most, flag.",
                Tongue.FRENCH.of(holes.sentence()));
        List<String> fixed = new ArrayList<>();
        for (Fix fix : holes.fixes()) {
            String better = Edit.apply(text, fix.edits());
            fixed.add(better);
            assertTrue(read(better).sound(), better);
        }
        assertEquals("data csv \"t\" test 0% missing drop; layer 3", fixed.get(0));
        assertEquals(5, fixed.size());
    }

    @Test
    void waysToPrepareATablePrintAndReadBack() {
        String text = "neurone 1\ndata csv \"t\" missing flag targets range\nlayer 3\n";
        Reading reading = read(text);
        assertEquals(List.of(), reading.problems());
        assertEquals(text, Language.standard().write(reading.experiment()));
    }

    @Test
    void targetsThatAreClassesAreNotScaled() {
        Problem hint = read("data csv \"t\" target b missing mean targets standard; layer 3")
                .problems()
                .get(0);
        assertEquals("targets-of-classes", hint.code());
        assertTrue(Tongue.FRENCH.of(hint.sentence()).startsWith("Ces cibles sont des classes"));
    }

    @Test
    void anOutputThatCannotReachScaledTargetsIsNamed() {
        String asked = "data csv \"t\" missing drop targets standard; output 1 sigmoid";
        assertEquals("output-out-of-reach", read(asked).problems().get(0).code());
        assertEquals(
                List.of(),
                read("data csv \"t\" missing drop targets range; output 1 sigmoid")
                        .problems());
        assertEquals(
                "output-out-of-reach",
                read("data csv \"t\" missing drop; output 1 sigmoid")
                        .problems()
                        .get(0)
                        .code(),
                "its targets stay as they are, far from 0 to 1");
    }

    @Test
    void columnsThatAreNoCategoriesAreLeftOutByOneClickBesideThoseThatAre() {
        StringBuilder table = new StringBuilder("Name,id,x,y\n");
        for (int i = 0; i < 70; i++) {
            table.append("n")
                    .append(i)
                    .append(",t")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(",0.5\n");
        }
        Tables tables = Tables.of("t", Csv.read(table.toString()));
        for (String out : List.of("", " without id")) {
            String text = "data csv \"t\"" + out + "; layer 3";
            Problem many = Language.standard()
                    .read(text, tables, Limits.page())
                    .problems()
                    .get(0);
            assertEquals("too-many-texts", many.code());
            String better = Edit.apply(text, many.fixes().get(0).edits());
            String both = out.isEmpty() ? "[\"Name\" id]" : "[id \"Name\"]";
            assertEquals("data csv \"t\" without " + both + "; layer 3", better);
            assertEquals(
                    List.of("x"),
                    Language.standard()
                            .read(better, tables, Limits.page())
                            .plan()
                            .data()
                            .columns());
        }
    }

    @Test
    void inputsThatAreAllExceptSomeLeaveThoseColumnsOut() {
        Tables tables = Tables.of("t", Csv.read("Name,age,fare,y\n1,2,3,0\n2,3,4,1\n3,5,6,0\n4,4,4,1\n"));
        for (String inputs : List.of("all except Name, fare", "tout sauf [\"Name\" fare]", "except \"Name\" fare")) {
            String text = "data csv \"t\"\ninputs " + inputs + "\nlayer 3";
            Problem told = Language.standard()
                    .read(text, tables, Limits.page())
                    .problems()
                    .get(0);
            String better = Edit.apply(text, told.fixes().get(0).edits());
            assertEquals("data csv \"t\" without [\"Name\" fare]\nlayer 3", better, inputs);
            assertEquals(
                    List.of("age"),
                    Language.standard()
                            .read(better, tables, Limits.page())
                            .plan()
                            .data()
                            .columns());
        }
    }
}
