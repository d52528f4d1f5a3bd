package org.neurone.engine.experiment;

import java.util.List;
import java.util.Objects;

/**
 * One setting of an experiment with the values that it is to be tried with, everything else and the seed left as it is. The values are
 * words of a text: an experiment holds what was asked for, and whoever reads texts makes the variants.
 *
 * @param subject keyword of the statement, or {@code layer-1} for the first layer and so on
 * @param setting which of its settings; null for the value that such words stand for
 * @param values at least one, as a text writes them, without quotes around
 */
public record Comparison(String subject, String setting, List<String> values) {
    /** @throws IllegalArgumentException where there is no value */
    public Comparison {
        Objects.requireNonNull(subject, "subject");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least one value");
        }
    }

    /** What it is called with that value: {@code lr 0.1}, {@code layer-1 units 4}. */
    public String named(String value) {
        return subject + (setting == null ? "" : " " + setting) + " " + value;
    }
}
