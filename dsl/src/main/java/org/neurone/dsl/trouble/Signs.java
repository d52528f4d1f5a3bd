package org.neurone.dsl.trouble;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Confusion;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.Ending;

/** Which causes the numbers of a run speak for. */
final class Signs {
    private static final int SAMPLE = 500;

    private final Watched run;
    private final SlopesSeen slopes;
    private final Complaint complaint;
    private final Catalog catalog;
    private final List<Cause> causes = new ArrayList<>();

    private Signs(Watched run, SlopesSeen slopes, Complaint complaint, Catalog catalog) {
        this.run = run;
        this.slopes = slopes;
        this.complaint = complaint;
        this.catalog = catalog;
    }

    /** The weightiest first; none where nothing is to be complained about. */
    static List<Cause> of(Watched run, SlopesSeen slopes, Complaint complaint, Catalog catalog) {
        Signs signs = new Signs(run, slopes, complaint, catalog);
        if (complaint.any()) {
            signs.read();
        }
        signs.causes.sort((a, b) -> Double.compare(b.weight(), a.weight()));
        return signs.causes;
    }

    private void read() {
        boolean silent = units();
        boolean stuck = run.trainer().ending() != Ending.NOT_FINITE && output();
        boolean broken = run.trainer().ending() == Ending.NOT_FINITE;
        if (!broken && overfitting()) {
            return;
        }
        rate();
        if (!broken) {
            classes();
            if (!silent && !stuck) {
                capacity();
            }
        }
    }

    /** @return whether a layer is silent for its larger part */
    private boolean units() {
        boolean silent = false;
        for (SlopesSeen.Layer layer : slopes.layers()) {
            int flat = layer.flat();
            int of = layer.since().length;
            if (4 * flat < of) {
                continue;
            }
            silent |= 2 * flat >= of;
            boolean filters = planned(layer.layer()).spec() instanceof Conv;
            String name = name(layer.activation());
            causes.add(
                    layer.bounded()
                            ? new Cause.Saturated(layer.layer(), filters, name, flat, of, layer.from())
                            : new Cause.Dead(layer.layer(), filters, name, flat, of, layer.from()));
        }
        return silent;
    }

    /** With the quadratic loss an answer that is wrong and sure has next to no slope. */
    private boolean output() {
        PlannedLayer last = planned(run.trainer().plan().layers().size() - 1);
        if (!(run.trainer().settings().loss() instanceof Quadratic)
                || !(last.layer().activation() instanceof Elementwise activation)
                || activation.flat()
                || !(activation.highest() - activation.lowest() < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double range = activation.highest() - activation.lowest();
        double middle = activation.value(0);
        double steep = Math.abs(activation.slope(0, middle));
        int[] rows = new int[Math.min(SAMPLE, run.trainer().data().train().size())];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        Explainer explainer = Explainer.of(run.trainer(), rows);
        int layer = run.trainer().plan().layers().size() - 1;
        int wrong = 0;
        int flat = 0;
        for (int row = 0; row < rows.length; row++) {
            double[] z = explainer.sums(layer, row);
            double[] a = explainer.outputs(layer, row);
            double[] desired = explainer.desired(row);
            for (int unit = 0; unit < z.length; unit++) {
                if (Math.abs(a[unit] - desired[unit]) > range / 2) {
                    wrong++;
                    flat += Math.abs(activation.slope(z[unit], a[unit])) < steep / 10 ? 1 : 0;
                }
            }
        }
        if (2 * flat > wrong) {
            causes.add(new Cause.StuckOutput(name(activation), (double) flat / wrong));
        }
        return 2 * flat > wrong;
    }

    private void rate() {
        LossCurve losses = run.losses();
        double rate = run.trainer().settings().learningRate();
        if (run.trainer().ending() == Ending.NOT_FINITE) {
            causes.add(new Cause.RateTooLarge(rate, losses.rises(), losses.first(), Double.NaN));
        } else if (losses.rises() >= 0.3 || losses.last() > 1.02 * losses.first()) {
            causes.add(new Cause.RateTooLarge(rate, losses.rises(), losses.first(), losses.last()));
        } else if (losses.falls() >= 0.8 && (losses.last() < 0.97 * losses.at(0.75) || steady(losses))) {
            causes.add(new Cause.RateTooSmall(rate, losses.at(0.75), losses.last()));
        }
    }

    /** Whether the last quarter of the run brought about as much as any: the loss has not come to rest, it creeps. */
    private static boolean steady(LossCurve losses) {
        double whole = losses.first() - losses.last();
        return whole > 0 && losses.at(0.75) - losses.last() > 0.15 * whole;
    }

    private void classes() {
        if (!run.trainer().train().hasClasses()) {
            return;
        }
        Confusion confusion = Confusion.of(run.trainer().train());
        int classes = confusion.classes().size();
        int size = run.trainer().train().size();
        for (int label = 0; label < classes; label++) {
            double share = (double) confusion.actual(label) / size;
            if (share > 0 && share <= 0.5 / classes && confusion.recall(label) < 0.5) {
                causes.add(new Cause.Unbalanced(confusion.classes().get(label), share, confusion.recall(label)));
                return;
            }
        }
    }

    private boolean overfitting() {
        LossCurve losses = run.losses();
        boolean there = run.held().size() > 0 && losses.epochs() > 0;
        if (there && (complaint.kind() == Complaint.Kind.OVERFITTED || losses.parted(1.2) || onlyByHeart())) {
            int best = losses.best();
            causes.add(new Cause.Overfitting(
                    best,
                    losses.held(best),
                    losses.held(losses.epochs()),
                    run.trainer().validation().size() > 0));
            return true;
        }
        return false;
    }

    /** Whether what the text expects is true of the training part, and not of the part that was held out. */
    private boolean onlyByHeart() {
        if (complaint.verdict() == null) {
            return false;
        }
        Expectation claim = complaint.verdict().claim();
        double value = claim.metric().of(run.trainer().train());
        return claim.metric().lessIsBetter() ? value <= claim.value() : value >= claim.value();
    }

    private void capacity() {
        LossCurve losses = run.losses();
        boolean rests = losses.at(0.5) - losses.last() <= 0.1 * Math.abs(losses.at(0.5));
        if (!rests || losses.last() > losses.first()) {
            return;
        }
        int narrowest = -1;
        List<PlannedLayer> layers = run.trainer().plan().layers();
        for (int layer = 0; layer + 1 < layers.size(); layer++) {
            boolean hidden = layers.get(layer).layer().activation() != null
                    && layers.get(layer).index() >= 0;
            if (hidden && (narrowest < 0 || units(layer) < units(narrowest))) {
                narrowest = layer;
            }
        }
        causes.add(new Cause.TooFewUnits(narrowest, narrowest < 0 ? 0 : units(narrowest), losses.last()));
    }

    private int units(int layer) {
        return planned(layer).output().channels();
    }

    private PlannedLayer planned(int layer) {
        return run.trainer().plan().layers().get(layer);
    }

    private String name(Activation activation) {
        return catalog.entryOf(Kind.ACTIVATION, activation).name();
    }
}
