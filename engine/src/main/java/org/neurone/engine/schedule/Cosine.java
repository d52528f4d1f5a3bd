package org.neurone.engine.schedule;

import org.neurone.engine.number.Elementary;

/**
 * ½ (1 + cos(π epoch / length)): from 1 down to 0 in half a wave, then 0. I. Loshchilov, F. Hutter, “SGDR”, 2016,
 * without restarts.
 *
 * @param length epochs of the way down, at least 1; null stands for the whole run
 */
public record Cosine(Long length) implements Schedule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Cosine {
        if (length != null && length < 1) {
            throw new IllegalArgumentException("a cosine lasts at least 1 epoch, but this is " + length);
        }
    }

    @Override
    public double factor(double epoch, double epochs) {
        double end = length == null ? epochs : length;
        return epoch >= end ? 0 : 0.5 * (1 + Elementary.cos(Math.PI * epoch / end));
    }
}
