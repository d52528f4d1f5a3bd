package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.IdxFault;
import org.neurone.engine.reason.TooMany;

/** The examples of an {@link Idx} file, and the labels of another, as columns: one at a time. */
public final class IdxSteps implements TableReading {
    /** The name of the column of classes. */
    private static final String TARGET = "label";

    /** Greater class numbers are a mistake. */
    private static final int GREATEST_LABEL = 65_535;

    private final Idx examples;
    private final Idx labels;
    private final List<String> classNames;
    private final List<String> names;
    private final List<Column> columns = new ArrayList<>();
    private Table table;

    /**
     * Begins in front of the first column.
     *
     * @param labels one whole number an example, from 0; null for none
     * @throws DataException where there are more numbers an example than a table has columns, or not as many labels as examples
     */
    public IdxSteps(Idx examples, Idx labels) {
        this(examples, labels, null);
    }

    /** @param classNames by label, all different; null where the labels are the names */
    public IdxSteps(Idx examples, Idx labels, List<String> classNames) {
        this.classNames = classNames == null ? null : List.copyOf(classNames);
        this.examples = examples;
        this.labels = labels;
        int width = examples.width();
        if (width > Csv.MOST_COLUMNS) {
            throw new DataException(new TooMany(TooMany.Kind.INPUTS, width, Csv.MOST_COLUMNS));
        }
        if (labels != null && (labels.sizes().length != 1 || labels.examples() != examples.examples())) {
            long found = (long) labels.examples() * labels.width();
            throw new DataException(new IdxFault(IdxFault.Kind.LABELS, 5, found, examples.examples()));
        }
        this.names = names(examples.sizes());
    }

    /** Makes the next column, whatever the number of rows. */
    @Override
    public boolean advance(int rows) {
        int width = examples.width();
        int pixel = columns.size();
        if (pixel < width) {
            double[] cells = new double[examples.examples()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = examples.number(i * width + pixel);
            }
            columns.add(new Column.Numbers(cells));
        } else if (table == null) {
            if (labels != null) {
                names.add(TARGET);
                columns.add(classes());
            }
            table = new Table(names, columns, places(), true, List.of()).pictured(picture());
        }
        return table != null;
    }

    @Override
    public double done() {
        return table != null ? 1 : (double) columns.size() / (examples.width() + 1);
    }

    @Override
    public Table table() {
        if (table == null) {
            throw new IllegalStateException("a table is ready once advance(…) says so");
        }
        return table;
    }

    /** {@code p3-17} of a picture, {@code p3-17-2} of one with channels, {@code x3} of a row of numbers, {@code x} of one. */
    private static List<String> names(int[] sizes) {
        List<String> names = new ArrayList<>(List.of(sizes.length == 1 ? "x" : sizes.length == 2 ? "x" : "p"));
        for (int i = 1; i < sizes.length; i++) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                for (int place = 0; place < sizes[i]; place++) {
                    longer.add(name + (i == 1 ? "" : "-") + place);
                }
            }
            names = longer;
        }
        return names;
    }

    /** Sizes of a picture, or null where an example is none. */
    private PictureSize picture() {
        int[] sizes = examples.sizes();
        return sizes.length < 3 ? null : new PictureSize(sizes[1], sizes[2], sizes.length == 4 ? sizes[3] : 1);
    }

    private Column classes() {
        int greatest = classNames == null ? GREATEST_LABEL : classNames.size() - 1;
        int[] numbers = new int[labels.examples()];
        boolean[] taken = new boolean[greatest + 1];
        for (int i = 0; i < numbers.length; i++) {
            double label = labels.number(i);
            if (!(label >= 0 && label <= greatest) || label != Math.floor(label)) {
                throw new DataException(new IdxFault(IdxFault.Kind.LABEL, labels.place(i), (long) label, greatest));
            }
            numbers[i] = (int) label;
            taken[numbers[i]] = true;
        }
        int[] positions = new int[taken.length];
        List<String> texts = new ArrayList<>();
        for (int label = 0; label < taken.length; label++) {
            positions[label] = texts.size();
            if (taken[label]) {
                texts.add(classNames == null ? Integer.toString(label) : classNames.get(label));
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = positions[numbers[i]];
        }
        return new Column.Texts(numbers, texts);
    }

    /** Examples are counted from 1. */
    private int[] places() {
        int[] places = new int[examples.examples()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 1;
        }
        return places;
    }
}
