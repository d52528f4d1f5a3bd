package org.neurone.engine.plan;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Step;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Task;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.reason.Mismatch;

/** What the data and the loss ask of the last layer. */
final class LastLayer {
    private final Experiment experiment;
    private final DataInfo data;

    LastLayer(Experiment experiment, DataInfo data) {
        this.experiment = experiment;
        this.data = data;
    }

    /** Whether so many units can stand for the data's targets. */
    boolean matches(int units) {
        if (data.task() == Task.REGRESS) {
            return units == data.targets().size();
        }
        int classes = data.classes().size();
        return units == classes || (classes == 2 && units == 1);
    }

    /** The layer that is added where the text's last one does not match. */
    Dense added() {
        return complete(new Output(null, null, Weighting.DEFAULT));
    }

    /** The layer that an {@code output} statement means. */
    Dense complete(Output output) {
        Activation activation = output.activation() == null ? fitting(output.units()) : output.activation();
        int units = output.units() == null ? unitsUnder(activation) : output.units();
        return output.with(units, activation);
    }

    private int unitsUnder(Activation activation) {
        if (data.task() == Task.REGRESS) {
            return data.targets().size();
        }
        int classes = data.classes().size();
        return classes == 2 && !(activation instanceof Softmax) ? 1 : classes;
    }

    /** The activation that fits the task and the loss. */
    private Activation fitting(Integer units) {
        Loss loss = experiment.loss();
        if (experiment.optimizer() instanceof Perceptron) {
            return new Step();
        }
        if (data.task() == Task.REGRESS) {
            return loss.wantsProbabilities() ? new Sigmoid() : new Linear();
        }
        if (loss.wantsSigns()) {
            return new Linear();
        }
        boolean several = units == null ? data.classes().size() > 2 : units > 1;
        return loss.wantsProbabilities() && several ? new Softmax() : new Sigmoid();
    }

    /** How the targets stand at that layer. */
    Encoding encoding(Dense last) {
        if (data.task() == Task.REGRESS) {
            return Encoding.VALUES;
        }
        Activation activation = last.activation();
        boolean signs = experiment.loss().wantsSigns() || (activation.lowest() == -1 && activation.highest() == 1);
        boolean one = last.units() == 1 && data.classes().size() == 2;
        if (one) {
            return signs ? Encoding.SIGN : Encoding.BINARY;
        }
        return signs ? Encoding.SIGN_OF_K : Encoding.ONE_OF_K;
    }

    /** What is said of another number of units than those that match. */
    Mismatch mismatch(int units) {
        if (data.task() == Task.REGRESS) {
            return new Mismatch(Mismatch.Kind.OUTPUTS, units, data.targets().size());
        }
        int classes = data.classes().size();
        return new Mismatch(classes == 2 ? Mismatch.Kind.OUTPUTS_OF_TWO : Mismatch.Kind.OUTPUTS, units, classes);
    }
}
