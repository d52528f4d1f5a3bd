package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.Remark;

/**
 * What examples look like, known before they are made. Equal where every part is.
 */
public final class DataInfo {

    /** The share kept for testing where neither text nor source says otherwise. */
    public static final double DEFAULT_TEST = 0.3;

    private final List<String> columns;
    private final Layout layout;
    private final Shape input;
    private final Task task;
    private final List<String> targets;
    private final List<String> classes;
    private final int examples;
    private final double test;
    private final double validation;
    private final Normalize normalize;
    private final boolean curved;
    private final double lowest;
    private final double highest;
    private final List<Remark> remarks;

    /** @throws IllegalArgumentException where a setting is out of its range */
    DataInfo(
            List<String> columns,
            Layout layout,
            Shape input,
            Task task,
            List<String> targets,
            List<String> classes,
            int examples,
            double test,
            double validation,
            Normalize normalize,
            boolean curved,
            double lowest,
            double highest,
            List<Remark> remarks) {
        this.columns = List.copyOf(columns);
        this.layout = layout;
        this.input = input;
        this.task = task;
        this.targets = List.copyOf(targets);
        this.classes = List.copyOf(classes);
        this.examples = examples;
        this.test = test;
        this.validation = validation;
        this.normalize = Objects.requireNonNull(normalize, "normalize");
        this.curved = curved;
        this.lowest = lowest;
        this.highest = highest;
        this.remarks = List.copyOf(remarks);
        if (!layout.inputs().isEmpty() && layout.inputs().size() != columns.size()) {
            throw new IllegalArgumentException("there are " + columns.size() + " columns, but what "
                    + layout.inputs().size() + " are made of is said");
        }
        if (columns.size() != input.size()) {
            throw new IllegalArgumentException(
                    "an example of " + input + " has " + input.size() + " columns, not " + columns.size());
        }
        if (task == Task.REPRODUCE) {
            throw new IllegalArgumentException("whoever reproduces learns values, its own columns: say REGRESS");
        }
        if (examples < 1) {
            throw new IllegalArgumentException("there is at least 1 example, but this says " + examples);
        }
        if (!(test >= 0 && test < 1)) {
            throw new IllegalArgumentException(
                    "the test part is a share from 0 to less than 1, but this is " + Decimal.print(test));
        }
        if (!(validation >= 0 && test + validation < 1)) {
            throw new IllegalArgumentException("test and validation part together are less than 1, but these are "
                    + Decimal.print(test) + " and " + Decimal.print(validation));
        }
        if (task == Task.CLASSIFY
                ? classes.size() < 2 || targets.size() != 1
                : !classes.isEmpty() || targets.isEmpty()) {
            throw new IllegalArgumentException("classes have one target and at least two names, values have at least"
                    + " one target and no class names");
        }
    }

    /** The input columns' names, one a number of {@code input}. */
    public List<String> columns() {
        return columns;
    }

    /** How rows become examples. */
    public Layout layout() {
        return layout;
    }

    /** Shape of one example's columns, before any terms. */
    public Shape input() {
        return input;
    }

    /** What is learned of them: {@link Task#CLASSIFY} or {@link Task#REGRESS}. */
    public Task task() {
        return task;
    }

    /** Names of the target columns: one for classes, one or more for a regression. */
    public List<String> targets() {
        return targets;
    }

    /** Names by class number, at least two for {@link Task#CLASSIFY}; empty for a regression. */
    public List<String> classes() {
        return classes;
    }

    /** Number of examples, at least 1. */
    public int examples() {
        return examples;
    }

    /** Share kept for testing, 0 to less than 1. */
    public double test() {
        return test;
    }

    /** Share kept for validation, 0 to less than 1; both together less than 1. */
    public double validation() {
        return validation;
    }

    /** How features are normalised. */
    public Normalize normalize() {
        return normalize;
    }

    /** Whether it is known that no straight line (plane) in the columns as they are splits the classes, or follows the values. */
    public boolean curved() {
        return curved;
    }

    /** Least of a regression's target values, NaN where that is not known beforehand. */
    public double lowest() {
        return lowest;
    }

    /** Greatest of a regression's target values, NaN where that is not known beforehand. */
    public double highest() {
        return highest;
    }

    /** What is probably not meant. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Classes from generated columns: 30 % for testing, nothing normalised. */
    public static DataInfo classes(List<String> columns, String target, List<String> classes, int examples) {
        return new DataInfo(
                columns,
                Layout.PLAIN,
                Shape.vector(columns.size()),
                Task.CLASSIFY,
                List.of(target),
                classes,
                examples,
                DEFAULT_TEST,
                0,
                Normalize.NONE,
                false,
                Double.NaN,
                Double.NaN,
                List.of());
    }

    /** Values from generated columns: 30 % for testing, nothing normalised. */
    public static DataInfo values(List<String> columns, List<String> targets, int examples) {
        return new DataInfo(
                columns,
                Layout.PLAIN,
                Shape.vector(columns.size()),
                Task.REGRESS,
                targets,
                List.of(),
                examples,
                DEFAULT_TEST,
                0,
                Normalize.NONE,
                false,
                Double.NaN,
                Double.NaN,
                List.of());
    }

