package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.IdxFault;
import org.neurone.engine.reason.TooMany;

/** The examples of an {@link Idx} file, and the labels of another, as columns. */
final class IdxTable {
    /** The name of the column of classes. */
    private static final String TARGET = "label";

    /** Greater class numbers are a mistake. */
    private static final int GREATEST_LABEL = 65_535;

    private final Idx examples;
    private final Idx labels;

    IdxTable(Idx examples, Idx labels) {
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
    }

    Table table() {
        List<String> names = names(examples.sizes());
        List<Column> columns = new ArrayList<>();
        int width = examples.width();
        for (int pixel = 0; pixel < width; pixel++) {
            double[] cells = new double[examples.examples()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = examples.number(i * width + pixel);
            }
            columns.add(new Column.Numbers(cells));
        }
        if (labels != null) {
            names.add(TARGET);
            columns.add(classes());
        }
        return new Table(names, columns, places(), true, List.of());
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

    private Column classes() {
        int[] numbers = new int[labels.examples()];
        boolean[] taken = new boolean[GREATEST_LABEL + 1];
        for (int i = 0; i < numbers.length; i++) {
            double label = labels.number(i);
            if (!(label >= 0 && label <= GREATEST_LABEL) || label != Math.floor(label)) {
                throw new DataException(
                        new IdxFault(IdxFault.Kind.LABEL, labels.place(i), (long) label, GREATEST_LABEL));
            }
            numbers[i] = (int) label;
            taken[numbers[i]] = true;
        }
        int[] positions = new int[taken.length];
        List<String> texts = new ArrayList<>();
        for (int label = 0; label < taken.length; label++) {
            positions[label] = texts.size();
            if (taken[label]) {
                texts.add(Integer.toString(label));
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
