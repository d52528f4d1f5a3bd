package org.neurone.engine.run;

import org.neurone.engine.data.Dataset;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.Evaluation;

/**
 * What the present weights make of one part of the data, measured once a step at most: answers in the unit of the targets, the
 * loss that of what is taught. Who asks for single numbers
 * makes no garbage; an evaluation keeps its arrays to itself, and the next measurement takes new ones.
 */
final class CachedEvaluation {
    private static final int NEVER = -1;
    private static final Accuracy ACCURACY = new Accuracy();

    private final TrainingState training;
    private final Dataset data;
    private final Dataset.Part part;
    private final Objective objective;
    private double step = NEVER;
    private double loss;
    private double[] predicted;
    /** Over {@code predicted} as it is, for the accuracy. */
    private Evaluation inUse;
    /** What was given away at this step, or null. */
    private Evaluation evaluation;

    CachedEvaluation(TrainingState training, Dataset data, Dataset.Part part, Objective objective) {
        this.training = training;
        this.data = data;
        this.part = part;
        this.objective = objective;
    }

    /** After the weights were changed by anything but an update. */
    void forget() {
        step = NEVER;
    }

    /** NaN where there are no examples. */
    double loss() {
        measure();
        return loss;
    }

    /** NaN for a regression and where there are no examples. */
    double accuracy() {
        measure();
        return ACCURACY.of(inUse);
    }

    Evaluation evaluation() {
        measure();
        if (evaluation == null) {
            evaluation = over(predicted, loss);
        }
        return evaluation;
    }

    private void measure() {
        if (step == training.step()) {
            return;
        }
        if (inUse == null || evaluation != null) {
            predicted = new double[part.size() * data.outputs()];
            inUse = over(predicted, Double.NaN);
            evaluation = null;
        }
        loss = Measurement.loss(training.measuring(), objective, part, data.inputs(), data.outputs(), predicted);
        data.pipeline().answer(predicted, part.size());
        step = training.step();
    }

    private Evaluation over(double[] answers, double itsLoss) {
        return new Evaluation(
                part.size(),
                data.outputs(),
                answers,
                part.values(),
                part.labels(),
                data.encoding(),
                data.info().classes(),
                itsLoss);
    }
}
