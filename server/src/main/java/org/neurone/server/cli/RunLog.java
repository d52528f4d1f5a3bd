package org.neurone.server.cli;

import java.io.PrintWriter;
import java.util.List;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Metrics;
import org.neurone.engine.data.Task;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.metric.Confusion;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.PlannedLayer;

/** A run as JSON lines: {@code {"step":1,"epoch":1,"loss":0.25}} for each update, and everything that came out at the end. */
final class RunLog {

    private final PrintWriter out;

    RunLog(PrintWriter out) {
        this.out = out;
    }

    /**
     * An update.
     *
     * @param step which one, from 1
     * @param epoch in which epoch, from 1
     * @param loss of its batch, before it
     */
    void update(int step, int epoch, double loss) {
        out.print("{\"step\":" + step + ",\"epoch\":" + epoch + ",\"loss\":" + number(loss) + "}\n");
    }

    /** Whether nobody reads any more. */
    boolean isClosed() {
        return out.checkError();
    }

    /** The last line. */
    void done(Trainer trainer) {
        StringBuilder line = new StringBuilder("{\"done\":true,\"steps\":")
                .append(trainer.step())
                .append(",\"epochs\":")
                .append(trainer.epoch())
                .append(",\"train\":");
        evaluation(line, trainer, trainer.train());
        line.append(",\"test\":");
        evaluation(line, trainer, trainer.test());
        line.append(",\"weights\":[");
        Network network = trainer.network();
        List<PlannedLayer> layers = trainer.plan().layers();
        String separator = "";
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i).layer();
            if (layer.weights() + layer.biases() > 0) {
                double[] numbers = network.parameters(i).toArray();
                int weights = (int) layer.weights();
                line.append(separator).append("{\"weights\":");
                numbers(line, numbers, 0, weights);
                line.append(",\"bias\":");
                numbers(line, numbers, weights, numbers.length);
                line.append('}');
                separator = ",";
            }
        }
        line.append("],\"hash\":\"").append(trainer.hash()).append("\"}");
        out.print(line.append('\n'));
        out.flush();
    }

    private static void evaluation(StringBuilder line, Trainer trainer, Evaluation evaluation) {
        line.append("{\"examples\":").append(evaluation.size());
        if (evaluation.size() > 0) {
            line.append(",\"loss\":").append(number(evaluation.loss()));
            for (Metric metric : metrics(trainer)) {
                String name = Catalog.standard().entryOf(Kind.METRIC, metric).name();
                if (metric instanceof ConfusionMatrix) {
                    line.append(",\"").append(name).append("\":");
                    matrix(line, Confusion.of(evaluation));
                } else if (!name.equals("loss")) {
                    line.append(",\"").append(name).append("\":").append(number(metric.of(evaluation)));
                }
            }
        }
        line.append('}');
    }

    /** What the text asks to be shown, or what is usual for the task. */
    static List<Metric> metrics(Trainer trainer) {
        List<Metric> asked = trainer.settings().metrics();
        Task task = trainer.plan().data().task();
        return asked.isEmpty() ? List.of(Metrics.usual(task)) : asked;
    }

    private static void matrix(StringBuilder line, Confusion confusion) {
        int classes = confusion.classes().size();
        line.append('[');
        for (int actual = 0; actual < classes; actual++) {
            line.append(actual == 0 ? "[" : ",[");
            for (int predicted = 0; predicted < classes; predicted++) {
                line.append(predicted == 0 ? "" : ",").append(confusion.count(actual, predicted));
            }
            line.append(']');
        }
        line.append(']');
    }

    private static void numbers(StringBuilder line, double[] numbers, int from, int to) {
        line.append('[');
        for (int i = from; i < to; i++) {
            line.append(i == from ? "" : ",").append(number(numbers[i]));
        }
        line.append(']');
    }

    /** JSON has no word for what is not finite. */
    private static String number(double x) {
        return Double.isFinite(x) ? Decimal.print(x) : "null";
    }
}
