package org.neurone.dsl.judge;

import java.util.List;

/**
 * One number that entries are ranked by.
 *
 * @param by as the challenge's {@code rank} says it
 * @param value in its own unit: a count, a share from 0 to 1, a loss
 * @param lessIsBetter whether the smaller one is ahead
 */
public record Score(String by, double value, boolean lessIsBetter) {
    /** A number that is smaller the better the entry is; infinite where the value is no number. */
    public double order() {
        double order = lessIsBetter ? value : -value;
        return Double.isNaN(order) ? Double.POSITIVE_INFINITY : order;
    }

    /** Below 0 where the first is ahead, above 0 where the second is, 0 for a tie; of scores of the same challenge. */
    public static int compare(List<Score> one, List<Score> other) {
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            int order = Double.compare(one.get(i).order(), other.get(i).order());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
