package org.neurone.engine.stop;

/**
 * The loss on the validation part, or on the test part where there is none, has found no new low for so many epochs. L. Prechelt,
 * “Early stopping — but when?”, 1998.
 *
 * @param epochs at least 1
 * @param best whether the run ends with the weights of its best epoch, whatever ends it, and not with those of its last
 */
public record Patience(int epochs, boolean best) implements StopRule {
    /** Ends with the last epoch's weights. */
    public Patience(int epochs) {
        this(epochs, false);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Patience {
        if (epochs < 1) {
            throw new IllegalArgumentException("patience lasts at least 1 epoch, but this is " + epochs);
        }
    }

    @Override
    public boolean ends(Progress progress) {
        return progress.epochsWithoutImprovement() >= epochs;
    }
}
