package org.neurone.engine.data.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.ManyTexts;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.Unusable;

/** The classes of a table's target column. */
final class TableClasses {
    /** More classes than this are no classes but values or names. */
    static final int MOST_CLASSES = 1000;

    /** By code point, which is not the order of {@link String#compareTo} beyond U+FFFF. */
    static final Comparator<String> BY_CODE_POINT = TableClasses::compare;

    private final List<String> names;
    private final double[] labels;

    private TableClasses(List<String> names, double[] labels) {
        this.names = names;
        this.labels = labels;
    }

    /** Names by class number. */
    List<String> names() {
        return names;
    }

    /** The class number of each row. */
    double[] labels() {
        return labels;
    }

    /**
     * The classes, or null where the targets are values.
     *
     * @throws DataException where the targets fit neither
     */
    static TableClasses of(Table table, int[] targets, TableOptions options) {
        boolean texts = false;
        for (int target : targets) {
            texts |= table.column(target) instanceof Column.Texts;
        }
        boolean wanted = options.task() == Task.CLASSIFY
                || (options.task() == null && !options.classes().isEmpty());
        if (targets.length > 1 && (texts || wanted)) {
            throw problem("target", new Mismatch(Mismatch.Kind.TARGETS, targets.length, 1));
        }
        if (options.task() == Task.REGRESS) {
            if (texts) {
                requireNoOddCell(table, targets);
                throw problem(
                        "task",
                        new Named(Named.Kind.TEXTS_AS_VALUES, table.names().get(targets[0])));
            }
            if (!options.classes().isEmpty()) {
                throw problem("classes", Unusable.CLASSES_OF_VALUES);
            }
        }
        if (!texts && !wanted) {
            return null;
        }
        return texts
                ? ofTexts(table, targets[0], (Column.Texts) table.column(targets[0]), options.classes())
                : ofNumbers(table, targets[0], (Column.Numbers) table.column(targets[0]), options.classes());
    }

    private static TableClasses ofTexts(Table table, int column, Column.Texts texts, List<String> named) {
        List<String> names = new ArrayList<>(texts.texts());
        names.sort(order(names));
        names = check(table, column, names, named);
        Map<String, Integer> numbers = numbered(names);
        int[] ofText = new int[texts.texts().size()];
        for (int i = 0; i < ofText.length; i++) {
            ofText[i] = numbers.get(texts.texts().get(i));
        }
        double[] labels = new double[table.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = ofText[texts.cells()[row]];
        }
        return new TableClasses(names, labels);
    }

    /** By value where all are numbers, as the labels of an IDX file are; else by code point. */
    private static Comparator<String> order(List<String> names) {
        for (String name : names) {
            if (!Decimal.isNumber(name, 0, name.length())) {
                return BY_CODE_POINT;
            }
        }
        return Comparator.<String>comparingDouble(name -> Decimal.read(name, 0, name.length()))
                .thenComparing(BY_CODE_POINT);
    }

    private static TableClasses ofNumbers(Table table, int column, Column.Numbers cells, List<String> named) {
        if (cells.hasSpellings()) {
            return ofSpellings(table, column, cells, named);
        }
        double[] distinct = cells.distinct();
        requireFew(distinct.length, table, column);
        List<String> names = new ArrayList<>();
        for (double number : distinct) {
            names.add(Decimal.print(number));
        }
        List<String> all = check(table, column, names, named);
        Map<String, Integer> numbers = numbered(all);
        double[] labels = new double[table.rows()];
        for (int row = 0; row < labels.length; row++) {
            int position = Arrays.binarySearch(distinct, cells.cells()[row] + 0.0);
            labels[row] = numbers.get(names.get(position));
        }
        return new TableClasses(all, labels);
    }

    /** Numbers that the file spells in its own way ({@code 01}): each spelling is a class, in the order of the numbers. */
    private static TableClasses ofSpellings(Table table, int column, Column.Numbers cells, List<String> named) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            numbers.put(cells.spelling(row), cells.cells()[row]);
        }
        requireFew(numbers.size(), table, column);
        List<String> names = new ArrayList<>(numbers.keySet());
        names.sort(Comparator.<String>comparingDouble(numbers::get).thenComparing(BY_CODE_POINT));
        Map<String, Integer> classes = numbered(check(table, column, names, named));
        double[] labels = new double[table.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = classes.get(cells.spelling(row));
        }
        return new TableClasses(new ArrayList<>(classes.keySet()), labels);
    }

    /** The names in the order that counts: as named, all of the table's among them, or else as they are. */
    private static List<String> check(Table table, int column, List<String> found, List<String> named) {
        requireFew(found.size(), table, column);
        if (named.isEmpty()) {
            if (found.size() < 2) {
                throw problem(
                        "target", new Named(Named.Kind.ONE_CLASS, table.names().get(column)));
            }
            return found;
        }
        Map<String, Integer> numbers = numbered(named);
        if (named.size() < 2 || numbers.size() < named.size()) {
            throw problem("classes", Unusable.CLASSES_TOO_FEW);
        }
        requireFew(named.size(), table, column);
        for (String name : found) {
            if (!numbers.containsKey(name)) {
                throw new DataException(new Unknown(Unknown.Kind.CLASS, name, named), "classes", 0, 0, found);
            }
        }
        return named;
    }

    /** Where a few cells keep a target from being numbers, the first of them is what to mend. */
    private static void requireNoOddCell(Table table, int... targets) {
        for (int target : targets) {
            if (table.column(target) instanceof Column.Texts texts && texts.odd() != null) {
                OddCell odd = texts.odd().in(table.names().get(target));
                throw new DataException(odd, odd.row(), target + 1);
            }
        }
    }

    private static void requireFew(int count, Table table, int column) {
        if (count > MOST_CLASSES) {
            requireNoOddCell(table, column);
            throw problem("target", new ManyTexts(true, table.names().get(column), count, MOST_CLASSES));
        }
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : names) {
            numbers.putIfAbsent(name, numbers.size());
        }
        return numbers;
    }

    private static DataException problem(String parameter, Reason reason) {
        return new DataException(reason, parameter);
    }

    private static int compare(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        if (i == left.length() || i == right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        boolean leftSurrogate = Character.isSurrogate(left.charAt(i));
        boolean rightSurrogate = Character.isSurrogate(right.charAt(i));
        if (leftSurrogate != rightSurrogate) {
            return leftSurrogate ? 1 : -1;
        }
        return Character.compare(left.charAt(i), right.charAt(i));
    }
}
