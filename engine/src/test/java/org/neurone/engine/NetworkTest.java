package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Adam;

class NetworkTest {
    private static Experiment iris() {
        return Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(8, new Tanh()))
                .layer(new BatchNorm(1e-5, 0.1))
                .layer(new Dense(3, new Softmax()))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .epochs(60)
                .build();
    }

    @Test
    void itAnswersForColumnsAsTheyAreAndNamesItsClasses() {
        Trainer trainer = Trainer.of(iris());
        trainer.run();
        assertTrue(trainer.measure(new Accuracy()) >= 0.9, () -> "accuracy " + trainer.measure(new Accuracy()));
        Network network = trainer.network();
        double[] shares = network.predict(5.1, 3.5, 1.4, 0.2);
        assertEquals(1, shares[0] + shares[1] + shares[2], 1e-12);
        assertTrue(network.classify(5.1, 3.5, 1.4, 0.2).contains("setosa"));
        assertTrue(network.classify(6.3, 3.3, 6.0, 2.5).contains("virginica"));
    }

    @Test
    void itStaysAsItIsWhileTheTrainerGoesOn() {
        Trainer trainer = Trainer.of(iris());
        Network network = trainer.network();
        String hash = network.hash();
        double[] before = network.predict(5, 3, 2, 1);
        trainer.stepEpoch();
        assertEquals(hash, network.hash());
        assertArrayEquals(before, network.predict(5, 3, 2, 1));
    }

    @Test
    void aSavedStateGivesTheSameNetworkWithItsNormalisation() {
        Trainer trainer = Trainer.of(iris());
        trainer.stepEpoch();
        State state = State.read(trainer.state().encode()).state();
        Network loaded = Network.of(trainer.plan(), state);
        assertEquals(trainer.hash(), loaded.hash());
        assertArrayEquals(trainer.network().predict(5, 3, 2, 1), loaded.predict(5, 3, 2, 1));
        assertEquals(List.of("setosa", "versicolor", "virginica"), loaded.classes());
    }

    @Test
    void aNetworkThatLearnedFromATableIsAskedWithoutIt() {
        StringBuilder table = new StringBuilder("size,colour,kind\n");
        for (int i = 0; i < 30; i++) {
            table.append(100 + 7 * i % 13)
                    .append(i % 2 == 0 ? ",red" : ",green")
                    .append(i % 3 == 0 ? ",pear\n" : ",fig\n");
        }
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(CsvSource.of("fruit")))
                .layer(new Dense(3, new Tanh()))
                .epochs(5)
                .build();
        Trainer trainer = Trainer.of(experiment, Tables.of("fruit", Csv.read(table.toString())));
        trainer.run();
        State saved = State.read(trainer.state().encode()).state();
        Network loaded = Network.of(experiment.toBuilder().state(saved).build());
        assertEquals(List.of("fig", "pear"), loaded.classes());
        assertEquals(List.of("size", "colour=green", "colour=red"), loaded.columns());
        assertEquals(trainer.hash(), loaded.hash());
        assertArrayEquals(trainer.network().predict(104, 0, 1), loaded.predict(104, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Network.of(experiment));
        assertNull(Trainer.of(iris()).state().parts().data(), "iris tells what it looks like itself");
        Experiment flowers =
                iris().toBuilder().state(Trainer.of(iris()).state()).build();
        assertArrayEquals(
                Trainer.of(iris()).network().predict(5, 3, 2, 1),
                Network.of(flowers).predict(5, 3, 2, 1));
    }

    @Test
    void manyThreadsGetTheSameAnswersAsOne() throws Exception {
        Trainer trainer = Trainer.of(iris());
        trainer.stepEpoch();
        Network network = trainer.network();
        double[] points = new double[200 * 4];
        for (int i = 0; i < points.length; i++) {
            points[i] = 0.1 * (i % 79);
        }
        double[] expected = network.predictAll(points, 200);
        CountDownLatch together = new CountDownLatch(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<double[]>> calls = new ArrayList<>();
            for (int c = 0; c < 8; c++) {
                int first = 25 * c;
                calls.add(() -> {
                    together.countDown();
                    together.await();
                    return asked(network, points, first);
                });
            }
            for (Future<double[]> answer : threads.invokeAll(calls)) {
                assertArrayEquals(expected, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The answers to all points in three ways, begun at another point by each thread so that no two ask the same. */
    private static double[] asked(Network network, double[] points, int first) {
        Network.Scratch scratch = network.scratch(7);
        double[] together = new double[200 * 3];
        double[] single = new double[200 * 3];
        for (int round = 0; round < 20; round++) {
            scratch.predict(points, 200, together);
            for (int i = 0; i < 200; i++) {
                int row = (first + i) % 200;
                double[] point = Arrays.copyOfRange(points, 4 * row, 4 * row + 4);
                System.arraycopy(network.predict(point), 0, single, 3 * row, 3);
                assertEquals(
                        network.plan().encoding().decide(single, 3 * row, 3), network.decide(point), "point " + row);
            }
            assertArrayEquals(together, single);
            assertArrayEquals(together, network.predictAll(points, 200));
        }
        return together;
    }

    @Test
    void aWrongNumberOfColumnsIsRefused() {
        Network network = Trainer.of(iris()).network();
        assertThrows(IllegalArgumentException.class, () -> network.predict(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> network.predict(1, 2, 3, 4, 5));
        assertThrows(IllegalArgumentException.class, () -> network.predictAll(new double[7], 2));
    }
}
