package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.engine.CrossValidation.Spread;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Folds;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;

class CrossValidationTest {
    private static Experiment iris(Folds folds) {
        return Experiment.builder()
                .data(DataSpec.of(new Iris()).withFolds(folds))
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(3, new Softmax()))
                .learningRate(0.5)
                .epochs(20)
                .build();
    }

    @Test
    void eachRunIsTheOneOfATextThatNamesItsFold() {
        CrossValidation folds = CrossValidation.of(iris(new Folds(5, 0)), Tables.none());
        assertEquals(5, folds.count());
        double[] scores = new double[5];
        for (int fold = 1; fold <= 5; fold++) {
            Trainer trainer = folds.trainer(fold);
            trainer.run();
            assertEquals(30, trainer.test().size());
            scores[fold - 1] = trainer.measure(new Accuracy());
            Trainer alone = Trainer.of(iris(new Folds(5, fold)));
            alone.run();
            assertEquals(alone.hash(), trainer.hash());
        }
        assertTrue(Spread.of(scores).mean() > 0.85, "iris is learned");
        Trainer itself = Trainer.of(iris(new Folds(5, 0)));
        Trainer first = Trainer.of(iris(new Folds(5, 1)));
        itself.run();
        first.run();
        assertEquals(first.hash(), itself.hash(), "a text that names no fold runs by itself with the first");
    }

    /** {@code numpy.mean} and {@code numpy.std} of 2, 4, 4, 4, 5, 5, 7, 9 are 5 and 2. */
    @Test
    void spreadIsTheStandardDeviationOfTheScores() {
        assertEquals(new Spread(5, 2), Spread.of(2, 4, 4, 4, 5, 5, 7, 9));
        assertTrue(Double.isNaN(Spread.of(1, Double.NaN).mean()));
    }

    @Test
    void dataWithoutFoldsIsNoCrossValidation() {
        assertThrows(IllegalArgumentException.class, () -> CrossValidation.of(iris(null), Tables.none()));
        assertThrows(IllegalArgumentException.class, () -> new Folds(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Folds(2, -1));
    }
}
