package org.neurone.engine.run;

import org.neurone.engine.layer.LayerWork;

/** Layers one behind the other, as one worker goes through them. */
final class Stretch {
    private final LayerWork[] works;
    /** From which of them on there is something to bring back. */
    private final int firstBack;
    /** For each of them the rows of its gradient; 0 where it does not learn. */
    private final int[] gradientRows;

    Stretch(LayerWork[] works, int firstBack, int[] gradientRows) {
        this.works = works;
        this.firstBack = firstBack;
        this.gradientRows = gradientRows;
    }

    /** For the examples {@code from ≤ r < to}. */
    void forward(int from, int to) {
        for (int i = 0; i < works.length; i++) {
            works[i].forward(from, to);
        }
    }

    /** For the examples {@code from ≤ r < to}. */
    void backward(int from, int to) {
        for (int i = works.length - 1; i >= firstBack; i--) {
            works[i].backward(from, to);
        }
    }

    /** Parts {@code from ≤ p < to} of each gradient's rows, cut into so many parts. */
    void gradient(int from, int to, int parts) {
        for (int i = 0; i < works.length; i++) {
            int first = start(gradientRows[i], from, parts);
            int end = start(gradientRows[i], to, parts);
            // With more parts than rows some are empty, and must not touch what another one owns.
            if (first < end) {
                works[i].gradient(first, end);
            }
        }
    }

    /** Where part {@code p} of {@code parts} begins among {@code length} rows. */
    private static int start(int length, int p, int parts) {
        int whole = length / parts;
        int rest = length - whole * parts;
        return whole * p + (p < rest ? p : rest);
    }
}
