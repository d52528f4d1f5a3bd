package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.TablePreview;
import org.neurone.dsl.text.TablePreview.Kind;
import org.neurone.dsl.text.TablePreview.Use;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** A table as a text understands it, and what a click on one of its columns makes of the text. */
class TableChoiceTest {
    private static final Tables TABLES = Tables.ofTexts(new LinkedHashMap<>(Map.of(
            "t",
            "age,sex,when,test,survived\n31,f,2020-01-02,1,yes\n,m,2020-02-03,2,no\n17,m,2021-05-06,3,yes\n45,f,2021-07-08,4,no\n",
            "bare",
            "1,2\n3,4\n5,7\n2,2\n")));

    private static Document document(String text) {
        return Language.standard().document(text, TABLES, Limits.page());
    }

    private static String after(String text, Function<Edits, List<Edit>> change) {
        return Edit.apply(text, change.apply(document(text).edits()));
    }

    private static void assertSound(String text) {
        assertTrue(document(text).reading().sound(), text);
    }

    @Test
    void everyColumnSaysWhatItWasTakenFor() {
        TablePreview preview = document("data csv \"t\" dates when without \"test\" missing mean; layer 3")
                .preview(2, 60);
        assertEquals(
                List.of(
                        new TablePreview.Column("age", Kind.NUMBER, Use.INPUT, 1, 0),
                        new TablePreview.Column("sex", Kind.CATEGORY, Use.INPUT, 0, 2),
                        new TablePreview.Column("when", Kind.DATE, Use.INPUT, 0, 4),
                        new TablePreview.Column("test", Kind.NUMBER, Use.OUT, 0, 0),
                        new TablePreview.Column("survived", Kind.CATEGORY, Use.TARGET, 0, 2)),
                preview.columns());
        assertEquals(4, preview.rows());
        assertTrue(preview.named());
        assertEquals(
                List.of(List.of("31", "f", "2020-01-02", "1", "yes"), List.of("", "m", "2020-02-03", "2", "no")),
                preview.cells());
        assertEquals(2, document("data csv \"t\"").preview(2, 3).further());
        assertNull(document("data xor").preview(2, 3));
    }

    @Test
    void theFirstRowIsWhatTheTextSays() {
        assertEquals(
                List.of("c1", "c2"),
                document("data csv \"bare\"").table().columns().stream()
                        .map(one -> one.name())
                        .toList());
        TablePreview named = document("data csv \"bare\" header on").preview(9, 9);
        assertEquals("1", named.columns().get(0).name());
        assertEquals(3, named.rows());
    }

    @Test
    void aColumnIsLeftOutByOneWordAndTakenInAgain() {
        String text = "data csv \"t\" missing mean\nlayer 3";
        String out = after(text, e -> e.useColumn("sex", false));
        assertEquals("data csv \"t\" missing mean without sex\nlayer 3", out);
        String both = after(out, e -> e.useColumn("test", false));
        assertEquals("data csv \"t\" missing mean without [sex \"test\"]\nlayer 3", both);
        assertSound(both);
        assertEquals(out, after(both, e -> e.useColumn("test", true)));
        assertEquals(text, after(out, e -> e.useColumn("sex", true)));
    }

    @Test
    void whatIsLeftOutBecomesTheTargetAndTheNetworkFollows() {
        String text =
                "data csv \"t\" missing mean without \"test\" # mine\nlayer 3\noutput 2 softmax\nloss cross-entropy";
        assertSound(text);
        String value = after(text, e -> e.setTarget("test"));
        assertEquals("data csv \"t\" missing mean target \"test\" # mine\nlayer 3", value.strip());
        assertSound(value);
        String named = "data csv \"t\" missing mean\ninputs age sex\nlayer 3";
        assertEquals(
                "data csv \"t\" missing mean target sex\ninputs age\nlayer 3", after(named, e -> e.setTarget("sex")));
        String classes = "data csv \"t\" missing mean classes [no yes]\nlayer 3";
        assertSound(classes);
        assertSound(after(classes, e -> e.setTarget("age")));
    }

    @Test
    void anotherTableTakesThePlaceOfOtherData() {
        String text =
                "title \"mine\"\ndata xor noise 5%\ninputs x y x^2\nlayer 4 tanh\noutput 1 sigmoid\nloss cross-entropy";
        String used = after(text, e -> e.useTable("csv", "bare"));
        assertSound(used);
        assertEquals("title \"mine\"\ndata csv \"bare\"\nlayer 4 tanh", used.strip());
        assertEquals(used, after(used, e -> e.useTable("csv", "bare")), "the same table stays as it was used");
    }

    /** Clicks on any columns, in any order, with and without what else a text may say. */
    @Test
    void noClickMakesASoundTextUnsound() {
        List<String> columns = List.of("age", "sex", "when", "test", "survived");
        List<String> starts = List.of(
                "data csv \"t\" missing mean; layer 3",
                "data csv \"t\" missing mean without when dates when; layer 3",
                "data csv \"t\" missing flag target age; inputs test sex test^2; layer 3; output 1 linear",
                "data csv \"t\" missing drop target survived task classify classes [yes no]; layer 3; output 1 sigmoid",
                "data csv \"t\" missing mean target sex; inputs age*test \"survived=yes\"; layer 3; loss cross-entropy");
        Random random = new Random(15);
        for (String start : starts) {
            String text = start;
            assertSound(text);
            List<String> clicks = new ArrayList<>();
            for (int click = 0; click < 60; click++) {
                String column = columns.get(random.nextInt(columns.size()));
                int what = random.nextInt(3);
                clicks.add(column + what);
                text = after(text, e -> what == 0 ? e.setTarget(column) : e.useColumn(column, what == 1));
                assertTrue(document(text).reading().sound(), start + "\n" + clicks + "\n" + text);
            }
        }
    }
}
