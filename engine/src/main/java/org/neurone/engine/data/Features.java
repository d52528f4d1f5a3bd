package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.term.Program;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;

/**
 * From an example's columns to what a network is fed: holes are filled, terms are computed from the columns, then each
 * feature is scaled. Immutable and safe from many threads.
 */
public final class Features {
    private final List<String> columns;
    private final Filling filling;
    private final List<Term> terms;
    private final Scaling scaling;
    private final List<Program> programs = new ArrayList<>();
    private final int depth;

    /** Of columns without holes. */
    public Features(List<String> columns, List<Term> terms, Scaling scaling) {
        this(columns, Filling.NONE, terms, scaling);
    }

    /**
     * @param columns the names of an example's columns in their order
     * @param filling one number a column, or none
     * @param terms empty for all columns as they are
     * @param scaling one pair a feature
     * @throws DataException where a term names a column that is not there
     */
    public Features(List<String> columns, Filling filling, List<Term> terms, Scaling scaling) {
        this.columns = List.copyOf(columns);
        this.filling = filling;
        this.terms = List.copyOf(terms);
        this.scaling = scaling;
        Terms.check(terms, columns);
        Map<String, Integer> positions = terms.isEmpty() ? Map.of() : Terms.positions(columns);
        for (Term term : terms) {
            programs.add(Terms.compile(term, positions));
        }
        int deepest = 0;
        for (Program program : programs) {
            deepest = Math.max(deepest, program.depth());
        }
        depth = deepest;
        if (scaling.features() != size()) {
            throw new IllegalArgumentException(
                    "there are " + size() + " features and a scaling for " + scaling.features());
        }
        if (filling.fills() && filling.numbers().size() != columns.size()) {
            throw new IllegalArgumentException("there are " + columns.size() + " columns and a filling for "
                    + filling.numbers().size());
        }
    }

    /** Numbers that a network is fed an example. */
    public int size() {
        return terms.isEmpty() ? columns.size() : terms.size();
    }

    /** The names of an example's columns in their order. */
    public List<String> columns() {
        return columns;
    }

    /** Empty for all columns as they are. */
    public List<Term> terms() {
        return terms;
    }

    /** What each feature is called: its column, or its term as a text writes it. */
    public List<String> names() {
        if (terms.isEmpty()) {
            return columns;
        }
        List<String> names = new ArrayList<>();
        for (Term term : terms) {
            names.add(Terms.print(term));
        }
        return names;
    }

    /** What is put where a column has a hole. */
    public Filling filling() {
        return filling;
    }

    /** What brings the features to a common scale. */
    public Scaling scaling() {
        return scaling;
    }

    /** The same features with another scaling. */
    public Features with(Scaling other) {
        return new Features(columns, filling, terms, other);
    }

    /**
     * Features of many examples.
     *
     * @param raw rows × columns, row-major
     * @return a fresh array, rows × {@link #size}, row-major
     */
    public double[] of(double[] raw, int rows) {
        double[] features = new double[rows * size()];
        into(raw, rows, features);
        return features;
    }

    /**
     * Features of many examples.
     *
     * @param raw rows × columns, row-major
     * @param features where they go, rows × {@link #size}, row-major; not {@code raw}
     */
    public void into(double[] raw, int rows, double[] features) {
        into(raw, 0, rows, features);
    }

    /** As above, of the {@code rows} examples of {@code raw} from {@code first} on. */
    public void into(double[] raw, int first, int rows, double[] features) {
        if (terms.isEmpty()) {
            boolean holes = filling.fills();
            if (holes) {
                filling.apply(raw, first * columns.size(), features, rows);
            }
            scaling.apply(holes ? features : raw, holes ? 0 : first * columns.size(), features, rows);
            return;
        }
        double[] stack = new double[depth];
        double[] filled = row();
        for (int i = 0; i < rows; i++) {
            expand(raw, first + i, features, i, stack, filled);
        }
        scaling.apply(features, rows);
    }

    /** Features of those rows before they are scaled, in a fresh array. */
    double[] unscaled(double[] raw, int[] rows) {
        double[] features = new double[rows.length * size()];
        double[] stack = new double[depth];
        double[] filled = row();
        for (int i = 0; i < rows.length; i++) {
            expand(raw, rows[i], features, i, stack, filled);
        }
        return features;
    }

    /** The columns of those rows with their holes filled, in place: rows × columns, row-major. */
    public void fill(double[] raw, int rows) {
        if (filling.fills()) {
            filling.apply(raw, 0, raw, rows);
        }
    }

    /** Room for one row without holes, or null where none is needed. */
    private double[] row() {
        return filling.fills() ? new double[columns.size()] : null;
    }

    private void expand(double[] raw, int from, double[] features, int to, double[] stack, double[] filled) {
        int width = columns.size();
        double[] row = raw;
        int at = from * width;
        if (filled != null) {
            filling.apply(raw, at, filled, 1);
            row = filled;
            at = 0;
        }
        if (terms.isEmpty()) {
            System.arraycopy(row, at, features, to * width, width);
            return;
        }
        for (int j = 0; j < programs.size(); j++) {
            features[to * programs.size() + j] = programs.get(j).run(row, at, stack);
        }
    }
}
