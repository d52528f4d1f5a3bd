package org.neurone.engine.data;

import java.util.Arrays;
import java.util.List;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.number.Values;

/**
 * The first step of a {@link Pipeline}: one number a column to put where a row has a hole, which is NaN. Learned on the training
 * part only.
 *
 * @param numbers one a column, finite; empty where nothing is filled
 */
public record Filling(Values numbers) {
    /** Leaves every row as it is. */
    public static final Filling NONE = new Filling(Values.of());

    /** @throws IllegalArgumentException where a number is not finite */
    public Filling {
        for (int i = 0; i < numbers.size(); i++) {
            if (!(Math.abs(numbers.get(i)) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a hole is filled with a finite number");
            }
        }
    }

    /** Whether it fills anything. */
    public boolean fills() {
        return numbers.size() > 0;
    }

    /**
     * Learns what to put into each column's holes. A column without any value there gets 0.
     *
     * @param inputs what each column is made of; the columns of one column's texts stand together in meaning, wherever they are
     * @param raw rows × columns, row-major, NaN for a hole
     * @param rows which of them to learn from
     */
    static Filling learn(Missing how, List<TableInput> inputs, double[] raw, int[] rows) {
        if (!how.fills()) {
            return NONE;
        }
        int width = inputs.size();
        double[] numbers = new double[width];
        for (int j = 0; j < width; j++) {
            if (inputs.get(j).isNumber()) {
                numbers[j] = number(how, column(raw, width, j, rows));
            }
        }
        if (how != Missing.FLAG) {
            commonest(inputs, raw, rows, numbers);
        }
        return new Filling(Values.of(numbers));
    }

    /** The values of a column in the order of the rows, holes left out. */
    private static double[] column(double[] raw, int width, int j, int[] rows) {
        double[] values = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = raw[row * width + j];
            if (!Double.isNaN(value)) {
                values[count++] = value + 0.0; // −0 and 0 are one number
            }
        }
        return Arrays.copyOf(values, count);
    }

    private static double number(Missing how, double[] values) {
        if (values.length == 0) {
            return 0;
        }
        if (how == Missing.MEDIAN || how == Missing.MOST) {
            Arrays.sort(values);
            return how == Missing.MOST ? commonest(values) : median(values);
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.abs(sum) <= Double.MAX_VALUE ? sum / values.length : meanOfLarge(values);
    }

    /** Of numbers whose sum is beyond what a number can hold. */
    private static double meanOfLarge(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }

    private static double commonest(double[] sorted) {
        double best = sorted[0];
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[i];
            }
        }
        return best;
    }

    /** Of each column of texts the commonest text's input is 1; the first of them where several are. */
    private static void commonest(List<TableInput> inputs, double[] raw, int[] rows, double[] numbers) {
        int width = inputs.size();
        double[] counts = new double[width];
        for (int j = 0; j < width; j++) {
            for (int row : rows) {
                counts[j] += raw[row * width + j] == 1 ? 1 : 0;
            }
        }
        for (int j = 0; j < width; j++) {
            boolean first = inputs.get(j).kind() == TableInput.Kind.TEXT;
            for (int k = 0; first && k < width; k++) {
                boolean rival = k != j
                        && inputs.get(k).kind() == TableInput.Kind.TEXT
                        && inputs.get(k).column().equals(inputs.get(j).column());
                first = !rival || counts[j] > counts[k] || (counts[j] == counts[k] && j < k);
            }
            numbers[j] = first && counts[j] > 0 ? 1 : numbers[j];
        }
    }

    /** Fills {@code rows} examples (rows × columns, row-major) from {@code from[at …]} into {@code to}; both may be one array. */
    void apply(double[] from, int at, double[] to, int rows) {
        int width = numbers.size();
        for (int j = 0; j < width; j++) {
            double number = numbers.get(j);
            for (int i = j; i < rows * width; i += width) {
                double value = from[at + i];
                to[i] = Double.isNaN(value) ? number : value;
            }
        }
    }
}
