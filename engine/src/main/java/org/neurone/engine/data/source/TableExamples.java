package org.neurone.engine.data.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Dates;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.TooMuch;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.UnseenText;
import org.neurone.engine.reason.Unusable;

/** A table's rows as examples: which columns are inputs and which targets, and how their cells become numbers. */
final class TableExamples {
    /** Numbers like these may be codes of classes with gaps between them. */
    private static final int MOST_CODES = 10;

    private static final int GREATEST_CODE = 20;
    private static final int ROWS_A_CODE = 5;

    private final Table table;
    private final TableOptions options;
    private final Set<String> used;
    private final Set<Integer> without;
    private final int[] targets;
    private final TableClasses classes;
    private final Map<String, TableInput> inputs;
    private final List<Remark> strangers = new ArrayList<>();

    /**
     * @param used names of the inputs that matter, null for all
     * @param known what a network has learned from, whose order of inputs is taken, or null for the table's own
     * @throws DataException where the table cannot be used in this way
     */
    TableExamples(Table given, TableOptions options, List<String> used, DataInfo known) {
        this.options = options;
        this.used = used == null ? null : new LinkedHashSet<>(used);
        this.without = without(given);
        this.targets = targets(given);
        Table all = options.missing() == Missing.REFUSE || options.reproduces()
                ? given
                : new HoledRows(given, targetColumns()).dropped();
        Map<String, TableInput> found = inputs(all, known);
        List<Integer> read = columns(all, found);
        if (options.missing() == Missing.REFUSE) {
            if (!options.reproduces()) {
                read.addAll(targetColumns());
            }
            HoledRows holes = new HoledRows(all, read);
            if (!holes.isEmpty()) {
                throw holes.problem(ways(given, used, known));
            }
        } else if (options.missing() == Missing.DROP) {
            all = new HoledRows(all, read).dropped();
            found = inputs(all, known);
        }
        this.table = all;
        this.inputs = found;
        if (options.reproduces() && !options.classes().isEmpty()) {
            throw new DataException(Unusable.CLASSES_OF_VALUES, "classes");
        }
        this.classes = options.reproduces() ? null : TableClasses.of(table, targets, options);
    }

    /** Which ways to deal with holes lead to examples: each is tried. */
    private List<String> ways(Table given, List<String> wanted, DataInfo known) {
        List<String> ways = new ArrayList<>();
        for (Missing way : Missing.values()) {
            try {
                if (way != Missing.REFUSE) {
                    new TableExamples(given, options.with(way), wanted, known);
                    ways.add(way.word());
                }
            } catch (DataException leadsNowhere) {
                // Then it is not offered.
            }
        }
        return ways;
    }

    private Map<String, TableInput> inputs(Table from, DataInfo known) {
        return known != null
                ? arranged(from, known)
                : new TableInputs(from, others(), used, dates(from), options.missing())
                        .chosen(used == null ? options.shape() : null);
    }

    /** The inputs that a network knows, in its order. */
    private Map<String, TableInput> arranged(Table from, DataInfo known) {
        Map<String, TableInput> arranged = new LinkedHashMap<>();
        List<TableInput> wanted = TableRows.inputs(from, known);
        for (int i = 0; i < wanted.size(); i++) {
            TableInput input = wanted.get(i);
            int position = input == null ? -1 : from.position(input.column());
            if (position < 0) {
                throw lost(known.columns().get(i), from);
            }
            if (input.kind() == TableInput.Kind.NUMBER) {
                TableRows.requireNumbers(from, position);
            } else if (input.kind() == TableInput.Kind.DATE) {
                Dates.require(from, position);
            }
            arranged.put(known.columns().get(i), input);
        }
        strangers.clear();
        for (UnseenText stranger : TableRows.strangers(from, known)) {
            strangers.add(new Remark(stranger));
        }
        return arranged;
    }

    /** The columns that inputs are made of, each once. */
    private static List<Integer> columns(Table from, Map<String, TableInput> inputs) {
        Set<Integer> columns = new LinkedHashSet<>();
        for (TableInput input : inputs.values()) {
            columns.add(from.position(input.column()));
        }
        return new ArrayList<>(columns);
    }

    /** The columns that are no inputs. */
    private Set<Integer> others() {
        Set<Integer> others = new LinkedHashSet<>(without);
        others.addAll(targetColumns());
        return others;
    }

    private Set<Integer> without(Table from) {
        Set<Integer> columns = new LinkedHashSet<>();
        for (String name : options.without()) {
            if (from.position(name) < 0) {
                throw Terms.unknownColumn(name, from.names(), "without");
            }
            if (options.target().contains(name)) {
                throw new DataException(new Named(Named.Kind.TARGET_LEFT_OUT, name), "without");
            }
            columns.add(from.position(name));
        }
        return columns;
    }

    private Set<Integer> dates(Table from) {
        Set<Integer> columns = new LinkedHashSet<>();
        for (String name : options.dates()) {
            if (from.position(name) < 0) {
                throw Terms.unknownColumn(name, from.names(), "dates");
            }
            columns.add(from.position(name));
        }
        return columns;
    }

