package org.neurone.engine.data;

import java.util.List;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.reason.DataException;

/**
 * What a trainer learns from: features and encoded targets of a training, a test and a validation part.
 *
 * @param info what the examples look like
 * @param pipeline turns an example's columns into what the network is fed, and its answers into values
 * @param encoding how targets are written
 * @param train at least one example
 * @param test may be empty
 * @param validation may be empty
 */
public record Dataset(DataInfo info, Pipeline pipeline, Encoding encoding, Part train, Part test, Part validation) {
    /** With targets as they are, and none for validation. */
    public Dataset(DataInfo info, Features features, Encoding encoding, Part train, Part test) {
        this(
                info,
                new Pipeline(features, Scaling.none(encoding.width(info))),
                encoding,
                train,
                test,
                new Part(0, new double[0], new double[0], new int[0], new int[0]));
    }

    /** One part of the examples. Its arrays are shared: read, never changed. */
    public static final class Part {
        private final int size;
        private final double[] inputs;
        private final double[] targets;
        private final double[] values;
        private final int[] labels;
        private final int[] rows;

        /**
         * @param size number of examples
         * @param inputs size × features, row-major
         * @param targets size × width of the encoding, row-major
         * @param labels class number of each example; empty for a regression
         * @param rows position of each example in the source's own order
         */
        public Part(int size, double[] inputs, double[] targets, int[] labels, int[] rows) {
            this(size, inputs, targets, targets, labels, rows);
        }

        /** @param values the targets in their own unit, size × width of the encoding, row-major */
        public Part(int size, double[] inputs, double[] targets, double[] values, int[] labels, int[] rows) {
            this.size = size;
            this.inputs = inputs;
            this.targets = targets;
            this.values = values;
            this.labels = labels;
            this.rows = rows;
        }

        /** Number of examples. */
        public int size() {
            return size;
        }

        /** Size × features, row-major. */
        public double[] inputs() {
            return inputs;
        }

        /** What the network is taught: size × width of the encoding, row-major, scaled where targets are. */
        public double[] targets() {
            return targets;
        }

        /** The targets in their own unit: size × width of the encoding, row-major. */
        public double[] values() {
            return values;
        }

        /** Class number of each example; empty for a regression. */
        public int[] labels() {
            return labels;
        }

        /** Position of each example in the source's own order. */
        public int[] rows() {
            return rows;
        }
    }

    /**
     * Makes, splits, expands, normalises and encodes the examples.
     *
     * @param terms of the {@code inputs} statement, empty for all columns
     * @param encoding {@link Encoding#VALUES} for a regression and only there
     * @throws DataException where there is no such data or it cannot be used
     */
    public static Dataset of(DataSpec spec, List<Term> terms, Encoding encoding, Tables tables) {
        return Preparation.prepare(spec, terms, encoding, tables);
    }

    /** Turns an example's columns into what the network is fed. */
    public Features features() {
        return pipeline.features();
    }

    /** How many examples of each class there are to learn from; empty for a regression. */
    public int[] counts() {
        int[] counts = new int[info.classes().size()];
        for (int label : train.labels()) {
            counts[label]++;
        }
        return counts;
    }

    /** Features an example. */
    public int inputs() {
        return features().size();
    }

    /** Targets an example. */
    public int outputs() {
        return encoding.width(info);
    }
}
