package org.neurone.server.board;

import java.util.List;
import org.neurone.dsl.judge.Score;

/** Scores as a text that any database orders as the scores are ordered: 16 digits to the base of 16 a score. */
final class Places {

    private Places() {}

    static String of(List<Score> scores) {
        StringBuilder place = new StringBuilder();
        for (Score score : scores) {
            // Zeros of both signs are one number; negative numbers have all bits turned, others the sign's alone.
            long bits = Double.doubleToLongBits(score.order() + 0.0);
            long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
            String digits = Long.toHexString(ordered);
            place.append("0".repeat(16 - digits.length())).append(digits);
        }
        return place.toString();
    }
}
