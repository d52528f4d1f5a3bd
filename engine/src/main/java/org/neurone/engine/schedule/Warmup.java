package org.neurone.engine.schedule;

/**
 * (epoch + 1) / length up to 1: a slow start.
 *
 * @param length epochs until the full rate, at least 1
 */
public record Warmup(int length) implements Schedule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Warmup {
        if (length < 1) {
            throw new IllegalArgumentException("a warm-up lasts at least 1 epoch, but this is " + length);
        }
    }

    @Override
    public double factor(double epoch, double epochs) {
        return epoch + 1 >= length ? 1 : (epoch + 1) / length;
    }
}
