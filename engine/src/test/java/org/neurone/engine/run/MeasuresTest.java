package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Evaluation;

class MeasuresTest {
    /** 1,000 examples go through the network in several parts; each is answered as if it were alone. */
    @Test
    void manyExamplesAreMeasuredAsOneByOne() {
        Trainer trainer = Trainer.of(Experiment.builder()
                .data(new DataSpec(new Circle(0.1, 1000), 0.35, 1, Normalize.STANDARD))
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(1, new Tanh()))
                .build());
        trainer.stepEpoch();
        check(trainer, trainer.data().train(), trainer.train(), trainer.loss());
        check(trainer, trainer.data().test(), trainer.test(), trainer.testLoss());
        assertEquals(350, trainer.test().size());
    }

    private static void check(Trainer trainer, Dataset.Part part, Evaluation measured, double loss) {
        assertTrue(part.size() > 256, "more than go together");
        BatchPass pass = trainer.training().measuring();
        int width = trainer.data().inputs();
        double sum = 0;
        double[] answers = new double[part.size()];
        for (int i = 0; i < part.size(); i++) {
            System.arraycopy(part.inputs(), i * width, pass.input(), 0, width);
            pass.forward(1, false, null);
            answers[i] = pass.output()[0];
            double error = part.targets()[i] - answers[i];
            sum += error * error;
        }
        assertArrayEquals(answers, Arrays.copyOf(measured.predicted(), part.size()));
        assertEquals(sum / part.size(), loss);
        assertEquals(loss, measured.loss());
    }

    @Test
    void anEvaluationThatWasGivenAwayDoesNotChangeWhenTrainingGoesOn() {
        Trainer trainer =
                Trainer.of(Experiment.builder().layer(new Dense(1, new Tanh())).build());
        Evaluation first = trainer.train();
        double[] kept = first.predicted().clone();
        double loss = trainer.loss();
        assertEquals(first.loss(), loss);
        trainer.stepEpoch();
        trainer.loss();
        Evaluation second = trainer.train();
        assertNotSame(first, second);
        assertArrayEquals(kept, first.predicted());
        assertEquals(loss, first.loss());
    }

    @Test
    void manyPointsArePredictedAsOneByOneInEveryLayer() {
        Trainer trainer = Trainer.of(Experiment.builder()
                .layer(new Dense(3, new Tanh()))
                .layer(new Dense(1, new Tanh()))
                .build());
        Network network = trainer.network();
        int rows = 777;
        double[] points = new double[2 * rows];
        for (int i = 0; i < points.length; i++) {
            points[i] = (i % 29) / 7.0 - 2;
        }
        double[] outputs = new double[rows];
        double[][] layers = {new double[3 * rows], null};
        trainer.predict(points, rows, outputs, layers);
        double[] weights = network.parameters(1).toArray();
        for (int row = 0; row < rows; row++) {
            assertEquals(network.predict(points[2 * row], points[2 * row + 1])[0], outputs[row]);
            double z = 0;
            for (int k = 0; k < 3; k++) {
                z += layers[0][3 * row + k] * weights[k];
            }
            assertEquals(new Tanh().value(z + weights[3]), outputs[row]);
        }
    }
}
