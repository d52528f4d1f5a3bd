package org.neurone.engine.run;

import java.util.function.DoubleSupplier;
import org.neurone.engine.Plan;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.stop.Progress;

/** What a course's present weights make of the training and the test part, measured once a step at most. */
public final class Measures {
    private final Plan plan;
    private final Dataset data;
    private final Course course;
    private int trainStep = -1;
    private int testStep = -1;
    private Evaluation train;
    private Evaluation test;

    public Measures(Plan plan, Dataset data, Course course) {
        this.plan = plan;
        this.data = data;
        this.course = course;
    }

    /** After the weights were changed by anything but an update. */
    public void forget() {
        trainStep = -1;
        testStep = -1;
    }

    public Evaluation train() {
        if (trainStep != course.step()) {
            train = evaluate(data.train());
            trainStep = course.step();
        }
        return train;
    }

    public Evaluation test() {
        if (testStep != course.step()) {
            test = evaluate(data.test());
            testStep = course.step();
        }
        return test;
    }

    /** On the test part, or on the training part where there is none. */
    public double accuracy() {
        return new Accuracy().of(data.test().size() == 0 ? train() : test());
    }

    private Evaluation evaluate(Dataset.Part part) {
        int outputs = data.outputs();
        double[] predicted = new double[part.size() * outputs];
        Objective objective = course.settings().loss().under(Outputs.activation(plan));
        double loss = Measurement.loss(course.measuring(), objective, part, data.inputs(), outputs, predicted);
        return new Evaluation(
                part.size(),
                outputs,
                predicted,
                part.targets(),
                part.labels(),
                data.encoding(),
                data.info().classes(),
                loss);
    }

    /** How far a run is, each figure measured when it is asked for. */
    public record Standing(
            int epoch, DoubleSupplier train, DoubleSupplier test, DoubleSupplier share, int epochsWithoutImprovement)
            implements Progress {
        @Override
        public double trainLoss() {
            return train.getAsDouble();
        }

        @Override
        public double testLoss() {
            return test.getAsDouble();
        }

        @Override
        public double accuracy() {
            return share.getAsDouble();
        }
    }
}
