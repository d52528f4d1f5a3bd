package org.neurone.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.neurone.dsl.InWords;
import org.neurone.dsl.judge.Phrases;
import org.neurone.engine.CrossValidation;
import org.neurone.engine.CrossValidation.Spread;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.Folds;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;

/**
 * Runs of one text one after the other, and what each came to on the part that it never saw (on what it learned from, where it has no
 * other): the folds of a cross-validation, or several seeds.
 */
final class SeveralRuns {

    private final String noun;
    private final List<Long> numbers = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private final List<Integer> examples = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    private SeveralRuns(String noun, Trainer first) {
        this.noun = noun;
        metrics.add(new LossValue());
        for (Metric metric : RunLog.metrics(first)) {
            if (!(metric instanceof ConfusionMatrix) && !(metric instanceof LossValue)) {
                metrics.add(metric);
            }
        }
    }

    /** Whether the run of a text is one of several, none of which it names. */
    static boolean asked(Trainer trainer) {
        Folds folds = trainer.settings().data().folds();
        return folds != null && folds.held() == 0;
    }

    /** All folds, of which the first is done. */
    static SeveralRuns folds(Trainer first, CrossValidation folds, PrintWriter err) {
        SeveralRuns runs = new SeveralRuns("fold", first);
        runs.add(1, first);
        for (int fold = 2; fold <= folds.count(); fold++) {
            runs.run(fold, folds.trainer(fold), err);
        }
        return runs;
    }

    /**
     * As many seeds from the first run's on, of which that one is done.
     *
     * @param another a run that has not begun, by its seed
     */
    static SeveralRuns seeds(Trainer first, int count, LongFunction<Trainer> another, PrintWriter err) {
        SeveralRuns runs = new SeveralRuns("seed", first);
        long seed = first.settings().seed();
        runs.add(seed, first);
        for (int run = 1; run < count; run++) {
            runs.run(seed + run, another.apply(seed + run), err);
        }
        return runs;
    }

    private void run(long number, Trainer trainer, PrintWriter err) {
        trainer.run();
        if (trainer.ending() == Ending.NOT_FINITE) {
            Wording why = InWords.of(trainer.breakdown());
            String english = noun.equals("fold") ? "Fold " : "Seed ";
            String french = noun.equals("fold") ? "Part " : "Graine ";
            err.println(Program.tongue()
                    .of(Wording.of(
                            english + number + ": " + why.english(), french + number + "\u00a0: " + why.french())));
            err.flush();
        }
        add(number, trainer);
    }

    private void add(long number, Trainer trainer) {
        Evaluation seen = trainer.test().size() > 0 ? trainer.test() : trainer.train();
        numbers.add(number);
        double[] row = new double[metrics.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = trainer.ending() == Ending.NOT_FINITE
                    ? Double.NaN
                    : metrics.get(i).of(seen);
        }
        scores.add(row);
        examples.add(seen.size());
        hashes.add(trainer.hash());
    }

    /** What they differ in: “fold” or “seed”. */
    String noun() {
        return noun;
    }

    /** Which fold or seed a run is of; runs are counted from 0. */
    long number(int run) {
        return numbers.get(run);
    }

    /** How many there are. */
    int count() {
        return scores.size();
    }

    /** The hash of the weights that a run came to. */
    String hash(int run) {
        return hashes.get(run);
    }

    /** A run's figures by their names, in order. */
    Map<String, Double> scores(int run) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            named.put(name(i), scores.get(run)[i]);
        }
        return named;
    }

    /** Means, or else deviations, by their names. */
    Map<String, Double> spread(boolean mean) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            double[] column = new double[scores.size()];
            for (int run = 0; run < column.length; run++) {
                column[run] = scores.get(run)[i];
            }
            Spread spread = Spread.of(column);
            named.put(name(i), mean ? spread.mean() : spread.deviation());
        }
        return named;
    }

    private String name(int metric) {
        return Catalog.standard().entryOf(Kind.METRIC, metrics.get(metric)).name();
    }

    /** A line for each run, then mean and standard deviation. */
    void print(PrintWriter out) {
        for (int run = 0; run < count(); run++) {
            String label = noun + " " + number(run);
            out.println(line(label, scores(run)) + " (" + examples.get(run) + " examples)");
        }
        out.println(line("mean", spread(true)));
        out.println(line("spread", spread(false)));
        out.flush();
    }

    private String line(String label, Map<String, Double> figures) {
        StringBuilder line = new StringBuilder(label).append(" ".repeat(Math.max(1, 9 - label.length())));
        int i = 0;
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            line.append(i == 0 ? "" : ", ").append(figure.getKey()).append(' ');
            line.append(Phrases.shown(metrics.get(i), figure.getValue()));
            i++;
        }
        return line.toString();
    }
}
