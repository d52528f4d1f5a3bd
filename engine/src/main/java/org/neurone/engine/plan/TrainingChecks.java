package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Output;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.reason.Beyond;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.Range;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.Unfit;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.stop.AccuracyReached;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/** What is known of loss, learning rate, batch, metrics and claims that do not go with the rest. */
final class TrainingChecks {
    /** Above this η hardly anything but a perceptron learns. */
    private static final double LARGE_RATE = 10;

    private final Experiment experiment;
    private final DataInfo data;
    private final Limits limits;
    private final List<Fault> faults;

    TrainingChecks(Experiment experiment, DataInfo data, Limits limits, List<Fault> faults) {
        this.experiment = experiment;
        this.data = data;
        this.limits = limits;
        this.faults = faults;
    }

    void run() {
        inputs();
        learningRate();
        batch();
        metrics();
        expectations();
        stops();
    }

    /** What the data says of itself: in the way where the network asks for something else. */
    void remarks(Severity severity) {
        for (Remark remark : data.remarks()) {
            Severity bad = remark.better() == null ? Severity.WARNING : severity;
            faults.add(new Fault(bad, "data", -1, remark.parameter(), remark.better(), remark.reason()));
        }
    }

    /** Whether numbers that look like class numbers are read as values, but the loss or the last layer asks for classes. */
    boolean wantsClasses() {
        boolean options = false;
        for (Remark remark : data.remarks()) {
            options |= remark.better() != null;
        }
        if (!options || data.task() != Task.REGRESS || experiment.layers().isEmpty()) {
            return false;
        }
        boolean probabilities = data.lowest() >= 0 && data.highest() <= 1;
        if (experiment.loss().classesOnly() || (experiment.loss().wantsProbabilities() && !probabilities)) {
            return true;
        }
        if (experiment.layers().get(experiment.layers().size() - 1) instanceof Output output) {
            boolean unitEach = output.units() != null && output.units() == data.highest() - data.lowest() + 1;
            return output.activation() instanceof Softmax || (unitEach && output.units() > 1);
        }
        return false;
    }

    /** The loss beside the last layer. */
    void loss(PlannedLayer last) {
        Activation activation = last.layer().activation();
        boolean values = data.task() == Task.REGRESS;
        if (experiment.loss().classesOnly() && values) {
            faults.add(Fault.of(Severity.ERROR, "loss", "loss", Unfit.LOSS_OF_CLASSES));
            return;
        }
        if (activation == null) {
            return;
        }
        boolean probability = activation.lowest() >= 0 && activation.highest() <= 1;
        if (experiment.loss().wantsProbabilities() && (!probability || activation.flat())) {
            boolean several = last.output().channels() > 1 && !values;
            Reason reason = several ? Unfit.NO_SOFTMAX : Unfit.NO_SIGMOID;
            faults.add(
                    last.index() < 0
                            ? Fault.of(Severity.ERROR, "loss", "loss", reason)
                            : new Fault(
                                    Severity.ERROR,
                                    "layer",
                                    last.index(),
                                    "activation",
                                    several ? "softmax" : "sigmoid",
                                    reason));
            return;
        }
        Normalize scaled = values ? data.layout().targets() : Normalize.NONE;
        double lowest = scaled == Normalize.RANGE ? 0 : data.lowest();
        double highest = scaled == Normalize.RANGE ? 1 : data.highest();
        if (experiment.loss().wantsProbabilities() && scaled == Normalize.STANDARD) {
            faults.add(Fault.of(Severity.ERROR, "loss", "loss", Unfit.SCALED_PROBABILITIES));
            return;
        }
        if (experiment.loss().wantsProbabilities() && values && (lowest < 0 || highest > 1)) {
            Reason reason = new Range(Range.Kind.TARGETS, lowest, highest);
            faults.add(Fault.of(Severity.ERROR, "loss", "loss", reason));
            return;
        }
        if (experiment.loss().wantsSigns() && activation.lowest() >= 0) {
            outOfReach(last, Unfit.NEVER_NEGATIVE);
        } else if (scaled == Normalize.STANDARD) {
            if (activation.lowest() > Double.NEGATIVE_INFINITY || activation.highest() < Double.POSITIVE_INFINITY) {
                outOfReach(last, Unfit.NOT_EVERY_NUMBER);
            }
        } else if (values && (lowest < activation.lowest() || highest > activation.highest())) {
            outOfReach(last, new Range(Range.Kind.VALUES, lowest, highest));
        }
    }

