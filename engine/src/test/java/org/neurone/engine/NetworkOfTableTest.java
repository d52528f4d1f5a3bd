package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.Rmse;
import org.neurone.engine.model.State;
import org.neurone.engine.reason.DataException;

/** A network asked by the names of a table's columns. */
class NetworkOfTableTest {
    private static final String FRUIT = """
            weight;colour;code;ripe
            0,11;green;01;no
            0,12;green;02;no
            0,15;yellow;01;yes
            0,14;yellow;02;yes
            0,10;yellow;01;no
            0,16;red;02;yes
            0,13;red;01;yes
            0,09;red;02;no
            """;

    private static final String PRICES = "area,floor,price\n50,1,200000\n60,2,240000\n80,1,310000\n100,3,405000\n";

    private static Trainer trained(String csv, Dense last, boolean classes) {
        Trainer trainer = Trainer.of(
                Experiment.builder()
                        .data(new DataSpec(CsvSource.of("t"), 0.0, 1, null))
                        .layer(new Dense(4, new Tanh()))
                        .layer(last)
                        .loss(classes ? new CrossEntropy() : new Quadratic())
                        .epochs(150)
                        .build(),
                Tables.of("t", Csv.read(csv)));
        trainer.run();
        return trainer;
    }

    private static Network fruit() {
        return trained(FRUIT, new Dense(1, new Sigmoid()), true).network();
    }

    @Test
    void columnsAreFoundByTheirNamesAndTextsStayTexts() {
        Network network = fruit();
        Table other = network.table("ripe;seller;code;colour;weight\n?;x;01;red;0,17\n?;y;02;green;0,10\n");
        double[][] answers = network.predict(other);
        assertEquals(2, answers.length);
        assertArrayEquals(network.predict(Map.of("weight", 0.17, "colour", "red", "code", 1)), answers[0]);
        assertArrayEquals(network.predict(Map.of("weight", 0.10, "colour", "green", "code", 2)), answers[1]);
        assertEquals(List.of("yes", "no"), network.classify(other));
        assertEquals("yes", network.classify(Map.of("weight", 0.17, "colour", "red", "code", 1)));
    }

    @Test
    void whatIsMissingOrOddIsSaid() {
        Network network = fruit();
        DataException missing =
                assertThrows(DataException.class, () -> network.predict(Map.of("colour", "red", "code", 1)));
        assertTrue(missing.getMessage().contains("weight"), missing.getMessage());
        Map<String, Object> hole = new LinkedHashMap<>(Map.of("colour", "red", "code", 1));
        hole.put("weight", null);
        assertThrows(DataException.class, () -> network.predict(hole));
        hole.put("weight", List.of(1));
        IllegalArgumentException odd = assertThrows(IllegalArgumentException.class, () -> network.predict(hole));
        assertTrue(odd.getMessage().contains("weight"), odd.getMessage());
        assertThrows(
                DataException.class,
                () -> network.evaluate(network.table(FRUIT.replace("0,09;red;02;no", "0,09;red;02;maybe"))));
    }

    @Test
    void probabilitiesStandBesideTheNamesOfTheirClasses() {
        Map<String, Double> two = fruit().probabilities(Map.of("weight", 0.17, "colour", "red", "code", 1));
        assertEquals(List.of("no", "yes"), new ArrayList<>(two.keySet()));
        assertEquals(1, two.get("no") + two.get("yes"), 1e-15);
        assertTrue(two.get("yes") > 0.5, two.toString());

        Network iris = Trainer.of(Experiment.builder()
                        .data(DataSpec.of(new Iris()))
                        .layer(new Dense(3, new Softmax()))
                        .loss(new CrossEntropy())
                        .build())
                .network();
        double[] outputs = iris.predict(5.1, 3.5, 1.4, 0.2);
        Map<String, Double> three = iris.probabilities(5.1, 3.5, 1.4, 0.2);
        assertEquals(iris.classes(), new ArrayList<>(three.keySet()));
        assertEquals(List.of(outputs[0], outputs[1], outputs[2]), new ArrayList<>(three.values()));

        Network signs = trained(FRUIT, new Dense(1, new Tanh()), false).network();
        assertThrows(
                IllegalStateException.class,
                () -> signs.probabilities(Map.of("weight", 1, "colour", "red", "code", 1)));
    }

    @Test
    void anEvaluationIsTheTrainersOwnOfTheSameRows() {
        Trainer trainer = trained(FRUIT, new Dense(1, new Sigmoid()), true);
        Evaluation evaluation = trainer.network().evaluate(Csv.read(FRUIT));
        assertEquals(8, evaluation.size());
        assertEquals(new Accuracy().of(trainer.train()), new Accuracy().of(evaluation));
        assertEquals(trainer.loss(), evaluation.loss(), 1e-14);
    }

    @Test
    void valuesAreEvaluatedInTheTablesOwnUnit() {
        Trainer trainer = trained(PRICES, new Dense(1, new Linear()), false);
        Network network = trainer.network();
        Evaluation evaluation = network.evaluate(network.table("price,floor,area\n250000,1,60\n"));
        double predicted = network.predict(Map.of("area", 60, "floor", 1))[0];
        assertEquals(Math.abs(predicted - 250000), new Rmse().of(evaluation), 1e-6);
        assertTrue(predicted > 150000 && predicted < 400000, () -> "a price and not a scaled number: " + predicted);
        assertEquals(new Rmse().of(trainer.train()), new Rmse().of(network.evaluate(Csv.read(PRICES))), 1e-6);
        assertThrows(IllegalStateException.class, () -> network.classify(60, 1));
    }

    @Test
    void aNetworkFromAStateIsAskedAsWell() {
        Trainer trainer = trained(FRUIT, new Dense(1, new Sigmoid()), true);
        State kept = State.read(trainer.state().encode()).state();
        Network network = Network.of(trainer.settings().toBuilder().state(kept).build());
        assertEquals(trainer.network().classify(Csv.read(FRUIT)), network.classify(Csv.read(FRUIT)));
        assertEquals(trainer.loss(), network.evaluate(Csv.read(FRUIT)).loss(), 1e-14);
    }

    @Test
    void epochsAreHeardByALambda() {
        List<Long> heard = new ArrayList<>();
        Trainer trainer = Trainer.of(Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(3, new Softmax()))
                .loss(new CrossEntropy())
                .epochs(3)
                .build());
        trainer.onEpoch(now -> heard.add(now.epoch())).run();
        assertEquals(List.of(1L, 2L, 3L), heard);
    }
}
