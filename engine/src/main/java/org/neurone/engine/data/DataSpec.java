package org.neurone.engine.data;

import java.util.Objects;

/**
 * Where the examples of an experiment come from and how they are prepared.
 *
 * @param test share of the examples kept for testing, 0 to less than 1; null stands for the source's own default
 * @param seed of the examples and of the split, 0 to 2³² − 1
 * @param normalize {@code none}, {@code standard} or {@code range}; null stands for the source's own default
 */
public record DataSpec(Source source, Double test, long seed, String normalize) {
    /** What a text without a {@code data} statement means. */
    public static final DataSpec DEFAULT = new DataSpec(new Circle(0, 400), null, 1, null);

    public DataSpec {
        Objects.requireNonNull(source, "source");
    }
}
