package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.Progress;
import org.neurone.engine.stop.StopRule;

/** How far a run is, for its stop rules: each number is measured when it is asked for. Keeps the best epoch where one asks for it. */
public final class MeasuredProgress implements Progress {
    private final TrainingState training;
    private final Measures measures;
    private final Keepsake keepsake = new Keepsake();
    private double best;
    private long sinceBest;
    private double bestBefore;
    private long sinceBestBefore;
    private double advancedAt;
    private boolean keeps;

    /** Before the first epoch of a training. */
    public MeasuredProgress(TrainingState training, Measures measures) {
        this.training = training;
        this.measures = measures;
        this.keeps = keeps(training.settings().stops());
        restart();
    }

    /** Before the first epoch. */
    public void restart() {
        keepsake.forget();
        restore(Double.POSITIVE_INFINITY, 0);
    }

    /**
     * As it was: the lowest loss so far, the epochs since, and the best epoch's weights; where those are asked for and not there,
     * the best is looked for from here on.
     *
     * @param recovery is to come back to the weights to learn on with
     */
    public void restore(StateParts parts, Recovery recovery) {
        restore(parts.best(), parts.sinceBest());
        keepsake.restore(parts.kept());
        if (keepsake.placed()) {
            release();
            recovery.mark();
            adopt();
            keep();
        } else {
            adopt();
        }
    }

    /** Under other stop rules; the network has the weights to learn on with. */
    public void adopt() {
        keeps = keeps(training.settings().stops());
        if (!keeps) {
            keepsake.forget();
        } else if (!keepsake.held()) {
            restart();
        }
    }

    /** Whether the rules ask for the weights of the best epoch. */
    private static boolean keeps(List<StopRule> rules) {
        for (StopRule rule : rules) {
            if (rule instanceof Patience patience && patience.best()) {
                return true;
            }
        }
        return false;
    }

    /** Why the run ends after the epoch that has just passed; as before where it does not. */
    public Ending afterEpoch(Ending before) {
        Ending ending = before;
        if (!training.settings().stops().isEmpty()) {
            advance();
            ending = endedBy(training.settings().stops()) ? Ending.STOP_RULE : ending;
        }
        return ending == Ending.NONE && training.complete() ? Ending.EPOCHS : ending;
    }

    /**
     * Why a run is over before it goes on.
     *
     * @param ruled whether it stands at the end of an epoch that a state brought back
     */
    public Ending whereRestored(boolean ruled) {
        release();
        Ending ending = ruled && endedBy(training.settings().stops())
                ? Ending.STOP_RULE
                : training.complete() ? Ending.EPOCHS : Ending.NONE;
        keepAt(ending);
        return ending;
    }

    /** At the end of a run gives the network the weights of the best epoch, where the rules ask for it and it is not the last. */
    public void keepAt(Ending ending) {
        if (ending != Ending.NONE) {
            keep();
        }
    }

    /** A metric as it would be if the run ended here. */
    public double measureKept(Metric metric) {
        boolean other = keep();
        double value = metric.of(measures.heldOut());
        if (other) {
            release();
        }
        return value;
    }

    private boolean keep() {
        boolean other = keepsake.held() && !keepsake.placed() && sinceBest > 0;
        if (other) {
            swap();
        }
        return other;
    }

    /** Gives the network the weights back that it learned last. */
    public void release() {
        if (keepsake.placed()) {
            swap();
        }
    }

    private void swap() {
        keepsake.swap(training.weights());
        measures.forget();
    }

    /** Learns on with the weights that the network has, whichever they are. */
    public void accept() {
        if (keepsake.placed()) {
            restart();
        }
    }

    /** After which epoch the network had the weights that it has. */
    public long keptEpoch() {
        return epoch() - (keepsake.placed() ? sinceBest : 0);
    }

    /** The weights of the best epoch, or those to learn on with where the network has the former; in use, null for none. */
    public State.Best kept() {
        return keepsake.state();
    }

    private void restore(double lowest, long epochsSince) {
        best = lowest;
        sinceBest = epochsSince;
        advancedAt = training.epoch();
    }

    /** One more epoch has passed. */
    public void advance() {
        bestBefore = best;
        sinceBestBefore = sinceBest;
        advancedAt = training.epoch();
        double loss = testLoss();
        sinceBest = loss < best ? 0 : sinceBest + 1;
        best = loss < best ? loss : best;
        if (keeps) {
            keepsake.passed(training.weights(), sinceBest == 0);
        }
    }

    /** After a {@link Recovery}, which may have undone the end of the last epoch and no more. */
    public void recover() {
        if (training.epoch() < advancedAt) {
            restore(bestBefore, sinceBestBefore);
            keepsake.back();
        }
    }

    /** The lowest {@link #testLoss} after any epoch; +∞ before the first. */
    public double best() {
        return best;
    }

    @Override
    public long epoch() {
        return (long) training.epoch();
    }

    @Override
    public double trainLoss() {
        return measures.trainLoss();
    }

    @Override
    public double testLoss() {
        return measures.watchedLoss();
    }

    @Override
    public double accuracy() {
        return measures.watchedAccuracy();
    }

    @Override
    public long epochsWithoutImprovement() {
        return sinceBest;
    }

    /** Whether one of the rules ends the run where it stands now, at the end of an epoch. */
    public boolean endedBy(List<StopRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).ends(this)) {
                return true;
            }
        }
        return false;
    }
}
