package org.neurone.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.InWords;
import org.neurone.dsl.judge.Phrases;
import org.neurone.engine.CrossValidation;
import org.neurone.engine.CrossValidation.Spread;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.Folds;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;

/** The runs of a cross-validation one after the other, and what each came to on the fold that it never saw. */
final class FoldRuns {

    private final List<Metric> metrics = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private final List<Integer> examples = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    private FoldRuns(Trainer first) {
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

    /** All runs, of which the first is done. */
    static FoldRuns of(Trainer first, CrossValidation folds, PrintWriter err) {
        FoldRuns runs = new FoldRuns(first);
        runs.add(first);
        for (int fold = 2; fold <= folds.count(); fold++) {
            Trainer trainer = folds.trainer(fold);
            trainer.run();
            if (trainer.ending() == Ending.NOT_FINITE) {
                Wording why = InWords.of(trainer.breakdown());
                err.println(Program.tongue()
                        .of(Wording.of(
                                "Fold " + fold + ": " + why.english(), "Part " + fold + "\u00a0: " + why.french())));
                err.flush();
            }
            runs.add(trainer);
        }
        return runs;
    }

    private void add(Trainer trainer) {
        double[] row = new double[metrics.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = trainer.ending() == Ending.NOT_FINITE
                    ? Double.NaN
                    : metrics.get(i).of(trainer.test());
        }
        scores.add(row);
        examples.add(trainer.test().size());
        hashes.add(trainer.hash());
    }

    /** How many folds there are. */
    int count() {
        return scores.size();
    }

    /** The hash of the weights that a fold's run came to. */
    String hash(int fold) {
        return hashes.get(fold);
    }

    /** A fold's figures by their names, in order. */
    Map<String, Double> scores(int fold) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            named.put(name(i), scores.get(fold)[i]);
        }
        return named;
    }

    /** Means, or else deviations, by their names. */
    Map<String, Double> spread(boolean mean) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            double[] column = new double[scores.size()];
            for (int fold = 0; fold < column.length; fold++) {
                column[fold] = scores.get(fold)[i];
            }
            Spread spread = Spread.of(column);
            named.put(name(i), mean ? spread.mean() : spread.deviation());
        }
        return named;
    }

    private String name(int metric) {
        return Catalog.standard().entryOf(Kind.METRIC, metrics.get(metric)).name();
    }

    /** A line for each fold, then mean and standard deviation. */
    void print(PrintWriter out) {
        for (int fold = 0; fold < count(); fold++) {
            String label = "fold " + (fold + 1);
            out.println(line(label, scores(fold)) + " (" + examples.get(fold) + " examples)");
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
