package org.neurone.engine.plan;

import java.util.List;
import java.util.Map;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Task;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Output;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.stop.AccuracyReached;

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
            Fault fault = new Fault(bad, "data", -1, remark.parameter(), remark.reason(), Map.of());
            faults.add(remark.better() == null ? fault : fault.with(remark.parameter(), remark.better()));
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
        Activation activation = NetworkChecks.activation(last.spec());
        boolean values = data.task() == Task.REGRESS;
        if (experiment.loss().classesOnly() && values) {
            add(
                    "loss-needs-classes",
                    Severity.ERROR,
                    "loss",
                    "loss",
                    "This loss is for classes, but the data asks for values: take quadratic, absolute or huber.",
                    "Cette perte est faite pour des classes, mais les données demandent des valeurs : prenez"
                            + " quadratic, absolute ou huber.");
            return;
        }
        if (activation == null) {
            return;
        }
        boolean probability = activation.lowest() >= 0 && activation.highest() <= 1;
        if (experiment.loss().wantsProbabilities() && (!probability || activation.flat())) {
            String wanted = last.output().channels() > 1 && !values ? "softmax" : "sigmoid";
            faults.add(Fault.of(
                            "loss-needs-probability",
                            Severity.ERROR,
                            last.index() < 0 ? "loss" : "layer",
                            last.index(),
                            last.index() < 0 ? "loss" : "activation",
                            "Cross-entropy compares probabilities, but this output is not one between 0 and 1: take "
                                    + wanted + " here.",
                            "L’entropie croisée compare des probabilités, mais cette sortie n’en est pas une entre 0 et"
                                    + " 1 : prenez " + wanted + " ici.")
                    .with("activation", wanted));
            return;
        }
        if (experiment.loss().wantsProbabilities() && values && (data.lowest() < 0 || data.highest() > 1)) {
            add(
                    "targets-not-probabilities",
                    Severity.ERROR,
                    "loss",
                    "loss",
                    "Cross-entropy is for targets from 0 to 1, but these go from " + Decimal.print(data.lowest(), 4)
                            + " to " + Decimal.print(data.highest(), 4) + ": take quadratic.",
                    "L’entropie croisée demande des cibles de 0 à 1, mais celles-ci vont de "
                            + Decimal.print(data.lowest(), 4) + " à " + Decimal.print(data.highest(), 4)
                            + " : prenez quadratic.");
            return;
        }
        if (experiment.loss().wantsSigns() && activation.lowest() >= 0) {
            outOfReach(
                    last,
                    "The hinge asks for −1 and +1, but this output never goes below 0: take linear or tanh here.",
                    "La perte charnière demande −1 et +1, mais cette sortie ne descend jamais sous 0 : prenez linear ou"
                            + " tanh ici.");
        } else if (values && (data.lowest() < activation.lowest() || data.highest() > activation.highest())) {
            outOfReach(
                    last,
                    "The data's values go from " + Decimal.print(data.lowest(), 4) + " to "
                            + Decimal.print(data.highest(), 4) + ", but this output cannot: take linear here.",
                    "Les valeurs vont de " + Decimal.print(data.lowest(), 4) + " à " + Decimal.print(data.highest(), 4)
                            + ", mais cette sortie ne le peut pas : prenez linear ici.");
        }
    }

    private void outOfReach(PlannedLayer last, String english, String french) {
        faults.add(
                Fault.of("output-out-of-reach", Severity.WARNING, "layer", last.index(), "activation", english, french)
                        .with("activation", "linear"));
    }

    private void learningRate() {
        double rate = experiment.learningRate();
        String text = Decimal.print(rate);
        if (rate > limits.learningRate()) {
            add(
                    "learning-rate-too-large",
                    Severity.ERROR,
                    "lr",
                    "rate",
                    "A learning rate of " + text + " is more than " + Decimal.print(limits.learningRate())
                            + ", the most that can run here.",
                    "Un taux d’apprentissage de " + text + " dépasse " + Decimal.print(limits.learningRate())
                            + ", le maximum ici.");
        } else if (rate > LARGE_RATE && !(experiment.optimizer() instanceof Perceptron)) {
            add(
                    "learning-rate-large",
                    Severity.WARNING,
                    "lr",
                    "rate",
                    "With a learning rate of " + text + " the weights will leap about; most networks learn between"
                            + " 0.001 and 1.",
                    "Avec un taux d’apprentissage de " + text + ", les poids feront des bonds ; la plupart des réseaux"
                            + " apprennent entre 0.001 et 1.");
        }
    }

    private void batch() {
        int batch = experiment.batch();
        int examples = data.trainExamples();
        if (batch > examples && batch != Experiment.DEFAULT_BATCH) {
            faults.add(Fault.of(
                            "batch-larger-than-data",
                            Severity.HINT,
                            "batch",
                            -1,
                            "examples",
                            "The batch asks for " + Counts.english(batch) + " examples, but there are "
                                    + Counts.english(examples) + " to learn from: each update takes all of them.",
                            "Le lot demande " + Counts.french(batch) + " exemples, mais il y en a "
                                    + Counts.french(examples) + " pour apprendre : chaque pas les prend tous.")
                    .with("examples", Integer.toString(examples)));
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
                faults.add(Fault.of(
                                "expect-after-end",
                                Severity.ERROR,
                                "expect",
                                i,
                                "after",
                                "This is claimed after " + Counts.english(expectation.after())
                                        + " epochs, but the run ends after " + Counts.english(experiment.epochs())
                                        + ".",
                                "Ceci est affirmé après " + Counts.french(expectation.after())
                                        + " époques, mais l’entraînement s’arrête après "
                                        + Counts.french(experiment.epochs()) + ".")
                        .with("epochs", Long.toString(experiment.epochs()))
                        .with("after", Integer.toString(expectation.after())));
            }
        }
    }

    private static Fault unreachable(int index, Expectation expectation) {
        double value = expectation.value();
        boolean low = value < expectation.metric().lowest();
        String bound = Decimal.print(
                low ? expectation.metric().lowest() : expectation.metric().highest());
        String seen = Decimal.print(value, 6);
        String percent = Decimal.print(value * 100, 6) + "%";
        boolean share = expectation.metric().share();
        return Fault.of(
                "expect-out-of-range",
                Severity.ERROR,
                "expect",
                index,
                "value",
                share
                        ? "This measure is a share, from 0% to 100% (95% and 0.95 are the same), but the claim says "
                                + percent + "."
                        : "This measure is never " + (low ? "below " : "above ") + bound + ", but the claim says "
                                + seen + ".",
                share
                        ? "Cette mesure est une part, de 0% à 100% (95% et 0.95 sont la même chose), mais"
                                + " l’affirmation dit " + percent + "."
                        : "Cette mesure n’est jamais " + (low ? "inférieure à " : "supérieure à ") + bound
                                + ", mais l’affirmation dit " + seen + ".");
    }

    private void stops() {
        for (int i = 0; i < experiment.stops().size(); i++) {
            if (experiment.stops().get(i) instanceof AccuracyReached && data.task() == Task.REGRESS) {
                faults.add(misplaced("stop", i, Severity.WARNING));
            }
        }
    }

    private Fault misplaced(String statement, int index, Severity severity) {
        boolean values = data.task() == Task.REGRESS;
        return Fault.of(
                "metric-does-not-fit",
                severity,
                statement,
                index,
                "stop".equals(statement) ? "rule" : "metric",
                values
                        ? "This measure counts right classes, but the data asks for values: take rmse, r2 or loss."
                        : "This measure is for values, but the data asks for classes: take accuracy or loss.",
                values
                        ? "Cette mesure compte des classes justes, mais les données demandent des valeurs : prenez"
                                + " rmse, r2 ou loss."
                        : "Cette mesure est faite pour des valeurs, mais les données demandent des classes : prenez"
                                + " accuracy ou loss.");
    }

    private void add(
            String code, Severity severity, String statement, String parameter, String english, String french) {
        faults.add(Fault.of(code, severity, statement, -1, parameter, english, french));
    }
}
