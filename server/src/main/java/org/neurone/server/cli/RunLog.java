package org.neurone.server.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
import org.neurone.server.http.Json;

/**
 * A run as JSON lines: {@code {"step":1,"epoch":1,"loss":0.25}} for each update, and everything that came out at the end.
 *
 * <p>Numbers are spelt by the engine and only placed by Jackson, which would spell some of them differently on another JDK.
 */
final class RunLog {

    private final PrintWriter out;
    private final JsonGenerator json;

    RunLog(PrintWriter out) {
        this.out = out;
        this.json = Json.lines(out);
    }

    /**
     * An update.
     *
     * @param step which one, from 1
     * @param epoch in which epoch, from 1
     * @param loss of its batch, before it
     */
    void update(long step, long epoch, double loss) {
        line(() -> {
            json.writeNumberField("step", step);
            json.writeNumberField("epoch", epoch);
            number("loss", loss);
        });
    }

    /** Whether nobody reads any more. */
    boolean isClosed() {
        return out.checkError();
    }

    /** A line for each run's figures on the part that it never saw, then mean and standard deviation. */
    void several(SeveralRuns runs) {
        for (int run = 0; run < runs.count(); run++) {
            int one = run;
            line(() -> {
                json.writeNumberField(runs.noun(), runs.number(one));
                figures("test", runs.scores(one));
                json.writeStringField("hash", runs.hash(one));
            });
        }
        line(() -> {
            json.writeNumberField(runs.noun() + "s", runs.count());
            figures("mean", runs.spread(true));
            figures("spread", runs.spread(false));
        });
    }

    private void figures(String name, Map<String, Double> figures) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            number(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
    }

    /** The last line. */
    void done(Trainer trainer) {
        line(() -> {
            json.writeBooleanField("done", true);
            json.writeNumberField("steps", trainer.step());
            json.writeNumberField("epochs", trainer.epoch());
            json.writeFieldName("train");
            evaluation(trainer, trainer.train());
            json.writeFieldName("test");
            evaluation(trainer, trainer.test());
            if (trainer.validation().size() > 0) {
                json.writeFieldName("validation");
                evaluation(trainer, trainer.validation());
            }
            if (trainer.keptEpoch() != trainer.epoch()) {
                json.writeNumberField("keptEpoch", trainer.keptEpoch());
            }
            weights(trainer);
            json.writeStringField("hash", trainer.hash());
        });
        out.flush();
    }

    /** The members of one line's object. */
    private interface Members {
        void write() throws IOException;
    }

    private void line(Members members) {
        try {
            json.writeStartObject();
            members.write();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A PrintWriter never throws.", impossible);
        }
    }

    /** Of each trained layer in order: its weights, flat and row-major, and its biases. */
    private void weights(Trainer trainer) throws IOException {
        json.writeArrayFieldStart("weights");
        Network network = trainer.network();
        List<PlannedLayer> layers = trainer.plan().layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i).layer();
            if (layer.weights() + layer.biases() > 0) {
                double[] numbers = network.parameters(i).toArray();
                int weights = (int) layer.weights();
                json.writeStartObject();
                numbers("weights", numbers, 0, weights);
                numbers("bias", numbers, weights, numbers.length);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void evaluation(Trainer trainer, Evaluation evaluation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("examples", evaluation.size());
        if (evaluation.size() > 0) {
            number("loss", evaluation.loss());
            for (Metric metric : metrics(trainer)) {
                String name = Catalog.standard().entryOf(Kind.METRIC, metric).name();
                if (metric instanceof ConfusionMatrix) {
                    matrix(name, Confusion.of(evaluation));
                } else if (!name.equals("loss")) {
                    number(name, metric.of(evaluation));
                }
            }
        }
        json.writeEndObject();
    }

    /** What the text asks to be shown, or what is usual for the task. */
    static List<Metric> metrics(Trainer trainer) {
        List<Metric> asked = trainer.settings().metrics();
        Task task = trainer.plan().data().task();
        return asked.isEmpty() ? List.of(Metrics.usual(task)) : asked;
    }

    private void matrix(String name, Confusion confusion) throws IOException {
        int classes = confusion.classes().size();
        json.writeArrayFieldStart(name);
        for (int actual = 0; actual < classes; actual++) {
            json.writeStartArray();
            for (int predicted = 0; predicted < classes; predicted++) {
                json.writeNumber(confusion.count(actual, predicted));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void numbers(String name, double[] numbers, int from, int to) throws IOException {
        json.writeArrayFieldStart(name);
        for (int i = from; i < to; i++) {
            number(numbers[i]);
        }
        json.writeEndArray();
    }

    private void number(String name, double x) throws IOException {
        json.writeFieldName(name);
        number(x);
    }

    /** JSON has no word for what is not finite. */
    private void number(double x) throws IOException {
        if (Double.isFinite(x)) {
            json.writeNumber(Decimal.print(x));
        } else {
            json.writeNull();
        }
    }
}
