package org.neurone.dsl.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * How an entry does by seeds that nobody could choose: the same text, run from other seeds of weights and data, see {@link Judge#drawn}.
 *
 * @param held in how many of the runs every goal was reached
 * @param runs how many there were
 * @param scores what entries are ranked by, in the challenge's order, each the mean over the runs; not a number where one run broke down
 */
public record Drawn(int held, int runs, List<Score> scores) {
    /** Copies the list. */
    public Drawn {
        scores = List.copyOf(scores);
    }

    /** What entries are ranked by when the challenge has closed: how often they hold, then their means. */
    public List<Score> ranking() {
        List<Score> ranking = new ArrayList<>();
        ranking.add(new Score("held", held, false));
        ranking.addAll(scores);
        return List.copyOf(ranking);
    }
}
