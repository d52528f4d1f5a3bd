package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.stop.Patience;

/** A number that stops being finite ends the run, says why, and leaves the last network that was sound. */
class BreakdownTest {
    /** Four rows of x and its value 2x; the last x is another. */
    private static ExperimentBuilder line(double last, double weight) {
        double[] rows = {0.5, 1, -0.25, -0.5, 1, 2, last, 2 * last};
        return Experiment.builder()
                .data(new DataSpec(new Points(Values.of(rows), 2, Task.REGRESS, List.of()), 0.0, 1, Normalize.NONE))
                .layer(new Dense(1, new Linear(), Weighting.DEFAULT.withWeights(weight)))
                .shuffle(false)
                .batch(1)
                .epochs(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.75 | 1     | 50  | false | false | 2",
                "750  | 1     | 0.1 | false | true  | 1500",
                "1e99 | 1     | 0.1 | false | true  | 2e99",
                "0.75 | 3e200 | 0.1 | true  | false | 2",
                "0.75 | -3e200| 0.1 | true  | false | 2"
            })
    void theLikelyCauseFollowsFromTheNumbers(
            double last, double weight, double rate, boolean atStart, boolean largeData, double data) {
        Trainer trainer = Trainer.of(line(last, weight).learningRate(rate).build());
        assertEquals(Ending.NOT_FINITE, trainer.run());
        Breakdown breakdown = trainer.breakdown();
        assertEquals(0, breakdown.layer());
        assertEquals(rate, breakdown.learningRate());
        assertEquals(atStart, breakdown.atStart());
        assertEquals(largeData, breakdown.largeData());
        assertEquals(data, breakdown.data(), 1e-15 * data);
        if (atStart) {
            assertEquals(Math.abs(weight), breakdown.weights());
        }
        assertTrue(trainer.training().weights().finite());
    }

    @Test
    void dataTooLargeForAnyStartIsNamedAsThat() {
        Trainer trainer = Trainer.of(line(0.75, 1).build());
        double[] rows = {1e200, 1, -0.25, -0.5, 1, 2, 0.5, 1};
        trainer = Trainer.of(trainer.settings().toBuilder()
                .data(new DataSpec(new Points(Values.of(rows), 2, Task.REGRESS, List.of()), 0.0, 1, Normalize.NONE))
                .build());
        assertEquals(Ending.NOT_FINITE, trainer.run());
        assertEquals(
                new Breakdown(1, 1, 0, Breakdown.Part.LOSS, trainer.settings().learningRate(), 1e200, 1),
                trainer.breakdown());
    }

    /** Wherever it breaks, in an epoch or at its first update, what stands is to the bit the state before the last update whose loss was finite. */
    @ParameterizedTest
    @CsvSource({
        "16, 33",
        "28, 33",
        "40, 33",
        "80, 33",
        "200, 33",
        "800, 33",
        "12000, 33",
        "1e6, 33",
        "80, 280",
        "1e5, 280"
    })
    void whatStandsIsTheLastFiniteStateToTheBit(double rate, int batch) {
        Experiment wild = Experiment.builder()
                .layer(new Dense(3, new Tanh()))
                .layer(new Dropout(0.2))
                .layer(new BatchNorm(1e-5, 0.1))
                .layer(new Dense(1, new Linear()))
                .optimizer(new Momentum(0.99))
                .stop(new Patience(1000))
                .learningRate(rate)
                .batch(batch)
                .epochs(400)
                .build();
        Trainer trainer = Trainer.of(wild);
        List<String> states = new ArrayList<>();
        states.add(trainer.state().encode());
        while (trainer.ending() == Ending.NONE) {
            trainer.stepBatch();
            states.add(trainer.state().encode());
        }
        assertEquals(Ending.NOT_FINITE, trainer.ending(), "rate " + rate);
        assertTrue(trainer.training().weights().finite());
        assertEquals(states.get((int) trainer.step()), trainer.state().encode());
    }
}
