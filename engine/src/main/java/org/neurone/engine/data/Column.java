package org.neurone.engine.data;

import java.util.List;

/** One column of a table. Its arrays are the table's own: read, never changed. */
public sealed interface Column {
    /** Cells in it. */
    int size();

    /** Whether that cell is empty or says that it is missing. */
    boolean missing(int row);

    /** A column in which every cell that is there is a number; NaN stands for a missing one. */
    final class Numbers implements Column {
        private final double[] cells;

        public Numbers(double[] cells) {
            this.cells = cells;
        }

        public double[] cells() {
            return cells;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(cells[row]);
        }
    }

    /** A column with texts in it. */
    final class Texts implements Column {
        private final int[] cells;
        private final List<String> texts;

        /**
         * @param cells positions in {@code texts}; −1 for a missing one
         * @param texts the different texts in the order in which they first come
         */
        public Texts(int[] cells, List<String> texts) {
            texts = List.copyOf(texts);
            this.cells = cells;
            this.texts = texts;
        }

        /** Positions in {@code texts}; −1 for a missing one. */
        public int[] cells() {
            return cells;
        }

        /** The different texts in the order in which they first come. */
        public List<String> texts() {
            return texts;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public boolean missing(int row) {
            return cells[row] < 0;
        }
    }
}
