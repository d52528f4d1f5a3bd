package org.neurone.engine.explain;

import java.util.List;

/**
 * The largest products from each number that enters a layer to the loss, and how many there are in all. Worked out from
 * the loss backwards: the largest ways on from a number are among the largest ways on from where its links lead.
 */
final class Suffixes {
    private final int layer;
    private final int most;
    private final Suffixes next;
    private final int[] found;
    private final double[] products;
    private final int[] outputs;
    private final int[] ranks;
    private final double[] weights;
    private final double[] slopes;
    private final double[] counts;
    /** Where each way goes on: behind this layer, or behind one that reaches back to what enters it. */
    private final Suffixes[] ways;

    /** At the last layer: what follows each of its units. */
    private final List<List<Factor>> ends;

    private Suffixes(int layer, int inputs, int most, Suffixes next, List<List<Factor>> ends) {
        this.layer = layer;
        this.most = most;
        this.next = next;
        this.ends = ends;
        this.found = new int[inputs];
        this.products = new double[inputs * most];
        this.outputs = new int[inputs * most];
        this.ranks = new int[inputs * most];
        this.weights = new double[inputs * most];
        this.slopes = new double[inputs * most];
        this.counts = new double[inputs];
        this.ways = new Suffixes[inputs * most];
    }

    /** Before the last layer: each link leads to a unit with these last factors. */
    static Suffixes last(int layer, Links links, int inputs, int most, List<List<Factor>> ends) {
        Suffixes suffixes = new Suffixes(layer, inputs, most, null, ends);
        for (int i = 0; i < inputs; i++) {
            int input = i;
            links.from(i, (output, weight, slope) -> {
                double end = 1;
                for (Factor factor : ends.get(output)) {
                    end = end * factor.value();
                }
                suffixes.counts[input] += 1;
                suffixes.keep(input, output, 0, weight, Double.NaN, weight * end, null);
            });
        }
        return suffixes;
    }

    /** Before a layer whose outputs have these ways on. */
    static Suffixes before(int layer, Links links, int inputs, Suffixes next) {
        Suffixes suffixes = new Suffixes(layer, inputs, next.most, next, next.ends);
        for (int i = 0; i < inputs; i++) {
            int input = i;
            links.from(i, (output, weight, slope) -> {
                suffixes.counts[input] += next.counts[output];
                double link = Double.isNaN(slope) ? weight : weight * slope;
                for (int rank = 0; rank < next.found[output]; rank++) {
                    double product = link * next.products[output * next.most + rank];
                    if (!suffixes.keep(input, output, rank, weight, slope, product, next)) {
                        return;
                    }
                }
            });
        }
        return suffixes;
    }

    /** Adds the ways that a layer further on opens, which adds what enters here to what leaves it. */
    void reachedBy(Suffixes behind) {
        for (int i = 0; i < found.length; i++) {
            counts[i] += behind.counts[i];
            for (int rank = 0; rank < behind.found[i]; rank++) {
                keep(i, i, rank, 1, Double.NaN, behind.products[i * behind.most + rank], behind);
            }
        }
    }

    /** Puts a product among the largest of its input; false where it is none of them. */
    private boolean keep(int input, int output, int rank, double weight, double slope, double product, Suffixes way) {
        int at = input * most;
        int count = found[input];
        if (count == most && Math.abs(product) <= Math.abs(products[at + count - 1])) {
            return false;
        }
        int place = count < most ? count : most - 1;
        while (place > 0 && Math.abs(product) > Math.abs(products[at + place - 1])) {
            copy(at + place - 1, at + place);
            place--;
        }
        products[at + place] = product;
        outputs[at + place] = output;
        ranks[at + place] = rank;
        weights[at + place] = weight;
        slopes[at + place] = slope;
        ways[at + place] = way;
        found[input] = count < most ? count + 1 : most;
        return true;
    }

    private void copy(int from, int to) {
        products[to] = products[from];
        outputs[to] = outputs[from];
        ranks[to] = ranks[from];
        weights[to] = weights[from];
        slopes[to] = slopes[from];
        ways[to] = ways[from];
    }

    /** How many ways lead on from an input. */
    double count(int input) {
        return counts[input];
    }

    /** How many of the largest are known. */
    int known(int input) {
        return found[input];
    }

    double product(int input, int rank) {
        return products[input * most + rank];
    }

    /** Adds the factors of a way. */
    void factors(int input, int rank, List<Factor> into) {
        int at = input * most + rank;
        Suffixes way = ways[at];
        if (way != null && way != next) {
            into.add(new Factor(Factor.Kind.PASS, way.layer - 1, input, outputs[at], weights[at]));
            way.factors(outputs[at], ranks[at], into);
            return;
        }
        boolean connection = next == null || !Double.isNaN(slopes[at]);
        Factor.Kind kind = connection ? Factor.Kind.WEIGHT : Factor.Kind.PASS;
        into.add(new Factor(kind, layer, input, outputs[at], weights[at]));
        if (next == null) {
            into.addAll(ends.get(outputs[at]));
            return;
        }
        if (connection) {
            into.add(new Factor(Factor.Kind.SLOPE, layer, -1, outputs[at], slopes[at]));
        }
        next.factors(outputs[at], ranks[at], into);
    }
}