    /** Whether the inputs are the targets, columns whose holes are filled alike. */
    public boolean reproduces() {
        return task == Task.REGRESS && targets.equals(columns);
    }

    /** Examples kept for testing: their share, rounded to the nearest (a half up), never all of them. */
    public int testExamples() {
        return Math.min((int) Math.floor(examples * test + 0.5), examples - 1);
    }

    /** Examples kept for validation: their share of all, rounded likewise, never the last that is left to learn from. */
    public int validationExamples() {
        return Math.min((int) Math.floor(examples * validation + 0.5), examples - testExamples() - 1);
    }

    /** Examples to learn from, at least 1. */
    public int trainExamples() {
        return examples - testExamples() - validationExamples();
    }

    /** The shape that a network is fed: the columns' own without terms, else one number a term. */
    public Shape input(List<Term> terms) {
        return terms.isEmpty() ? input : Shape.vector(whole(terms).size());
    }

    /**
     * The features that terms stand for: one that names a column of texts whole stands for all its texts, and one that names a
     * column whose holes are flagged for their flag too.
     */
    public List<Term> whole(List<Term> terms) {
        List<Term> all = new ArrayList<>();
        for (Term term : terms) {
            String name = term instanceof Term.Column column ? column.name() : null;
            List<String> parts = name == null ? List.of() : parts(name);
            if (parts.isEmpty() || columns.contains(name)) {
                all.add(term);
            }
            for (String part : parts) {
                all.add(new Term.Column(part));
            }
        }
        return all;
    }

    /** The columns that are made of a table's column of that name, itself left out. */
    public List<String> parts(String column) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < layout.inputs().size(); i++) {
            TableInput made = layout.inputs().get(i);
            if (made.kind() != TableInput.Kind.NUMBER && made.column().equals(column)) {
                parts.add(columns.get(i));
            }
        }
        return parts;
    }

    /**
     * With its columns in another shape.
     *
     * @throws IllegalArgumentException where that has another number of numbers
     */
    public DataInfo withInput(Shape shape) {
        Copy copy = new Copy();
        copy.input = shape;
        return copy.made();
    }

    /** With another share kept for testing, 0 to less than 1. */
    public DataInfo withTest(double share) {
        Copy copy = new Copy();
        copy.test = share;
        return copy.made();
    }

    /** With another share kept for validation, 0 to less than what testing leaves. */
    public DataInfo withValidation(double share) {
        Copy copy = new Copy();
        copy.validation = share;
        return copy.made();
    }

    /** With another number of examples, at least 1. */
    public DataInfo withExamples(int count) {
        Copy copy = new Copy();
        copy.examples = count;
        return copy.made();
    }

    /** Normalised in another way. */
    public DataInfo withNormalize(Normalize how) {
        Copy copy = new Copy();
        copy.normalize = how;
        return copy.made();
    }

    /**
     * With another account of how rows become examples.
     *
     * @throws IllegalArgumentException where it is one of another number of columns
     */
    public DataInfo withLayout(Layout how) {
        Copy copy = new Copy();
        copy.layout = how;
        return copy.made();
    }

    /** With the targets of a regression scaled in another way; classes stay as they are. */
    public DataInfo withScaledTargets(Normalize how) {
        return task == Task.CLASSIFY ? this : withLayout(layout.withTargets(how));
    }

    /** Says that no straight line (plane) splits the classes, or follows the values. */
    public DataInfo asCurved() {
        Copy copy = new Copy();
        copy.curved = true;
        return copy.made();
    }

    /** With the least and the greatest target value of a regression. */
    public DataInfo withRange(double lowestTarget, double highestTarget) {
        Copy copy = new Copy();
        copy.lowest = lowestTarget;
        copy.highest = highestTarget;
        return copy.made();
    }

    /** With these remarks in place of others. */
    public DataInfo withRemarks(List<Remark> all) {
        Copy copy = new Copy();
        copy.remarks = all;
        return copy.made();
    }

    private List<Object> parts() {
        return List.of(
                columns,
                layout,
                input,
                task,
                targets,
                classes,
                examples,
                test,
                validation,
                normalize,
                curved,
                lowest,
                highest,
                remarks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataInfo that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** For a debugger. */
    @Override
    public String toString() {
        return "DataInfo[" + examples + " examples, " + columns + " -> " + targets + ", " + task + " " + classes + "]";
    }

    /** This once more, of which some is changed before it is made. */
    private final class Copy {
        private Layout layout = DataInfo.this.layout;
        private Shape input = DataInfo.this.input;
        private int examples = DataInfo.this.examples;
        private double test = DataInfo.this.test;
        private double validation = DataInfo.this.validation;
        private Normalize normalize = DataInfo.this.normalize;
        private boolean curved = DataInfo.this.curved;
        private double lowest = DataInfo.this.lowest;
        private double highest = DataInfo.this.highest;
        private List<Remark> remarks = DataInfo.this.remarks;

        DataInfo made() {
            return new DataInfo(
                    columns,
                    layout,
                    input,
                    task,
                    targets,
                    classes,
                    examples,
                    test,
                    validation,
                    normalize,
                    curved,
                    lowest,
                    highest,
                    remarks);
        }
    }
}
