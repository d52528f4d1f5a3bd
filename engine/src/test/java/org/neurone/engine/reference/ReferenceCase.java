package org.neurone.engine.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.Absolute;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.regularizer.L2;

/** One network that PyTorch trained: its settings and what came out, as the README beside the files says. */
final class ReferenceCase {
    private final Map<?, ?> json;

    private ReferenceCase(Map<?, ?> json) {
        this.json = json;
    }

    static ReferenceCase read(String name) throws IOException {
        try (InputStream in = ReferenceCase.class.getResourceAsStream(name + ".json")) {
            return new ReferenceCase(Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    int steps() {
        return whole(json, "steps");
    }

    double[] numbers(String name) {
        return numbers(json.get(name));
    }

    /** Weights and biases of every trainable layer in order, as one array. */
    double[] parameters(String name) {
        List<Double> all = new ArrayList<>();
        for (Object layer : (List<?>) json.get(name)) {
            for (String part : List.of("weights", "bias")) {
                for (double number : numbers(((Map<?, ?>) layer).get(part))) {
                    all.add(number);
                }
            }
        }
        return numbers(all);
    }

    Trainer trainer(Kernels kernels, Workers workers) {
        int examples = whole(json, "examples");
        double[] x = numbers("x");
        double[] y = numbers("y");
        int width = x.length / examples;
        int outputs = y.length / examples;
        DataInfo info = DataInfo.values(names("x", width), names("y", outputs), examples)
                .withTest(0)
                .withInput(input());
        Dataset.Part all = new Dataset.Part(examples, x, y, new int[0], new int[examples]);
        Dataset data = new Dataset(
                info,
                new Features(info.columns(), List.of(), Scaling.none(width)),
                Encoding.VALUES,
                all,
                new Dataset.Part(0, new double[0], new double[0], new int[0], new int[0]));
        return Trainer.of(Plan.of(experiment(), info, Limits.standard()), data, kernels, workers);
    }

    private Experiment experiment() {
        Map<?, ?> optimizer = (Map<?, ?>) json.get("optimizer");
        ExperimentBuilder builder = Experiment.builder()
                .loss(loss())
                .optimizer(optimizer(optimizer))
                .learningRate((Double) optimizer.get("lr"))
                .batch(whole(json, "batch"))
                .shuffle(false);
        double l2 = (Double) json.get("l2");
        if (l2 != 0) {
            builder.regularize(new L2(l2));
        }
        int trainable = 0;
        for (Object each : (List<?>) json.get("layers")) {
            Map<?, ?> layer = (Map<?, ?>) each;
            boolean trains = layer.containsKey("activation");
            builder.layer(layer(layer, trains ? weighting(trainable++) : null));
        }
        return builder.build();
    }

    private Weighting weighting(int trainable) {
        Map<?, ?> initial = (Map<?, ?>) ((List<?>) json.get("initial")).get(trainable);
        return Weighting.DEFAULT.withWeights(numbers(initial.get("weights"))).withBias(numbers(initial.get("bias")));
    }

    private static LayerSpec layer(Map<?, ?> layer, Weighting weighting) {
        return switch ((String) layer.get("type")) {
            case "dense" -> new Dense(whole(layer, "units"), activation(layer), weighting);
            case "conv2d" -> {
                double[] kernel = numbers(layer.get("kernel"));
                int stride = whole(layer, "stride");
                boolean same = "same".equals(layer.get("padding"));
                yield new Conv(
                        whole(layer, "filters"),
                        (int) kernel[0],
                        (int) kernel[1],
                        activation(layer),
                        stride,
                        stride,
                        same,
                        weighting);
            }
            case "maxpool2d" -> new Pool(true, whole(layer, "size"), whole(layer, "size"));
            case "avgpool2d" -> new Pool(false, whole(layer, "size"), whole(layer, "size"));
            default -> throw new IllegalArgumentException("layer " + layer.get("type"));
        };
    }

    private static Activation activation(Map<?, ?> layer) {
        String name = (String) layer.get("activation");
        Map<String, Object> settings = Map.of("slope", 0.01, "alpha", 1.0);
        return Catalog.standard().entry(Kind.ACTIVATION, name).build(new Arguments(settings));
    }

    private Loss loss() {
        return switch ((String) json.get("loss")) {
            case "quadratic" -> new Quadratic();
            case "cross-entropy", "binary-cross-entropy" -> new CrossEntropy();
            case "absolute" -> new Absolute();
            case "huber" -> new Huber(1);
            default -> throw new IllegalArgumentException("loss " + json.get("loss"));
        };
    }

    private static Optimizer optimizer(Map<?, ?> settings) {
        return switch ((String) settings.get("name")) {
            case "sgd" -> new Sgd();
            case "momentum" -> new Momentum((Double) settings.get("momentum"));
            case "nesterov" -> new Nesterov((Double) settings.get("momentum"));
            case "adam" ->
                new Adam((Double) settings.get("beta1"), (Double) settings.get("beta2"), (Double)
                        settings.get("epsilon"));
            case "adagrad" -> new Adagrad((Double) settings.get("epsilon"));
            case "rmsprop" -> new RmsProp((Double) settings.get("decay"), (Double) settings.get("epsilon"));
            default -> throw new IllegalArgumentException("optimizer " + settings.get("name"));
        };
    }

    private Shape input() {
        double[] shape = numbers("input");
        return shape.length == 1
                ? Shape.vector((int) shape[0])
                : Shape.picture((int) shape[0], (int) shape[1], (int) shape[2]);
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    private static int whole(Map<?, ?> object, String name) {
        return ((Double) object.get(name)).intValue();
    }

    private static double[] numbers(Object list) {
        List<?> from = (List<?>) list;
        double[] numbers = new double[from.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (Double) from.get(i);
        }
        return numbers;
    }
}
