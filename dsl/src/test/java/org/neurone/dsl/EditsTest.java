package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;

/** Controls are edits of the text; comments and everything else stay. */
class EditsTest {
    private final Language language = Language.standard();

    private String after(String text, Function<Edits, List<Edit>> change) {
        return Edit.apply(text, change.apply(language.edits(text)));
    }

    @Test
    void aSettingChangesInItsPlace() {
        assertEquals("lr 0.1 decay 0.2 # slow", after("lr 0.5 decay 0.2 # slow", e -> e.set("lr", "rate", "0.1")));
        assertEquals("data circle noise 20%", after("data circle noise 5%", e -> e.set("data", "noise", "20%")));
        assertEquals("layer 4 relu # a\nlayer 3", after("layer 8 relu # a\nlayer 3", e -> e.setLayer(0, "units", "4")));
        assertEquals("layer 3 relu init he", after("layer 3 tanh init he", e -> e.setLayer(0, "activation", "relu")));
    }

    @Test
    void aSettingThatIsNotThereIsAddedWhereItBelongs() {
        assertEquals("layer 3 relu init he", after("layer 3 init he", e -> e.setLayer(0, "activation", "relu")));
        assertEquals("layer 3 l2 0.1 # c", after("layer 3 # c", e -> e.setLayer(0, "l2", "0.1")));
        assertEquals("data circle noise 10% # c", after("data circle # c", e -> e.set("data", "noise", "10%")));
        assertEquals(
                "layer 3 frozen",
                after("layer 3", e -> e.setLayer(0, "frozen", "")).trim());
    }

    @Test
    void aSettingGoesWithItsName() {
        assertEquals("layer 3 relu # c", after("layer 3 relu l2 0.1 # c", e -> e.setLayer(0, "l2", null)));
        assertEquals("data circle seed 2", after("data circle noise 5% seed 2", e -> e.set("data", "noise", null)));
    }

    @Test
    void anotherNameDropsTheOptionsThatItDoesNotHave() {
        assertEquals(
                "layer 3 relu init he",
                after("layer 3 leaky-relu slope 0.1 init he", e -> e.setLayer(0, "activation", "relu")));
        assertEquals(
                "data spiral noise 5% test 20%",
                after("data circle noise 5% test 20%", e -> e.set("data", "source", "spiral")));
    }

    @Test
    void aStatementThatIsNotThereIsAddedInCanonicalOrder() {
        assertEquals("layer 3 # c\nlr 0.1\nbatch 2", after("layer 3 # c\nbatch 2", e -> e.set("lr", "rate", "0.1")));
        assertEquals("layer 3; lr 0.1; batch 2", after("layer 3; batch 2", e -> e.set("lr", "rate", "0.1")));
        assertEquals("neurone 1\ndata spiral\nlayer 3", after("neurone 1\nlayer 3", e -> e.put("data spiral")));
        assertEquals("# only\nlr 0.1\n", after("# only", e -> e.set("lr", "rate", "0.1")));
        assertEquals("data circle noise 5%\n", after("", e -> e.set("data", "noise", "5%")));
    }

    @Test
    void layersAreAddedAndTakenAway() {
        assertEquals(
                "layer 3 # a\nlayer 4 tanh\nlayer 2",
                after("layer 3 # a\nlayer 2", e -> e.addLayer(0, "layer 4 tanh")));
        assertEquals("layer 4 tanh; layer 3; lr 1", after("layer 3; lr 1", e -> e.addLayer(-1, "layer 4 tanh")));
        assertEquals("# a\nlayer 2", after("layer 3 # a\nlayer 2", e -> e.removeLayer(0)));
        assertEquals("layer 2\nlr 1", after("layer 3\nlayer 2\nlr 1", e -> e.removeLayer(0)));
        assertEquals("layer 3; lr 1", after("layer 3; layer 2; lr 1", e -> e.removeLayer(1)));
        assertEquals("data xor\nlayer 4 tanh", after("data xor", e -> e.addLayer(-1, "layer 4 tanh")));
    }

    @Test
    void statementsAreReplacedAndTakenAwayWhole() {
        assertEquals("optimizer adam # c", after("optimizer sgd # c", e -> e.put("optimizer adam")));
        assertEquals("layer 3", after("layer 3; stop loss 1; stop loss 2", e -> e.remove("stop")));
    }

    @Test
    void aProgramThatAsksForNonsenseIsTold() {
        assertThrows(
                IllegalArgumentException.class, () -> language.edits("layer 3").setLayer(1, "units", "3"));
        assertThrows(
                IllegalArgumentException.class, () -> language.edits("layer 3").setLayer(0, "colour", "3"));
        assertThrows(IllegalArgumentException.class, () -> language.edits("").set("colour", "x", "3"));
    }
}