    private void outOfReach(PlannedLayer last, Reason reason) {
        faults.add(new Fault(Severity.WARNING, "layer", last.index(), "activation", "linear", reason));
    }

    private void learningRate() {
        double rate = experiment.learningRate();
        if (rate > limits.learningRate()) {
            Reason reason = new Beyond(Beyond.Kind.RATE, rate, limits.learningRate());
            faults.add(Fault.of(Severity.ERROR, "lr", "rate", reason));
        } else if (rate > LARGE_RATE && !(experiment.optimizer() instanceof Perceptron)) {
            Reason reason = new Beyond(Beyond.Kind.LARGE_RATE, rate, LARGE_RATE);
            faults.add(Fault.of(Severity.WARNING, "lr", "rate", reason));
        }
        for (Schedule schedule : experiment.schedules()) {
            if (schedule instanceof Steps steps && steps.factor() > 1) {
                Reason reason = new Beyond(Beyond.Kind.RISING_STEP, steps.factor(), 1);
                String better = Decimal.print(1 / steps.factor());
                faults.add(new Fault(Severity.WARNING, "lr", -1, "factor", better, reason));
            }
        }
    }

    /** Features that are fed twice teach nothing more and only weigh double. */
    private void inputs() {
        List<Term> inputs = experiment.inputs();
        for (int i = 1; i < inputs.size(); i++) {
            if (inputs.subList(0, i).contains(inputs.get(i))) {
                Reason reason = new Named(Named.Kind.INPUT_TWICE, Terms.print(inputs.get(i)));
                faults.add(Fault.of(Severity.HINT, "inputs", "terms", reason));
            }
        }
    }

    private void batch() {
        int batch = experiment.batch();
        int examples = data.trainExamples();
        if (batch > examples && batch != Experiment.DEFAULT_BATCH) {
            Reason reason = new Mismatch(Mismatch.Kind.BATCH, batch, examples);
            faults.add(new Fault(Severity.HINT, "batch", -1, "examples", Integer.toString(examples), reason));
        }
    }

    private void metrics() {
        for (int i = 0; i < experiment.metrics().size(); i++) {
            if (!experiment.metrics().get(i).fits(data.task())) {
                faults.add(misplaced("metric", i, Severity.WARNING));
            }
        }
    }

    private void expectations() {
        for (int i = 0; i < experiment.expectations().size(); i++) {
            Expectation expectation = experiment.expectations().get(i);
            if (!expectation.metric().fits(data.task())) {
                faults.add(misplaced("expect", i, Severity.ERROR));
            } else if (expectation.value() < expectation.metric().lowest()
                    || expectation.value() > expectation.metric().highest()) {
                faults.add(unreachable(i, expectation));
            }
            if (expectation.after() > experiment.epochs()) {
                long epochs = experiment.epochs();
                Reason reason = new Mismatch(Mismatch.Kind.AFTER, expectation.after(), epochs);
                faults.add(new Fault(Severity.ERROR, "expect", i, "after", Long.toString(epochs), reason));
            }
        }
    }

    private static Fault unreachable(int index, Expectation expectation) {
        Metric metric = expectation.metric();
        boolean low = expectation.value() < metric.lowest();
        Beyond.Kind kind = metric.share() ? Beyond.Kind.SHARE : low ? Beyond.Kind.BELOW : Beyond.Kind.ABOVE;
        Reason reason = new Beyond(kind, expectation.value(), low ? metric.lowest() : metric.highest());
        return Fault.of(Severity.ERROR, "expect", index, "value", reason);
    }

    private void stops() {
        for (int i = 0; i < experiment.stops().size(); i++) {
            StopRule rule = experiment.stops().get(i);
            if (rule instanceof AccuracyReached && data.task() == Task.REGRESS) {
                faults.add(misplaced("stop", i, Severity.WARNING));
            } else if (rule instanceof Patience && data.testExamples() > 0 && data.validationExamples() == 0) {
                faults.add(Fault.of(Severity.HINT, "stop", i, "rule", Unfit.STOPPED_BY_TEST));
            }
        }
    }

    private Fault misplaced(String statement, int index, Severity severity) {
        boolean values = data.task() == Task.REGRESS;
        return Fault.of(
                severity,
                statement,
                index,
                "stop".equals(statement) ? "rule" : "metric",
                values ? Unfit.MEASURE_OF_CLASSES : Unfit.MEASURE_OF_VALUES);
    }
}
