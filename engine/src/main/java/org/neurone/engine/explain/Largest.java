package org.neurone.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the largest of many products; equals stay in their order. */
final class Largest {
    private Largest() {}

    /** The largest paths, largest first. */
    static void byProduct(List<Path> all, List<Path> into, int most) {
        List<Path> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble((Path path) -> -Math.abs(path.product())));
        into.addAll(sorted.subList(0, Math.min(most, sorted.size())));
    }

    /** All summands in their order, or the largest where there are too many. */
    static void byTerm(List<Summand> all, List<Summand> into, int most) {
        if (all.size() <= most) {
            into.addAll(all);
            return;
        }
        List<Summand> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble((Summand term) -> -Math.abs(term.product())));
        into.addAll(sorted.subList(0, most));
    }
}
