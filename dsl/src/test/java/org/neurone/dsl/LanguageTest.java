package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Language language = Language.standard();

    @Test
    void theSmallestProgramIsAnExperiment() {
        Reading reading = language.read("layer 3 sigmoid; loss quadratic; batch 16; lr 0.5");
        assertEquals(List.of(), reading.problems());
        assertTrue(reading.sound());
        assertEquals(1, reading.experiment().layers().size());
        assertEquals(16, reading.experiment().batch());
        assertEquals(0.5, reading.experiment().learningRate());
    }

    @Test
    void aMistakeLeavesNoExperimentAndOneMessage() {
        String text = "layer 3 sigmoidd; loss quadratic";
        Reading reading = language.read(text);
        assertNull(reading.experiment());
        assertEquals("""
                error[unknown-name] line 1, column 9
                  1 | layer 3 sigmoidd; loss quadratic
                    |         ^^^^^^^^
                  There is no activation named “sigmoidd”. Did you mean “sigmoid”?
                """, Report.print(reading.problems(), text, Tongue.ENGLISH));
    }
}
