package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.OddCell;

/** One column of a table. Its arrays are the table's own: read, never changed. */
public sealed interface Column {
    /** Cells in it. */
    int size();

    /** The first row whose cell is empty or says that it is missing, or −1. */
    int firstMissing();

    /** Whether the cell of that row is empty or says that it is missing. */
    boolean isMissing(int row);

    /** How many cells are empty or say that they are missing. */
    default int missing() {
        int missing = 0;
        for (int row = Math.max(firstMissing(), 0); firstMissing() >= 0 && row < size(); row++) {
            missing += isMissing(row) ? 1 : 0;
        }
        return missing;
    }

    /** The same column with those rows only, in their order. */
    Column rows(int[] kept);

    /** A column in which every cell that is there is a number. */
    final class Numbers implements Column {
        private final double[] cells;
        private final String[] spelled;
        private final char mark;
        private final int firstMissing;
        private double[] distinct;

        /** @param cells one a row, NaN for a missing one; the column keeps the array */
        public Numbers(double[] cells) {
            this(cells, null, (char) 0);
        }

        /**
         * @param spelled how the file spells a cell where that is not how its number is printed, else null; or null
         * @param mark the decimal mark that its file is known to have in this column; 0 for none
         */
        Numbers(double[] cells, String[] spelled, char mark) {
            this.mark = mark;
            this.cells = cells;
            this.spelled = spelled;
            int missing = 0;
            while (missing < cells.length && !Double.isNaN(cells[missing])) {
                missing++;
            }
            firstMissing = missing < cells.length ? missing : -1;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(cells[row]);
        }

        @Override
        public Numbers rows(int[] kept) {
            double[] some = new double[kept.length];
            String[] texts = spelled == null ? null : new String[kept.length];
            for (int i = 0; i < kept.length; i++) {
                some[i] = cells[kept[i]];
                if (texts != null) {
                    texts[i] = spelled[kept[i]];
                }
            }
            return new Numbers(some, texts, mark);
        }

        /** One a row, NaN for a missing one. */
        public double[] cells() {
            return cells;
        }

        /** The decimal mark, {@code .} or {@code ,}, that its file is known to have in this column; 0 for none. */
        public char mark() {
            return mark;
        }

        /** How the file spells the number of that row: {@code 01} and {@code 1} are one number and two texts. */
        public String spelling(int row) {
            return spelled == null || spelled[row] == null ? Decimal.print(cells[row]) : spelled[row];
        }

        /** Whether some cell is spelled otherwise than its number is printed. */
        public boolean hasSpellings() {
            return spelled != null;
        }

        /** The different numbers in ascending order; of a column in which none is missing. */
        public double[] distinct() {
            double[] known = distinct;
            if (known == null) {
                known = sorted();
                distinct = known; // worked out once for all keystrokes; twice by two threads does no harm
            }
            return known;
        }

        private double[] sorted() {
            double[] all = new double[cells.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = cells[i] + 0.0; // −0 and 0 are one number
            }
            Arrays.sort(all);
            int count = 0;
            for (double number : all) {
                if (count == 0 || number != all[count - 1]) {
                    all[count++] = number;
                }
            }
            return Arrays.copyOf(all, count);
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public int firstMissing() {
            return firstMissing;
        }
    }

    /** A column with texts in it. */
    final class Texts implements Column {
        private final int[] cells;
        private final List<String> texts;
        private final int firstMissing;
        private final OddCell odd;

        /**
         * @param cells positions in {@code texts}; −1 for a missing one; the column keeps the array
         * @param texts the different texts
         */
        public Texts(int[] cells, List<String> texts) {
            this(cells, texts, null);
        }

        /** @param odd the cell that keeps the column from being one of numbers, where nearly all of it are; else null */
        Texts(int[] cells, List<String> texts, OddCell odd) {
            this.cells = cells;
            this.texts = List.copyOf(texts);
            this.odd = odd;
            int missing = 0;
            while (missing < cells.length && cells[missing] >= 0) {
                missing++;
            }
            firstMissing = missing < cells.length ? missing : -1;
        }

        @Override
        public boolean isMissing(int row) {
            return cells[row] < 0;
        }

        @Override
        public Texts rows(int[] kept) {
            int[] some = new int[kept.length];
            int[] numbers = new int[texts.size()]; // from 1, 0 for a text that was not met yet
            List<String> met = new ArrayList<>();
            for (int i = 0; i < kept.length; i++) {
                int text = cells[kept[i]];
                if (text >= 0 && numbers[text] == 0) {
                    met.add(texts.get(text));
                    numbers[text] = met.size();
                }
                some[i] = text < 0 ? text : numbers[text] - 1;
            }
            return new Texts(some, met, odd);
        }

        /** One a row: its position in {@link #texts}, −1 for a missing one. */
        public int[] cells() {
            return cells;
        }

        /** The first cell that is no number in a column where nearly all are, or null. */
        public OddCell odd() {
            return odd;
        }

        /** The different texts. */
        public List<String> texts() {
            return texts;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public int firstMissing() {
            return firstMissing;
        }
    }
}
