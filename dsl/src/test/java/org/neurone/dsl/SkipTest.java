package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;

class SkipTest {
    private final Language language = Language.standard();

    private double[] answer(String text, double... columns) {
        Trainer trainer = Trainer.of(language.read(text).experiment());
        return trainer.network().predict(columns);
    }

    private String error(String text) {
        Reading reading = language.read(text);
        assertFalse(reading.sound(), text);
        return reading.problems().get(0).code();
    }

    /** W = [1 0; 0 2], b = (1, 0): (3, 5) → (4, 10), and with what came in (7, 15); then summed with weights 1. */
    @Test
    void addsWhatCameIntoTheLayersToWhatLeavesThem() {
        String layer = "layer 2 linear weights [1 0 0 2] bias [1 0]";
        String output = "output 1 linear weights [1 1] bias [0]";
        assertArrayEquals(new double[] {22}, answer("data plane; " + layer + "; skip 1; " + output, 3, 5));
        // Twice the layer: (4, 10), (5, 20), and over both (8, 25).
        assertArrayEquals(
                new double[] {33}, answer("data plane; " + layer + "; " + layer + "; skip 2; " + output, 3, 5));
    }

    @Test
    void countsEachOfSeveralEqualLayersAndNoLayerThatIsOnlyImplied() {
        String start = "data xor; layer 4 tanh times 3; ";
        assertEquals(1, language.read(start + "skip 1").plan().layers().get(3).reached());
        assertEquals(0, language.read(start + "skip 2").plan().layers().get(3).reached());
        // The flatten that stands implied before a layer is what that layer is fed.
        Reading digits = language.read("data digits; layer 64 tanh; skip 1");
        assertEquals(0, digits.plan().layers().get(2).reached());
    }

    @Test
    void shapesAreChecked() {
        assertEquals("skip-shapes", error("data xor; layer 4 tanh; skip 1"));
        assertEquals("skip-too-far", error("data xor; layer 2 tanh; skip 2"));
        assertEquals("skip-shapes", error("data digits; conv 4 3x3; skip 1"));
        assertEquals(
                0, language.read("data digits; conv 1 3x3; skip 1").problems().size());
    }
}
