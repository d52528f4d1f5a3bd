package org.neurone.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.number.Values;
import org.neurone.engine.reason.DataException;

class ReproductionTest {
    private static final Tables CARS =
            Tables.of("cars", Csv.read("size,colour,kind\n1,red,a\n2,,b\n3,blue,a\n,red,b\n5,blue,a\n"));

    private static CsvSource cars(List<String> target, String missing, List<String> classes) {
        return new CsvSource("cars", target, null, Task.REPRODUCE, classes, null, missing);
    }

    @Test
    void aTablesInputsAreItsTargetsAndANamedTargetIsNeither() {
        DataInfo all = cars(List.of(), "drop", List.of()).describe(CARS);
        assertEquals(List.of("size", "colour=blue", "colour=red", "kind=a"), all.columns());
        assertEquals(all.columns(), all.targets());
        assertEquals(Task.REGRESS, all.task());
        assertEquals(0, all.lowest());
        assertEquals(5, all.highest());
        assertTrue(all.reproduces());
        DataInfo without = cars(List.of("kind"), "drop", List.of()).describe(CARS);
        assertEquals(List.of("size", "colour=blue", "colour=red"), without.targets());
        assertEquals(3, without.examples());
        DataException classes = assertThrows(
                DataException.class,
                () -> cars(List.of(), "drop", List.of("a", "b")).describe(CARS));
        assertEquals("data-classes", classes.code());
    }

    /** By hand: 1, 2, 3, 5 have the mean 2.75; of red, blue, red, blue the commonest is the first in sorted order. */
    @Test
    void holesAreFilledInTargetsAsInInputs() {
        Dataset data = Dataset.of(
                new DataSpec(cars(List.of("kind"), "mean", List.of()), 0.0, 1, Normalize.NONE, Normalize.NONE),
                List.of(),
                Encoding.VALUES,
                CARS);
        double[] filled = {1, 0, 1, 2, 1, 0, 3, 1, 0, 2.75, 0, 1, 5, 1, 0};
        assertArrayEquals(filled, data.train().inputs());
        assertArrayEquals(filled, data.train().targets());
    }

    @Test
    void inputsAndTargetsAreScaledAlikeAndAnswersComeInTheirOwnUnit() {
        Experiment identity = Experiment.builder()
                .data(DataSpec.of(new Iris(Task.REPRODUCE)))
                .layer(new Dense(4, new Linear()))
                .learningRate(0.05)
                .epochs(300)
                .build();
        Trainer trainer = Trainer.of(identity);
        assertArrayEquals(
                trainer.data().train().inputs(), trainer.data().train().targets());
        assertEquals(Normalize.STANDARD, trainer.plan().data().layout().targets());
        trainer.run();
        assertArrayEquals(new double[] {5.1, 3.5, 1.4, 0.2}, trainer.network().predict(5.1, 3.5, 1.4, 0.2), 0.02);
    }

    @Test
    void picturesAndPointsAreReproducedToo() {
        DataInfo digits = new Digits(Task.REPRODUCE).describe(Tables.none());
        assertEquals(64, digits.targets().size());
        assertTrue(digits.input().picture());
        assertEquals(Normalize.NONE, digits.layout().targets());
        Points points = new Points(Values.of(1, 2, 3, 4, 5, 6), 3, Task.REPRODUCE, List.of());
        assertEquals(List.of("x1", "x2", "x3"), points.describe(Tables.none()).targets());
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6},
                points.examples(Tables.none(), 1).targets());
        assertThrows(IllegalArgumentException.class, () -> new Digits(Task.REGRESS));
    }

    @Test
    void aSavedNetworkOfATableGoesOnAndIsAskedWithoutIt() {
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(cars(List.of("kind"), "mean", List.of())))
                .layer(new Dense(2, new Tanh()))
                .epochs(3)
                .build();
        Trainer whole = Trainer.of(experiment, CARS);
        whole.stepEpoch();
        Trainer again = Trainer.of(experiment.toBuilder().state(whole.state()).build(), CARS);
        whole.run();
        again.run();
        assertEquals(whole.hash(), again.hash());
        DataInfo saved = experiment.toBuilder().state(whole.state()).build().describeWithoutTables();
        assertEquals(List.of("size", "colour=blue", "colour=red"), saved.targets());
        assertTrue(saved.reproduces());
    }
}
