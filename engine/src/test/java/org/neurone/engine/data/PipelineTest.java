package org.neurone.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Sine;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.metric.R2;
import org.neurone.engine.metric.Rmse;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Holes;
import org.neurone.engine.reason.MissingValue;

/** A table with holes and a regression with large targets, from the first cell to the answer. */
class PipelineTest {
    private static final String CARS = """
            colour,doors,price
            red,2,10
            ,4,20
            blue,,30
            red,4,40
            green,10,50
            blue,4,
            """;

    private static CsvSource cars(String missing) {
        return new CsvSource("cars", List.of("price"), null, null, List.of(), null, missing);
    }

    private static Tables tables(String text) {
        return Tables.of("cars", Csv.read(text));
    }

    private static Dataset prepared(String missing) {
        return Dataset.of(
                new DataSpec(cars(missing), 0.0, 1, Normalize.NONE, Normalize.NONE),
                List.of(),
                Encoding.VALUES,
                tables(CARS));
    }

    @Test
    void oneMessageCountsRowsAndColumnsAndOffersWhatWorks() {
        DataException holes = assertThrows(DataException.class, () -> cars(null).describe(tables(CARS)));
        List<String> ways = List.of("drop", "mean", "median", "most", "flag");
        assertEquals(new Holes(3, 6, List.of("colour", "doors", "price"), 3, "colour", ways), holes.reason());
        assertEquals(List.of("drop", "mean", "median", "most", "flag"), holes.candidates());
        DataException everyRow =
                assertThrows(DataException.class, () -> cars(null).describe(tables("a,b,price\n1,,5\n,2,6\n3,,7\n")));
        assertEquals(List.of("mean", "median", "most", "flag"), everyRow.candidates(), "drop would leave no row");
    }

    @Test
    void dropLeavesRowsOut() {
        Dataset data = prepared("drop");
        assertEquals(List.of("colour=green", "colour=red", "doors"), data.info().columns());
        assertArrayEquals(
                new double[] {0, 1, 2, 0, 1, 4, 1, 0, 10}, data.train().inputs());
        assertArrayEquals(new double[] {10, 40, 50}, data.train().values());
        assertEquals(3, data.info().examples());
    }

    /** Doors 2, 4, 4, 10 of the rows that have a price: mean 5, median 4, commonest 4; colours red twice. */
    @Test
    void holesAreFilledWithWhatTheColumnSays() {
        double[] mean = prepared("mean").train().inputs();
        assertArrayEquals(
                new double[] {0, 0, 1, 2, 0, 0, 1, 4, 1, 0, 0, 5, 0, 0, 1, 4, 0, 1, 0, 10},
                mean,
                "the commonest colour, and the mean of doors");
        assertEquals(4, prepared("median").train().inputs()[11]);
        assertEquals(4, prepared("most").train().inputs()[11]);
        assertEquals(5, prepared("mean").train().size(), "a row without a price teaches nothing");
    }

    @Test
    void flagSaysWhichCellsWereHoles() {
        Dataset data = prepared("flag");
        assertEquals(
                List.of("colour=blue", "colour=green", "colour=red", "colour=", "doors", "doors="),
                data.info().columns());
        assertArrayEquals(
                new double[] {0, 0, 0, 1, 4, 0, 1, 0, 0, 0, 5, 1},
                Arrays.copyOfRange(data.train().inputs(), 6, 18));
    }

    @Test
    void aColumnOfTextsIsNamedWhole() {
        DataSpec spec = new DataSpec(cars("flag"), 0.0, 1, Normalize.NONE, Normalize.NONE);
        List<Term> terms = List.of(new Term.Column("doors"), new Term.Column("colour"));
        Dataset data = Dataset.of(spec, terms, Encoding.VALUES, tables(CARS));
        assertEquals(
                List.of("doors", "\"doors=\"", "\"colour=blue\"", "\"colour=green\"", "\"colour=red\"", "\"colour=\""),
                data.features().names());
        assertArrayEquals(
                new double[] {5, 1, 1, 0, 0, 0}, Arrays.copyOfRange(data.train().inputs(), 12, 18));
        assertEquals(6, data.info().input(terms).size());
        DataInfo known = data.info();
        String turned = "price,doors,colour\n10,2,red\n20,4,green\n";
        assertEquals(
                known.columns(),
                spec.matching(known).describe(terms, tables(turned)).columns());
    }

    @Test
    void aNetworkThatNamesAColumnWholeIsSavedAndAsked() {
        ExperimentBuilder builder = line().data(new DataSpec(cars("drop"), 0.0, 1, null))
                .inputs(List.of(new Term.Column("colour")))
                .epochs(2);
        Trainer trainer = Trainer.of(builder.build(), tables(CARS));
        trainer.run();
        State state = State.read(trainer.state().encode()).state();
        Network read = Network.of(builder.state(state).build());
        double[] rows = TableRows.of(Csv.read("colour\nred\n"), read.plan().data());
        assertArrayEquals(new double[] {0, 0, 1}, rows);
        assertEquals(trainer.network().predict(rows)[0], read.predict(rows)[0]);
    }

