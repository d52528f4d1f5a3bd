package org.neurone.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.stop.LossReached;

/** What a statement adds to an experiment reaches its builder, and whoever asks whether a run can go on under it. */
class ExperimentTest {
    private static final Experiment NOTHING_SAID = Experiment.builder().build();
    private static final Experiment ALL_SAID = Experiment.builder()
            .title("All")
            .note("of it")
            .data(DataSpec.of(new Iris()))
            .inputs(List.of(new Term.Column("petal-length")))
            .layer(new Dense(2, new Relu()))
            .loss(new CrossEntropy())
            .optimizer(new Adam(0.9, 0.999, 1e-8))
            .learningRate(0.25, new Decay(0.1))
            .batch(7)
            .epochs(9)
            .stop(new LossReached(0.01))
            .clip(new Clip.Norm(1))
            .shuffle(false)
            .regularize(new L2(0.01))
            .seed(5)
            .metric(new Accuracy())
            .expect(new Expectation(new Accuracy(), 0.9, 5, null))
            .compare(new Comparison("lr", null, List.of("0.1")))
            .fixed(List.of("data"))
            .extension("own")
            .state(Trainer.of(NOTHING_SAID).state())
            .build();

    private static final List<String> NETWORK = List.of("data", "inputs", "layers", "loss", "seed");
    private static final List<String> UPDATES =
            List.of("optimizer", "learningRate", "schedules", "batch", "clip", "shuffle", "regularizers");
    private static final List<String> NEITHER = List.of(
            "title",
            "notes",
            "epochs",
            "stops",
            "metrics",
            "expectations",
            "comparisons",
            "rules",
            "extensions",
            "state");

    @Test
    void aBuilderThatStartsFromAnExperimentGivesAllOfItBack() throws ReflectiveOperationException {
        for (String part : parts()) {
            assertNotEquals(said(NOTHING_SAID, part), said(ALL_SAID, part), part + " is not said in ALL_SAID");
        }
        assertEquals(ALL_SAID, ALL_SAID.toBuilder().build());
    }

    @Test
    void eachPartMakesAnotherExperimentAndAnotherNetworkOrOtherUpdatesOrNeither() throws ReflectiveOperationException {
        for (String part : parts()) {
            Experiment other = with(part);
            assertNotEquals(NOTHING_SAID, other, part + " is forgotten by equals");
            assertEquals(
                    (NETWORK.contains(part) ? "network" : "")
                            + (UPDATES.contains(part) ? "updates" : "")
                            + (NEITHER.contains(part) ? "neither" : ""),
                    other.sameNetwork(NOTHING_SAID)
                            ? other.learnsLike(NOTHING_SAID) ? "neither" : "updates"
                            : "network",
                    part + ": whether a run can go on under another one is said in Experiment.sameNetwork, whether it"
                            + " still learns as its seed tells in learnsLike, and here");
        }
    }

    private static List<String> parts() {
        return Arrays.stream(Experiment.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .toList();
    }

    private static Object said(Experiment experiment, String part) throws ReflectiveOperationException {
        return Experiment.class.getMethod(part).invoke(experiment);
    }

    /** Where this one part is said and nothing else. */
    @SuppressWarnings("unchecked")
    private static Experiment with(String part) throws ReflectiveOperationException {
        ExperimentBuilder builder = NOTHING_SAID.toBuilder();
        Field field = ExperimentBuilder.class.getDeclaredField(part);
        if (Modifier.isFinal(field.getModifiers())) {
            ((List<Object>) field.get(builder)).addAll((List<?>) said(ALL_SAID, part));
        } else {
            field.set(builder, said(ALL_SAID, part));
        }
        return builder.build();
    }
}
