package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Metrics;
import org.neurone.engine.data.Task;
import org.neurone.engine.metric.Confusion;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.Metric;
import org.neurone.web.message.Messages;

/** The measures that an experiment shows, on the training and on the test part. */
final class MetricsMessage {
    /** More classes than this make no table that one can read. */
    private static final int LARGEST_TABLE = 12;

    private MetricsMessage() {}

    static List<Messages.MetricValue> of(Trainer trainer, Catalog catalog) {
        Task task = trainer.plan().data().task();
        List<Metric> metrics = new ArrayList<>(trainer.settings().metrics());
        if (metrics.isEmpty()) {
            metrics.add(Metrics.usual(task));
        }
        Evaluation train = trainer.train();
        Evaluation test = trainer.test();
        List<Messages.MetricValue> all = new ArrayList<>();
        boolean asked = false;
        for (Metric metric : metrics) {
            asked |= metric instanceof ConfusionMatrix;
            if (metric.fits(task) && !(metric instanceof ConfusionMatrix)) {
                all.add(new Messages.MetricValue(
                        catalog.entryOf(Kind.METRIC, metric).name(),
                        metric.share(),
                        metric.of(train),
                        test.size() == 0 ? Double.NaN : metric.of(test),
                        null));
            }
        }
        int classes = train.classes().size();
        if (task == Task.CLASSIFY && (asked || classes > 2) && classes <= LARGEST_TABLE) {
            List<int[]> table = table(Confusion.of(test.size() == 0 ? train : test), classes);
            all.add(new Messages.MetricValue("confusion", false, Double.NaN, Double.NaN, table));
        }
        return all;
    }

    private static List<int[]> table(Confusion confusion, int classes) {
        List<int[]> rows = new ArrayList<>();
        for (int actual = 0; actual < classes; actual++) {
            int[] row = new int[classes];
            for (int predicted = 0; predicted < classes; predicted++) {
                row[predicted] = confusion.count(actual, predicted);
            }
            rows.add(row);
        }
        return rows;
    }
}
