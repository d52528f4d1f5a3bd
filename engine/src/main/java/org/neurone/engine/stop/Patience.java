package org.neurone.engine.stop;

/**
 * The test loss has found no new low for so many epochs. L. Prechelt, “Early stopping — but when?”, 1998.
 *
 * @param epochs at least 1
 */
public record Patience(int epochs) implements StopRule {
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
