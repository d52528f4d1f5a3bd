package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.model.State;

/** What holds for every part of the catalogue that takes part in a training step. */
class EveryPartTest {
    private static final int STEPS = 45;

    static Stream<Experiment> experiments() {
        return EveryPart.experiments().stream();
    }

    @Test
    void everyPartOfTheCatalogueIsAmongThem() throws ReflectiveOperationException {
        Set<String> seen = new TreeSet<>();
        for (Experiment experiment : EveryPart.experiments()) {
            collect(experiment, seen);
        }
        for (Kind<?> kind : List.of(
                Kind.LAYER,
                Kind.ACTIVATION,
                Kind.LOSS,
                Kind.OPTIMIZER,
                Kind.INITIALIZER,
                Kind.SCHEDULE,
                Kind.REGULARIZER,
                Kind.CLIP,
                Kind.STOP)) {
            for (Entry<?> entry : Catalog.standard().entries(kind)) {
                assertTrue(
                        seen.contains(entry.type().getName()),
                        entry.name() + " is in no experiment: name it in the list of its kind in EveryPart");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aRunThatIsSavedAndLoadedWithinEpochsEqualsOneThatNeverStopped(Experiment experiment) {
        Trainer whole = Trainer.of(experiment);
        steps(whole, STEPS);
        Trainer parts = Trainer.of(experiment);
        for (int done = 0; done < STEPS; done += 11) {
            steps(parts, Math.min(11, STEPS - done));
            String saved = parts.state().encode();
            parts = Trainer.of(
                    experiment.toBuilder().state(State.read(saved).state()).build());
            assertEquals(saved, parts.state().encode());
        }
        assertEquals(whole.state().encode(), parts.state().encode());
        assertEquals(whole.loss(), parts.loss());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void rewindingComesBackToTheVerySameStart(Experiment experiment) {
        Trainer trainer = Trainer.of(experiment);
        String start = trainer.state().encode();
        steps(trainer, STEPS);
        String end = trainer.state().encode();
        assertNotEquals(start, end);
        trainer.rewind();
        assertEquals(start, trainer.state().encode());
        steps(trainer, STEPS);
        assertEquals(end, trainer.state().encode());
    }

    private static void steps(Trainer trainer, int count) {
        for (int i = 0; i < count; i++) {
            trainer.stepBatch();
        }
    }

    /** The classes of all records that an experiment is made of, and of activations and losses that are none. */
    private static void collect(Object part, Set<String> seen) throws ReflectiveOperationException {
        if (part instanceof List<?> list) {
            for (Object one : list) {
                collect(one, seen);
            }
        } else if (part instanceof Experiment) {
            for (Field field : Experiment.class.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(Experiment.class.getMethod(field.getName()).invoke(part), seen);
                }
            }
        } else if (part instanceof Record) {
            seen.add(part.getClass().getName());
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(part), seen);
            }
        } else if (part instanceof Activation || part instanceof Loss) {
            seen.add(part.getClass().getName());
        }
    }
}
