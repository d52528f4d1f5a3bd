package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.stop.Progress;
import org.neurone.engine.stop.StopRule;

/** How far a run is, for its stop rules: each number is measured when it is asked for. */
public final class MeasuredProgress implements Progress {
    private final TrainingState training;
    private final Measures measures;
    private double best;
    private long sinceBest;
    private double bestBefore;
    private long sinceBestBefore;
    private double advancedAt;

    /** Before the first epoch of a training. */
    public MeasuredProgress(TrainingState training, Measures measures) {
        this.training = training;
        this.measures = measures;
        restart();
    }

    /** Before the first epoch. */
    public void restart() {
        restore(Double.POSITIVE_INFINITY, 0);
    }

    /** As it was: the lowest loss so far and the epochs since. */
    public void restore(double lowest, long epochsSince) {
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
    }

    /** After a {@link Recovery}, which may have undone the end of the last epoch and no more. */
    public void recover() {
        if (training.epoch() < advancedAt) {
            restore(bestBefore, sinceBestBefore);
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
        return measures.heldOutLoss();
    }

    @Override
    public double accuracy() {
        return measures.accuracy();
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