    @Test
    void theFillingIsLearnedOnTheTrainingPartAlone() {
        StringBuilder text = new StringBuilder("x,price\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 4 == 0 ? "" : "" + i * i).append(',').append(i).append('\n');
        }
        Dataset data = Dataset.of(
                new DataSpec(cars("mean"), 0.5, 3, Normalize.NONE, Normalize.NONE),
                List.of(),
                Encoding.VALUES,
                tables(text.toString()));
        double sum = 0;
        int count = 0;
        for (int row : data.train().rows()) {
            sum += row % 4 == 0 ? 0 : row * row;
            count += row % 4 == 0 ? 0 : 1;
        }
        assertEquals(sum / count, data.features().filling().numbers().get(0), 1e-12);
    }

    private static ExperimentBuilder line() {
        return Experiment.builder()
                .data(DataSpec.of(cars(null)))
                .layer(new Dense(8, new Tanh(), Weighting.DEFAULT))
                .optimizer(new Adam(0.9, 0.999, 1e-8));
    }

    private static Tables salaries() {
        StringBuilder text = new StringBuilder("years,price\n");
        for (int i = 0; i < 200; i++) {
            text.append(i % 40).append(',').append(16_000 + 50 * (i % 40)).append('\n');
        }
        return tables(text.toString());
    }

    @Test
    void aLineOfLargeNumbersIsLearnedAsItStands() {
        Trainer trainer = Trainer.of(line().build(), salaries());
        trainer.run();
        assertTrue(trainer.measure(new R2()) > 0.999, () -> "R² " + trainer.measure(new R2()));
        double rmse = trainer.measure(new Rmse());
        assertTrue(rmse > 0.01 && rmse < 30, () -> rmse + " in the table's own unit");
        double answer = trainer.network().predict(20)[0];
        assertEquals(17_000, answer, 60);
        double[] map = new double[1];
        trainer.predict(new double[] {20}, 1, map, null);
        assertEquals(answer, map[0]);
        assertEquals(trainer.train().desired()[0] % 50, 0, "desired values are the table's");
        assertTrue(trainer.loss() < 0.01, "the loss is that of the scaled targets");
    }

    @Test
    void aStateKeepsTheUnitOfItsAnswers() {
        Trainer trainer = Trainer.of(line().epochs(3).build(), salaries());
        trainer.run();
        State state = State.read(trainer.state().encode()).state();
        Network read = Network.of(line().state(state).build());
        assertEquals(trainer.network().predict(20)[0], read.predict(20)[0]);
        assertEquals(Normalize.STANDARD, state.data().layout().targets());
        Trainer on = Trainer.of(line().epochs(6).state(state).build(), salaries());
        Trainer whole = Trainer.of(line().epochs(6).build(), salaries());
        on.run();
        whole.run();
        assertEquals(whole.hash(), on.hash());
    }

    @Test
    void anOutputThatCannotGiveEveryNumberIsTaughtTargetsAsTheyAre() {
        Tables shares = tables("x,price\n1,0.2\n2,0.4\n3,0.5\n4,0.7\n5,0.9\n");
        Experiment sigmoid =
                line().layer(new Output(1, new Sigmoid(), Weighting.DEFAULT)).build();
        assertTrue(Trainer.of(sigmoid, shares).data().pipeline().targets().isNone());
        assertTrue(
                !Trainer.of(line().build(), shares).data().pipeline().targets().isNone());
        Experiment sine = line().data(DataSpec.of(new Sine(0, 20))).build();
        assertTrue(Trainer.of(sine).data().pipeline().targets().isNone(), "generated data");
    }

    @Test
    void rangePutsTargetsFromNoughtToOne() {
        DataSpec spec = new DataSpec(cars("drop"), 0.0, 1, Normalize.NONE, Normalize.RANGE);
        Dataset data = Dataset.of(spec, List.of(new Term.Column("doors")), Encoding.VALUES, tables(CARS));
        assertArrayEquals(new double[] {0, 0.25, 0.75, 1}, data.train().targets());
        assertArrayEquals(new double[] {10, 20, 40, 50}, data.train().values());
    }

    @Test
    void aHoleWhereTrainingHadNoneIsFilledAndOneWithoutMissingIsRefused() {
        Tables whole = tables("x,z,price\n1,1,10\n2,3,20\n3,5,30\n4,8,40\n");
        Experiment filled =
                line().data(new DataSpec(cars("median"), 0.0, 1, null)).build();
        DataInfo known = Trainer.of(filled, whole).network().plan().data();
        double[] rows = TableRows.of(Csv.read("x,z\n7,\n8,1\n"), known);
        assertTrue(Double.isNaN(rows[1]));
        Network network = Trainer.of(filled, whole).network();
        assertEquals(network.predict(7, 4)[0], network.predictAll(rows, 2)[0], "the median of z");
        DataInfo strict = cars(null).describe(whole);
        DataException hole = assertThrows(DataException.class, () -> TableRows.of(Csv.read("x,z\n7,\n8,1\n"), strict));
        assertEquals(new MissingValue(2, "z"), hole.reason());
    }
}
