package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.Trainer;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

class RepeatedLayersTest {
    private final Language language = Language.standard();

    private String trained(String text) {
        Trainer trainer = Trainer.of(language.read(text).experiment());
        for (int i = 0; i < 20; i++) {
            trainer.stepBatch();
        }
        return trainer.hash();
    }

    @Test
    void timesStandsForSoManyStatements() {
        assertEquals(
                trained("data circle; layer 4 tanh; layer 4 tanh; layer 4 tanh; loss cross-entropy"),
                trained("data circle; layer 4 tanh times 3; loss cross-entropy"));
        assertEquals(
                trained("data digits; conv 2 3x3 relu; conv 2 3x3 relu; pool max 2x2"),
                trained("data digits; conv 2 3x3 relu times 2; pool max 2x2"));
    }

    @Test
    void allOfThemAreTheLayerOfOneStatement() {
        Plan plan = language.read("data circle; layer 3 relu times 2; layer 2 tanh; output 1 sigmoid")
                .plan();
        assertEquals(
                List.of(0, 0, 1, 2),
                plan.layers().stream().map(PlannedLayer::index).toList());
        assertEquals((2 + 1) * 3 + (3 + 1) * 3 + (3 + 1) * 2 + 3, plan.parameters());
    }

    @Test
    void oneMistakeOfThemIsToldOnce() {
        assertEquals(
                1, language.read("data circle; layer 4 step times 3").problems().size());
    }

    @Test
    void takingOneAwayLeavesTheOthers() {
        assertEquals(
                "data circle; layer 4 relu times 2; layer 2", removed("data circle; layer 4 relu times 3; layer 2"));
        assertEquals("data circle; layer 4 relu; layer 2", removed("data circle; layer 4 relu times 2; layer 2"));
    }

    private String removed(String text) {
        return Edit.apply(text, language.edits(text).removeLayer(0));
    }

    @Test
    void aNetworkHasNoMoreLayersThanATextHasStatements() {
        String text = "data circle\n" + "layer 1 linear times 100\n".repeat(101);
        Reading reading = language.read(text);
        assertFalse(reading.sound());
        assertEquals("too-many-layers", reading.problems().get(0).code());
    }
}
