package org.neurone.engine.export;

import org.neurone.engine.catalog.Values;

/**
 * The examples that a network was trained on, where they are to travel along: a script can then train on by itself.
 *
 * @param columns (examples, columns), row-major, as the data has them: before features and normalisation
 * @param targets (examples, targets), row-major: class numbers, or a regression's values
 * @param test how many of them, the last ones, are kept for testing
 */
public record Examples(int size, Values columns, Values targets, int test) {
    /** More numbers than this are better left in a file of their own. */
    public static final int MOST_NUMBERS = 40_000;

    /** No examples: a script then wants a table. */
    public static final Examples NONE = new Examples(0, Values.of(), Values.of(), 0);

    public Examples {
        if (size < 0 || test < 0 || test > size) {
            throw new IllegalArgumentException("of " + size + " examples, " + test + " cannot be kept for testing");
        }
    }
}
