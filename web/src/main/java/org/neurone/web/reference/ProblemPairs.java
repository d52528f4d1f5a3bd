package org.neurone.web.reference;

import java.util.ArrayList;
import java.util.List;

/** Reads the wrong and the right text of each kind of problem. */
public final class ProblemPairs {
    private ProblemPairs() {}

    /**
     * One kind of problem.
     *
     * @param code its stable name
     * @param wrong a text that has it
     * @param right the same without it
     */
    public record Pair(String code, String wrong, String right) {}

    /**
     * All of a file, whose pairs begin with {@code == code}; {@code ->} stands between the two texts.
     *
     * @throws IllegalArgumentException for a pair without a right text
     */
    public static List<Pair> read(String file) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : ("\n" + file).split("\n== ", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int line = part.indexOf('\n');
            int arrow = part.indexOf("\n->\n");
            if (arrow < 0) {
                throw new IllegalArgumentException("no line “->” and no right text behind “" + part.strip() + "”");
            }
            pairs.add(new Pair(
                    part.substring(0, line).strip(),
                    part.substring(line + 1, arrow),
                    part.substring(arrow + 4).strip()));
        }
        return pairs;
    }
}
