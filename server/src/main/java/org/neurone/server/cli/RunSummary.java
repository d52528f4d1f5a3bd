package org.neurone.server.cli;

import java.io.PrintWriter;
import org.neurone.dsl.judge.Phrases;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;

/** What a run came to, for a person. */
final class RunSummary {

    private RunSummary() {}

    static void print(Trainer trainer, PrintWriter out) {
        out.println(counted(trainer.epoch(), "epoch") + ", " + counted(trainer.step(), "update"));
        if (trainer.keptEpoch() != trainer.epoch()) {
            out.println("kept the weights of epoch " + trainer.keptEpoch());
        }
        part("train", trainer, trainer.train(), out);
        part("valid", trainer, trainer.validation(), out);
        part("test", trainer, trainer.test(), out);
        out.println("hash   " + trainer.hash());
        out.flush();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void part(String name, Trainer trainer, Evaluation evaluation, PrintWriter out) {
        if (evaluation.size() == 0) {
            return;
        }
        StringBuilder line = new StringBuilder(name)
                .append(name.length() < 5 ? "   " : "  ")
                .append("loss ")
                .append(Phrases.shown(new LossValue(), evaluation.loss()));
        for (Metric metric : RunLog.metrics(trainer)) {
            String metricName = Catalog.standard().entryOf(Kind.METRIC, metric).name();
            if (!(metric instanceof ConfusionMatrix) && !metricName.equals("loss")) {
                line.append(", ").append(metricName).append(' ').append(Phrases.shown(metric, metric.of(evaluation)));
            }
        }
        out.println(line.append(" (").append(evaluation.size()).append(" examples)"));
    }
}