    /** The last column that is not left out. */
    private int last(Table from) {
        int last = from.names().size() - 1;
        while (last > 0 && without.contains(last)) {
            last--;
        }
        return last;
    }

    private List<Integer> targetColumns() {
        List<Integer> columns = new ArrayList<>();
        for (int target : targets) {
            columns.add(target);
        }
        return columns;
    }

    private static DataException lost(String input, Table from) {
        return new DataException(
                new Unknown(Unknown.Kind.LEARNED_COLUMN, input, from.names()), null, 0, 0, from.names());
    }

    private int[] targets(Table from) {
        if (options.target().isEmpty() && options.reproduces()) {
            return new int[0];
        }
        if (options.target().isEmpty()) {
            return new int[] {last(from)};
        }
        int[] positions = new int[options.target().size()];
        for (int i = 0; i < positions.length; i++) {
            String name = options.target().get(i);
            positions[i] = from.position(name);
            if (positions[i] < 0) {
                throw Terms.unknownColumn(name, from.names(), "target");
            }
            if (options.target().indexOf(name) < i) {
                throw new DataException(new Named(Named.Kind.TARGET_TWICE, name), "target");
            }
        }
        return positions;
    }

    DataInfo info() {
        List<String> columns = new ArrayList<>(inputs.keySet());
        Shape shape = used == null && options.shape() != null ? options.shape() : Shape.vector(columns.size());
        List<String> targetNames = new ArrayList<>();
        for (int target : targets) {
            targetNames.add(table.names().get(target));
        }
        Normalize scaled = classes == null ? Normalize.STANDARD : Normalize.NONE;
        Layout layout = new Layout(new ArrayList<>(inputs.values()), marks(), options.missing(), scaled);
        if (classes != null) {
            return DataInfo.classes(columns, targetNames.get(0), classes.names(), table.rows())
                    .withLayout(layout)
                    .withInput(shape)
                    .withNormalize(Normalize.STANDARD)
                    .withRemarks(oddCells());
        }
        if (options.reproduces()) {
            return DataInfo.values(columns, columns, table.rows())
                    .withLayout(layout)
                    .withInput(shape)
                    .withNormalize(Normalize.STANDARD)
                    .withRange(bound(false), bound(true))
                    .withRemarks(oddCells());
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int target : targets) {
            double[] sorted = numbers(target).distinct();
            lowest = Math.min(lowest, sorted[0]);
            highest = Math.max(highest, sorted[sorted.length - 1]);
        }
        return DataInfo.values(columns, targetNames, table.rows())
                .withLayout(layout)
                .withInput(shape)
                .withNormalize(Normalize.STANDARD)
                .withRange(lowest, highest)
                .withRemarks(remarks());
    }

    /** The greatest, or least, number of all inputs. */
    private double bound(boolean greatest) {
        double bound = Double.NaN;
        for (TableInput input : inputs.values()) {
            double[] cells = new double[table.rows()];
            input.read(table, table.position(input.column()), cells, 0, 1);
            for (double cell : cells) {
                boolean beyond = Double.isNaN(bound) || (greatest ? cell > bound : cell < bound);
                bound = !Double.isNaN(cell) && beyond ? cell : bound;
            }
        }
        return bound;
    }

    /** The columns in use. */
    private Set<Integer> read() {
        Set<Integer> read = new LinkedHashSet<>(columns(table, inputs));
        if (!options.reproduces()) {
            read.addAll(targetColumns());
        }
        return read;
    }

    /** The decimal marks of columns in use whose file tells them. */
    private Map<String, Character> marks() {
        Set<Integer> read = read();
        Map<String, Character> marks = new LinkedHashMap<>();
        for (int column : read) {
            if (table.column(column) instanceof Column.Numbers numbers && numbers.mark() != 0) {
                marks.put(table.names().get(column), numbers.mark());
            }
        }
        return marks;
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
        Set<Integer> read = read();
        for (int column = 0; column < table.names().size(); column++) {
            if (table.column(column) instanceof Column.Texts texts && texts.odd() != null && read.contains(column)) {
                odd.add(new Remark(texts.odd().in(table.names().get(column))));
            }
        }
        return odd;
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
        int width = inputs.size();
        long size = (long) rows * width;
        if (size > Integer.MAX_VALUE - 8) {
            throw new DataException(new TooMuch(true, rows, width));
        }
        double[] numbers = new double[(int) size];
        int at = 0;
        for (TableInput input : inputs.values()) {
            input.read(table, table.position(input.column()), numbers, at++, width);
        }
        if (classes != null) {
            return new Examples(rows, numbers, classes.labels());
        }
        if (options.reproduces()) {
            return Reproduction.of(new Examples(rows, numbers, numbers));
        }
        double[] values = new double[rows * targets.length];
        for (int i = 0; i < targets.length; i++) {
            TableInput.number(table.names().get(targets[i])).read(table, targets[i], values, i, targets.length);
        }
        return new Examples(rows, numbers, values);
    }

    private Column.Numbers numbers(int column) {
        return (Column.Numbers) table.column(column);
    }
}
