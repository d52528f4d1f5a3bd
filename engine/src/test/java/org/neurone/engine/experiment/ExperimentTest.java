package org.neurone.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
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
        for (RecordComponent part : Experiment.class.getRecordComponents()) {
            assertNotEquals(
                    part.getAccessor().invoke(NOTHING_SAID),
                    part.getAccessor().invoke(ALL_SAID),
                    part.getName() + " is not said in ALL_SAID");
        }
        assertEquals(ALL_SAID, ALL_SAID.toBuilder().build());
    }

    @Test
    void eachPartMakesAnotherNetworkOrOtherUpdatesOrNeither() throws ReflectiveOperationException {
        RecordComponent[] parts = Experiment.class.getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            Object[] values = new Object[parts.length];
            for (int j = 0; j < parts.length; j++) {
                values[j] = parts[j].getAccessor().invoke(i == j ? ALL_SAID : NOTHING_SAID);
            }
            Experiment other = (Experiment) Experiment.class.getDeclaredConstructors()[0].newInstance(values);
            String name = parts[i].getName();
            assertEquals(
                    (NETWORK.contains(name) ? "network" : "")
                            + (UPDATES.contains(name) ? "updates" : "")
                            + (NEITHER.contains(name) ? "neither" : ""),
                    other.sameNetwork(NOTHING_SAID)
                            ? other.learnsLike(NOTHING_SAID) ? "neither" : "updates"
                            : "network",
                    name + ": whether a run can go on under another one is said in Experiment.sameNetwork, whether it"
                            + " still learns as its seed tells in learnsLike, and here");
        }
    }
}
