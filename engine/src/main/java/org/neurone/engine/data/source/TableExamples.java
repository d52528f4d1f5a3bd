package org.neurone.engine.data.source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.TableRows;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.ManyTexts;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.TooMuch;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.UnseenText;
import org.neurone.engine.reason.Unusable;

/** A table's rows as examples: which columns are inputs and which targets, and how their cells become numbers. */
final class TableExamples {
    /** A column of more different texts than this is no category but a name. */
    static final int MOST_CATEGORIES = 64;

    /** Each input takes memory of its own, and a hostile table could make 64 of each column. */
    static final int MOST_INPUTS = 100_000;

    /** Numbers like these may be codes of classes with gaps between them. */
    private static final int MOST_CODES = 10;

    private static final int GREATEST_CODE = 20;
    private static final int ROWS_A_CODE = 5;

    /** The place of a text that is none of a column's. */
    private static final int NO_TEXT = -2;

    private final Table table;
    private final TableOptions options;
    private final Set<String> used;
    private final int[] targets;
    private final TableClasses classes;
    private final List<String> inputs = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Remark> strangers = new ArrayList<>();
    /** For each input its column, and which of its texts it stands for (−1 for a column of numbers). */
    private final List<int[]> cells = new ArrayList<>();

    /**
     * @param used names of the inputs that matter, null for all
     * @param known what a network has learned from, whose order of inputs is taken, or null for the table's own
     * @throws DataException where the table cannot be used in this way
     */
    TableExamples(Table table, TableOptions options, List<String> used, DataInfo known) {
        this.table = table;
        this.options = options;
        this.used = used == null ? null : new LinkedHashSet<>(used);
        this.targets = targets();
        for (int target : targets) {
            table.requireComplete(target);
        }
        this.classes = TableClasses.of(table, targets, options);
        gatherInputs();
        if (known != null) {
            arrange(known.columns());
        }
    }

    /** Puts the inputs in that order and leaves out others. */
    private void arrange(List<String> order) {
        List<String> found = new ArrayList<>(inputs);
        List<int[]> foundCells = new ArrayList<>(cells);
        Map<String, Integer> positions = Terms.positions(found);
        inputs.clear();
        cells.clear();
        for (String input : order) {
            Integer position = positions.get(input);
            if (position != null) {
                inputs.add(input);
                cells.add(foundCells.get(position));
                continue;
            }
            int column = TableRows.columnOf(table, input);
            if (column < 0) {
                throw lost(input);
            }
            if (table.names().get(column).equals(input)) {
                TableRows.requireNumbers(table, column);
            }
            // A text that no row says.
            inputs.add(input);
            cells.add(new int[] {column, NO_TEXT});
        }
        for (UnseenText stranger : TableRows.strangers(table, order)) {
            strangers.add(new Remark(stranger));
        }
    }

    private DataException lost(String input) {
        return new DataException(
                new Unknown(Unknown.Kind.LEARNED_COLUMN, input, table.names()), null, 0, 0, table.names());
    }

    private int[] targets() {
        if (options.target().isEmpty()) {
            return new int[] {table.names().size() - 1};
        }
        int[] positions = new int[options.target().size()];
        for (int i = 0; i < positions.length; i++) {
            String name = options.target().get(i);
            positions[i] = table.position(name);
            if (positions[i] < 0) {
                throw Terms.unknownColumn(name, table.names(), "target");
            }
            if (options.target().indexOf(name) < i) {
                throw new DataException(new Named(Named.Kind.TARGET_TWICE, name), "target");
            }
        }
        return positions;
    }

    private void gatherInputs() {
        List<String> known = new ArrayList<>();
        for (int column = 0; column < table.names().size(); column++) {
            if (isTarget(column)) {
                continue;
            }
            String name = table.names().get(column);
            if (table.column(column) instanceof Column.Texts texts) {
                gatherTexts(column, name, texts, known);
            } else {
                known.add(name);
                if (isUsed(name)) {
                    table.requireComplete(column);
                    add(name, column, -1);
                }
            }
        }
        if (used != null) {
            Set<String> found = new LinkedHashSet<>(inputs);
            for (String name : used) {
                if (!found.contains(name)) {
                    throw Terms.unknownColumn(name, known, "inputs");
                }
            }
        }
        if (inputs.isEmpty() && table.names().size() == 1) {
            throw new DataException(
                    new Named(Named.Kind.ONLY_COLUMN, table.names().get(0)), "target");
        }
        if (inputs.isEmpty()) {
            throw new DataException(Unusable.NO_INPUTS, "target");
        }
        if (used == null && options.shape() != null && options.shape().size() != inputs.size()) {
            Shape shape = options.shape();
            throw new DataException(
                    new Mismatch(Mismatch.Kind.PICTURE, inputs.size(), shape.size(), shape.toString()), "shape");
        }
    }

    private void gatherTexts(int column, String name, Column.Texts texts, List<String> known) {
        if (used == null) {
            table.requireComplete(column);
        }
        if (texts.texts().size() > MOST_CATEGORIES) {
            if (used == null || used.contains(name)) {
                throw tooManyTexts(name, texts, column);
            }
            return;
        }
        List<String> sorted = new ArrayList<>(texts.texts());
        sorted.sort(TableClasses.BY_CODE_POINT);
        for (String text : sorted) {
            String input = name + "=" + text;
            known.add(input);
            if (isUsed(input)) {
                table.requireComplete(column);
                add(input, column, texts.texts().indexOf(text));
            }
        }
    }

