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

/** The measures that an experiment shows, on the training and on the test part. */
final class MetricsJson {
    /** More classes than this make no table that one can read. */
    private static final int LARGEST_TABLE = 12;

    private MetricsJson() {}

    static Json of(Trainer trainer, Catalog catalog) {
        Task task = trainer.plan().data().task();
        List<Metric> metrics = new ArrayList<>(trainer.settings().metrics());
        if (metrics.isEmpty()) {
            metrics.add(Metrics.usual(task));
        }
        Evaluation train = trainer.train();
        Evaluation test = trainer.test();
        Json all = Json.array();
        boolean asked = false;
        for (Metric metric : metrics) {
            asked |= metric instanceof ConfusionMatrix;
            if (metric.fits(task) && !(metric instanceof ConfusionMatrix)) {
                all.add(Json.object()
                        .put("name", catalog.entryOf(Kind.METRIC, metric).name())
                        .put("train", metric.of(train))
                        .put("test", test.size() == 0 ? Double.NaN : metric.of(test)));
            }
        }
        int classes = train.classes().size();
        if (task == Task.CLASSIFY && (asked || classes > 2) && classes <= LARGEST_TABLE) {
            all.add(table(Confusion.of(test.size() == 0 ? train : test), classes));
        }
        return all;
    }

    private static Json table(Confusion confusion, int classes) {
        Json rows = Json.array();
        for (int actual = 0; actual < classes; actual++) {
            Json row = Json.array();
            for (int predicted = 0; predicted < classes; predicted++) {
                row.add(confusion.count(actual, predicted));
            }
            rows.add(row);
        }
        return Json.object().put("name", "confusion").put("table", rows);
    }
}
