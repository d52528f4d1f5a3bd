package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.TableColumns;
import org.neurone.dsl.text.TableColumns.Column;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** What a control adds or takes away is counted from the text as it is, not from what the control last saw. */
class RelativeEditsTest {
    private static final Tables TABLE = Tables.of("t", Csv.read("\"a, b\",color,y\n1,red,2\n3,blue,4\n5,red,9.5\n"));

    private static Document document(String text) {
        return Language.standard().document(text, TABLE, Limits.page());
    }

    private static String after(String text, Function<Edits, List<Edit>> change) {
        return Edit.apply(text, change.apply(document(text).edits()));
    }

    @Test
    void unitsAreAddedToThoseOfTheText() {
        assertEquals("layer 4 sigmoid # c", after("layer 3 sigmoid # c", e -> e.addUnits(0, 1)));
        assertEquals("layer 5 sigmoid # c", after("layer 4 sigmoid # c", e -> e.addUnits(0, 1)));
        assertEquals("layer 1", after("layer 1", e -> e.addUnits(0, -1)));
        assertEquals(
                "data digits; conv 10 5x5 relu; output",
                after("data digits; conv 8 5x5 relu; output", e -> e.addUnits(0, 2)));
        assertEquals("data iris; layer 3; output 4", after("data iris; layer 3; output", e -> e.addUnits(1, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> document("layer 3").edits().addUnits(1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> document("layer 3; dropout 10%").edits().addUnits(1, 1));
    }

    @Test
    void aHiddenLayerTakesAfterTheOneBeforeItWhereThatIsHiddenToo() {
        assertEquals(
                "layer 3 relu\nlayer 4 relu\nlayer 2 softmax",
                after("layer 3 relu\nlayer 2 softmax", e -> e.addHiddenLayer(0)));
        assertEquals("layer 2 linear\nlayer 4 tanh", after("layer 2 linear", e -> e.addHiddenLayer(0)));
        assertEquals("layer 4 relu\nlayer 3 relu", after("layer 3 relu", e -> e.addHiddenLayer(-1)));
    }

    @Test
    void numbersSetByHandBecomePartOfTheirLayersStatement() {
        assertEquals(
                "layer 2 tanh weights [1 -0.5 0.25 3] # c",
                after("layer 2 tanh # c", e -> e.setWeights(0, 1, -0.5, 0.25, 3)));
        assertEquals(
                "layer 2 tanh weights [1 2 3 4] bias [0 1]",
                after("layer 2 tanh weights [9 9 9 9] bias [0 1]", e -> e.setWeights(0, 1, 2, 3, 4)));
        assertEquals("layer 1 sigmoid bias [-1.5]", after("layer 1 sigmoid", e -> e.setBias(0, -1.5)));
        // The output that the plan added is written out.
        assertEquals(
                "layer 3 tanh\noutput 1 sigmoid weights [1 2 3]",
                after("layer 3 tanh\n", e -> e.setWeights(1, 1, 2, 3)).strip());
        assertEquals(
                "layer 2 tanh times 2", after("layer 2 tanh times 2", e -> e.setWeights(0, 1, 2, 3, 4)), "of several");
        assertEquals("layer ?", after("layer ?", e -> e.setWeights(0, 1, 2)), "not sound");
        assertThrows(
                IllegalArgumentException.class,
                () -> document("layer 2 tanh").edits().setWeights(2, 1));
    }

    @Test
    void theNextSeedFollowsTheTextsOwn() {
        assertEquals("layer 3; seed 5", after("layer 3; seed 4", Edits::nextSeed));
        assertEquals("layer 3; seed 2", after("layer 3; seed 1", Edits::nextSeed));
        assertEquals("layer 3; seed 0", after("layer 3; seed 4294967295", Edits::nextSeed));
    }

    @Test
    void otherDataKeepTheInputsWhereTheColumnsAreTheSame() {
        String circle = "data circle noise 5%\ninputs x y x^2\nlayer 3";
        assertEquals("data spiral noise 5%\ninputs x y x^2\nlayer 3", after(circle, e -> e.setSource("spiral")));
        assertEquals("data xor\nlayer 3", after(circle, e -> e.setSource("xor")));
        assertEquals("data iris\nlayer 3", after(circle, e -> e.setSource("iris")));
        assertEquals(
                "data moons\ninputs x y x^2\nlayer 3", after("inputs x y x^2\nlayer 3", e -> e.setSource("moons")));
        assertEquals("data and\ninputs a\nlayer 3", after("data xor\ninputs a\nlayer 3", e -> e.setSource("and")));
    }

    @Test
    void aFeatureComesAndGoesAndTheLastOneStays() {
        assertEquals("inputs x y x^2\nlayer 3", after("layer 3", e -> e.toggleInput("x^2")));
        assertEquals("layer 3", after("inputs x y x^2; layer 3", e -> e.toggleInput("x^2")));
        assertEquals("inputs x^2; layer 3", after("inputs x x^2; layer 3", e -> e.toggleInput("x")));
        assertEquals("inputs x; layer 3", after("inputs x; layer 3", e -> e.toggleInput("x")));
    }

    @Test
    void aTableHasTheColumnsThatItsReaderFinds() {
        assertEquals(
                new TableColumns(
                        List.of(new Column("a, b", true), new Column("color", true), new Column("y", false)),
                        List.of("y")),
                document("data csv \"t\"").table());
        assertEquals(
                List.of(new Column("a, b", false), new Column("color", true), new Column("y", false)),
                document("data csv \"t\"; inputs \"color=red\"").table().columns());
        Tables bare = Tables.of("t", Csv.read("1,2\n3,4\n5,7\n"));
        assertEquals(
                new TableColumns(List.of(new Column("c1", true), new Column("c2", false)), List.of("c2")),
                Language.standard()
                        .document("data csv \"t\"", bare, Limits.page())
                        .table());
        assertNull(document("data circle").table());
        assertNull(document("data csv \"other\"").table());
    }

    @Test
    void aColumnsTextsAreUsedOrLeftAsideTogether() {
        String text = "data csv \"t\"";
        String without = text + " without \"a, b\"";
        assertEquals(without, after(text, e -> e.useColumn("a, b", false)));
        assertEquals(text, after(without, e -> e.useColumn("a, b", true)));
        assertEquals(without, after(without, e -> e.useColumn("color", false)));
        assertEquals(text, after(text, e -> e.useColumn("y", false)));
        String named = text + "\ninputs \"color=blue\" \"color=red\"";
        assertEquals(named + " \"a, b\"", after(named, e -> e.useColumn("a, b", true)));
        assertEquals(text + "\ninputs \"a, b\"^2", after(named + " \"a, b\"^2", e -> e.useColumn("color", false)));
        assertEquals(
                text,
                after(text + "\ninputs color", e -> e.useColumn("a, b", true)).strip());
        assertEquals(text + "\ninputs \"a, b\"", after(text + "\ninputs \"a, b\"", e -> e.useColumn("a, b", false)));
        assertEquals(text + " target \"a, b\"", after(text, e -> e.setTarget("a, b")));
        assertEquals(text + " target color", after(text + " target y", e -> e.setTarget("color")));
    }

    @Test
    void aDocumentAnswersAsTheLanguageDoes() {
        String text = "layer 3 sigmoid # c";
        Language language = Language.standard();
        Document document = language.document(text, Tables.none(), Limits.page());
        assertEquals(language.highlight(text), document.highlights());
        assertEquals(language.hover(text, 9), document.hover(9));
        assertEquals(
                language.read(text, Tables.none(), Limits.page()).problems(),
                document.reading().problems());
    }
}
