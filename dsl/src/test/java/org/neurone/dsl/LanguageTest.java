package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

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
    void aSavedTextTellsWhatItsTableLookedLike() {
        Tables tables = Tables.of("t", Csv.read("x,y,kind\n1,2,fig\n2,1,pear\n3,5,fig\n4,1,pear\n"));
        String text = "data csv \"t\"; layer 2\n";
        Reading untrained = language.read(text, tables, Limits.standard());
        Trainer trainer = Trainer.of(untrained.experiment(), tables);
        trainer.stepEpoch();
        String saved = text + "state \"" + trainer.state().encode() + "\"\n";

        Reading reading = language.read(saved);
        assertEquals(List.of(), reading.problems());
        Network network = Network.of(reading.plan(), reading.experiment().state());
        assertEquals(List.of("fig", "pear"), network.classes());
        assertArrayEquals(trainer.network().predict(2, 3), network.predict(2, 3));
        assertNull(language.read(text).plan(), "without a state nobody knows the columns");

        Reading host = language.read(saved, Tables.none(), Limits.standard());
        assertEquals("missing-table", host.problems().get(0).code(), "to train on, the table is needed");
        Reading other = language.read("inputs size\n" + saved);
        assertEquals("unknown-column", other.problems().get(0).code());
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