    private static DataException tooManyTexts(String name, Column.Texts texts, int column) {
        if (texts.odd() != null) {
            return new DataException(texts.odd().in(name), texts.odd().row(), column + 1);
        }
        return new DataException(new ManyTexts(false, name, texts.texts().size(), MOST_CATEGORIES), "name");
    }

    private boolean isTarget(int column) {
        for (int target : targets) {
            if (target == column) {
                return true;
            }
        }
        return false;
    }

    private boolean isUsed(String input) {
        return used == null || used.contains(input);
    }

    private void add(String input, int column, int text) {
        if (inputs.size() == MOST_INPUTS) {
            throw new DataException(new TooMany(TooMany.Kind.INPUTS, MOST_INPUTS + 1, MOST_INPUTS));
        }
        if (!taken.add(input)) {
            throw twoOfOneName(input);
        }
        inputs.add(input);
        cells.add(new int[] {column, text});
    }

    private static DataException twoOfOneName(String input) {
        return new DataException(new Named(Named.Kind.TWO_INPUTS, input), "name");
    }

    DataInfo info() {
        Shape shape = used == null && options.shape() != null ? options.shape() : Shape.vector(inputs.size());
        List<String> targetNames = new ArrayList<>();
        for (int target : targets) {
            targetNames.add(table.names().get(target));
        }
        if (classes != null) {
            return DataInfo.classes(inputs, targetNames.get(0), classes.names(), table.rows())
                    .withInput(shape)
                    .withNormalize(Normalize.STANDARD)
                    .withRemarks(oddCells());
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int target : targets) {
            double[] sorted = numbers(target).distinct();
            lowest = Math.min(lowest, sorted[0]);
            highest = Math.max(highest, sorted[sorted.length - 1]);
        }
        return DataInfo.values(inputs, targetNames, table.rows())
                .withInput(shape)
                .withNormalize(Normalize.STANDARD)
                .withRange(lowest, highest)
                .withRemarks(remarks());
    }

    private List<Remark> remarks() {
        List<Remark> remarks = oddCells();
        if (options.task() != null
                || targets.length != 1
                || !looksLikeClasses(numbers(targets[0]).distinct())) {
            return remarks;
        }
        Reason numbers = new Named(Named.Kind.CLASS_NUMBERS, table.names().get(targets[0]));
        remarks.add(new Remark(numbers, "task", "classify"));
        return remarks;
    }

    /** What was decided in reading, and columns in use that one odd cell keeps from being numbers. */
    private List<Remark> oddCells() {
        List<Remark> odd = new ArrayList<>(table.remarks());
        odd.addAll(strangers);
        for (int column = 0; column < table.names().size(); column++) {
            if (table.column(column) instanceof Column.Texts texts && texts.odd() != null && reads(column)) {
                odd.add(new Remark(texts.odd().in(table.names().get(column))));
            }
        }
        return odd;
    }

    private boolean reads(int column) {
        boolean read = isTarget(column);
        for (int[] cell : cells) {
            read |= cell[0] == column;
        }
        return read;
    }

    /**
     * 0, 1, … or 1, 2, … without a gap, 2 to 20 of them, each of them several times; small whole numbers with gaps ({@code 2}
     * and {@code 4}), 2 to 10 of them, each five times or more; or −1 and 1.
     */
    private boolean looksLikeClasses(double[] distinct) {
        int count = distinct.length;
        if (count < 2 || count > 20 || table.rows() < 2 * count) {
            return false;
        }
        if (count == 2 && distinct[0] == -1 && distinct[1] == 1) {
            return true;
        }
        boolean counting = distinct[0] == 0 || distinct[0] == 1;
        boolean codes = count <= MOST_CODES && table.rows() >= ROWS_A_CODE * count;
        for (int i = 0; i < count; i++) {
            counting &= distinct[i] == distinct[0] + i;
            codes &= distinct[i] >= 0 && distinct[i] <= GREATEST_CODE && distinct[i] == Math.floor(distinct[i]);
        }
        return counting || codes;
    }

    Examples examples() {
        int rows = table.rows();
        long size = (long) rows * inputs.size();
        if (size > Integer.MAX_VALUE - 8) {
            throw new DataException(new TooMuch(true, rows, inputs.size()));
        }
        int width = inputs.size();
        double[] numbers = new double[(int) size];
        for (int input = 0; input < width; input++) {
            fill(numbers, input, width, cells.get(input)[0], cells.get(input)[1]);
        }
        if (classes != null) {
            return new Examples(rows, numbers, classes.labels());
        }
        double[] values = new double[rows * targets.length];
        for (int target = 0; target < targets.length; target++) {
            fill(values, target, targets.length, targets[target], -1);
        }
        return new Examples(rows, numbers, values);
    }

    private void fill(double[] numbers, int at, int width, int column, int text) {
        int rows = table.rows();
        if (text == NO_TEXT) {
            return; // 0 in every row
        }
        if (text < 0) {
            double[] from = numbers(column).cells();
            for (int row = 0; row < rows; row++) {
                numbers[row * width + at] = from[row];
            }
        } else {
            int[] from = ((Column.Texts) table.column(column)).cells();
            for (int row = 0; row < rows; row++) {
                numbers[row * width + at] = from[row] == text ? 1 : 0;
            }
        }
    }

    private Column.Numbers numbers(int column) {
        return (Column.Numbers) table.column(column);
    }
}
