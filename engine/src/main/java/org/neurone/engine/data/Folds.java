package org.neurone.engine.data;

import org.neurone.engine.number.Decimal;

/**
 * Parts of the examples, about equally large, each of which is kept for testing once: k-fold cross-validation (S. Geisser, 1975;
 * M. Stone, 1974).
 *
 * @param count how many parts, at least 2
 * @param held which of them is kept for testing, from 1; 0 where none is named: each in its turn, and the first where there is
 *     one run only
 */
public record Folds(int count, int held) {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Folds {
        if (count < 2) {
            throw new IllegalArgumentException("there are at least 2 folds, but this is " + Decimal.print(count));
        }
        if (held < 0) {
            throw new IllegalArgumentException("folds are counted from 1, but this is " + Decimal.print(held));
        }
    }

    /** Which of them is kept in one run, from 0. */
    int kept() {
        return held == 0 ? 0 : held - 1;
    }

    /** Examples of the part that is kept: the first parts have one more where the division leaves some over. */
    int size(int examples) {
        return examples / count + (kept() < examples % count ? 1 : 0);
    }
}
