package org.neurone.engine.data;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.TooMuch;

/** The way from a source's examples to what a trainer learns from. */
final class Preparation {
    private Preparation() {}

    static Dataset prepare(DataSpec spec, List<Term> given, Encoding encoding, Tables tables) {
        DataInfo info = spec.describe(given, tables);
        List<Term> terms = info.whole(given);
        if ((encoding == Encoding.VALUES) != (info.task() == Task.REGRESS)) {
            throw new IllegalArgumentException(encoding + " is not a way to write targets of " + info.task());
        }
        Examples examples = spec.source(given).examples(tables, spec.seed());
        int[] labels = info.task() == Task.CLASSIFY ? labels(examples) : null;
        Split split = Split.draw(
                examples.size(),
                info.testExamples(),
                info.validationExamples(),
                spec.folds(),
                labels,
                info.classes().size(),
                spec.seed());

        int columns = info.columns().size();
        Filling filling =
                Filling.learn(info.layout().missing(), info.layout().inputs(), examples.inputs(), split.train());
        if (info.reproduces() && filling.fills()) {
            filling.apply(examples.targets(), 0, examples.targets(), examples.size());
        }
        Features plain =
                new Features(info.columns(), filling, terms, Scaling.none(terms.isEmpty() ? columns : terms.size()));
        requireRoom(examples.size(), plain.size());
        requireRoom(examples.size(), encoding.width(info));
        double[] train = plain.unscaled(examples.inputs(), split.train());
        double[] test = plain.unscaled(examples.inputs(), split.test());
        double[] validation = plain.unscaled(examples.inputs(), split.validation());
        requireFinite(train, plain, split.train());
        requireFinite(test, plain, split.test());
        requireFinite(validation, plain, split.validation());

        Scaling scaling = learn(
                info.normalize(),
                train,
                split.train().length,
                plain.names(),
                indicators(plain, info.layout()),
                "normalize");
        scaling.apply(train, split.train().length);
        scaling.apply(test, split.test().length);
        scaling.apply(validation, split.validation().length);
        Features features = plain.with(scaling);
        requireFinite(train, features, split.train());
        requireFinite(test, features, split.test());
        requireFinite(validation, features, split.validation());
        Scaling targets = targets(info, examples, split.train());
        return new Dataset(
                info,
                new Pipeline(features, encoding == Encoding.VALUES ? targets : Scaling.none(encoding.width(info))),
                encoding,
                part(train, examples, labels, split.train(), info, encoding, targets),
                part(test, examples, labels, split.test(), info, encoding, targets),
                part(validation, examples, labels, split.validation(), info, encoding, targets));
    }

    /** How the targets of a regression are brought to a common scale, learned on the training part; null for classes. */
    private static Scaling targets(DataInfo info, Examples examples, int[] train) {
        if (info.task() != Task.REGRESS) {
            return null;
        }
        double[] values = rows(examples.targets(), info.targets().size(), train);
        return learn(info.layout().targets(), values, train.length, info.targets(), target -> false, "targets");
    }

    private static void requireRoom(long rows, int width) {
        if (rows * width > Integer.MAX_VALUE - 8) {
            throw new DataException(new TooMuch(false, rows, width));
        }
    }

    /** Which features are columns that say 1 for “yes” and 0 for “no”: no scale makes them clearer. */
    private static IntPredicate indicators(Features features, Layout layout) {
        if (layout.inputs().isEmpty()) {
            return feature -> false;
        }
        if (features.terms().isEmpty()) {
            return feature -> !layout.inputs().get(feature).isNumber();
        }
        Map<String, Integer> positions = Terms.positions(features.columns());
        return feature -> features.terms().get(feature) instanceof Term.Column column
                && !layout.inputs().get(positions.get(column.name())).isNumber();
    }

    private static Scaling learn(
            Normalize how, double[] train, int rows, List<String> names, IntPredicate indicator, String parameter) {
        try {
            return Scaling.learn(how, train, rows, names.size(), indicator);
        } catch (IllegalArgumentException overflow) {
            int largest = 0;
            for (int i = 0; i < train.length; i++) {
                largest = Math.abs(train[i]) > Math.abs(train[largest]) ? i : largest;
            }
            String name = names.get(largest % names.size());
            throw new DataException(new NoNumber(NoNumber.Kind.TOO_LARGE_TO_SCALE, name, train[largest]), parameter);
        }
    }

    private static int[] labels(Examples examples) {
        int[] labels = new int[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) examples.targets()[i];
        }
        return labels;
    }

    private static double[] rows(double[] all, int width, int[] which) {
        double[] chosen = new double[which.length * width];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(all, which[i] * width, chosen, i * width, width);
        }
        return chosen;
    }

    /** A term may overflow where its columns do not ({@code x^100}). */
    private static void requireFinite(double[] values, Features features, int[] rows) {
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
                String name = features.names().get(i % features.size());
                int example = rows[i / features.size()] + 1;
                throw new DataException(
                        new NoNumber(NoNumber.Kind.FEATURE, name, example),
                        features.terms().isEmpty() ? "normalize" : "inputs");
            }
        }
    }

    private static Dataset.Part part(
            double[] inputs,
            Examples examples,
            int[] labels,
            int[] which,
            DataInfo info,
            Encoding encoding,
            Scaling scaling) {
        int width = encoding.width(info);
        if (encoding == Encoding.VALUES) {
            double[] values = rows(examples.targets(), width, which);
            double[] targets = values;
            if (!scaling.isNone()) {
                targets = values.clone();
                scaling.apply(targets, which.length);
            }
            return new Dataset.Part(which.length, inputs, targets, values, new int[0], which);
        }
        double[] targets = new double[which.length * width];
        int[] chosen = new int[which.length];
        for (int i = 0; i < which.length; i++) {
            chosen[i] = labels[which[i]];
            encoding.write(chosen[i], targets, i * width, width);
        }
        return new Dataset.Part(which.length, inputs, targets, chosen, which);
    }
}
