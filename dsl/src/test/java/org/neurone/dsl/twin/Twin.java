package org.neurone.dsl.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Training a second time, written from arithmetic.md and data.md: plain loops, functions by {@link java.math.BigDecimal}, as much of the language as texts.txt has. Nothing
 * of the engine is used.
 */
final class Twin {
    private final Map<String, Words> said = new LinkedHashMap<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Examples examples;
    private final Weighted last;
    private final double[] w;
    private final Optimizer optimizer;
    private final RandomStream dropping;

    Twin(String text) {
        List<Words> statements = new ArrayList<>();
        for (String statement : text.split(";", -1)) {
            Words words = new Words(List.of(statement.strip().split(" +", -1)));
            statements.add(words);
            said.put(words.at(0), words.from(1));
        }
        examples = new Examples(said.get("data"));
        int inputs = examples.inputs.get(0).length;
        int[] shape = inputs == 64 ? new int[] {8, 8, 1} : new int[] {1, 1, inputs};
        int count = 0;
        for (Words words : statements) {
            if (List.of("layer", "output", "conv", "pool", "dropout", "batchnorm")
                    .contains(words.at(0))) {
                Layer layer = Layer.of(words.at(0), words.from(1), shape);
                layer.at = count;
                count += layer.count;
                shape = layer.shape;
                layers.add(layer);
            }
        }
        last = (Weighted) layers.get(layers.size() - 1);
        RandomStream weights = new RandomStream(seed(), "WEIG");
        w = new double[count];
        for (Layer layer : layers) {
            System.arraycopy(layer.initial(weights), 0, w, layer.at, layer.count);
        }
        optimizer = new Optimizer(said.get("optimizer"), count);
        dropping = new RandomStream(seed(), "DROP");
    }

    private long seed() {
        return Long.parseLong(said.get("seed").at(0));
    }

    /** Trains to the end and gives all trained numbers in order. */
    double[] train() {
        int epochs = Integer.parseInt(said.get("epochs").at(0));
        int[] part = examples.training;
        int batch = Math.min(Integer.parseInt(said.get("batch").at(0)), part.length);
        RandomStream shuffling = new RandomStream(seed(), "SHUF");
        for (int epoch = 0; epoch < epochs; epoch++) {
            double rate = rate(epoch, epochs);
            int[] order = shuffling.shuffled(part.length);
            for (int start = 0; start < part.length; start += batch) {
                int size = Math.min(batch, part.length - start);
                double[][] x = new double[size][];
                double[][] desired = new double[size][];
                for (int i = 0; i < size; i++) {
                    x[i] = examples.inputs.get(part[order[start + i]]);
                    desired[i] = desired(examples.targets.get(part[order[start + i]]));
                }
                step(x, desired, rate);
            }
        }
        return w;
    }

    private double rate(int epoch, int epochs) {
        Words words = said.get("lr");
        double rate = words.numberAt(0);
        if (words.has("decay")) {
            rate = rate * (1 / (1 + words.number("decay") * epoch));
        }
        if (words.has("step")) {
            rate = rate * Functions.power(words.number("step"), epoch / Integer.parseInt(words.after("every", "")));
        }
        if (words.has("cosine")) {
            rate = rate * (0.5 * (1 + Functions.cos(3.141592653589793 * epoch / epochs)));
        }
        return rate;
    }

    private double[] desired(double target) {
        double[] d = {target};
        if (examples.classes == 0) {
            return d;
        }
        boolean signed = said.get("loss").at(0).equals("hinge")
                || last.activation.equals("tanh")
                || last.activation.equals("sin");
        if (last.columns > 1) {
            d = new double[last.columns];
            d[(int) target] = 1;
        }
        for (int j = 0; j < d.length && signed; j++) {
            d[j] = d[j] == 0 ? -1 : d[j];
        }
        return d;
    }

    private void step(double[][] inputs, double[][] desired, double rate) {
        double[][] x = inputs;
        for (Layer layer : layers) {
            layer.draw(dropping, x.length);
        }
        for (Layer layer : layers) {
            x = layer.forward(x, w);
        }
        double[] g = new double[w.length];
        double[][] back = last.backwardFromDeltas(deltas(desired), w, g);
        for (int i = layers.size() - 2; i >= 0; i--) {
            back = layers.get(i).backward(back, w, g);
        }
        for (Layer layer : layers) {
            for (int i = layer.at; i < layer.at + layer.penal; i++) {
                g[i] = g[i] + penalty(w[i]);
            }
        }
        clip(g);
        if (optimizer.decay() != 0) {
            for (Layer layer : layers) {
                for (int i = layer.at; i < layer.at + layer.penal; i++) {
                    w[i] = w[i] * (1 - rate * optimizer.decay());
                }
            }
        }
        optimizer.update(w, g, rate);
    }

    private double penalty(double weight) {
        Words words = said.getOrDefault("regularize", new Words(List.of()));
        if (words.has("l2")) {
            return words.number("l2") * weight;
        }
        return words.has("l1") ? words.number("l1") * Math.signum(weight) : 0;
    }

    private void clip(double[] g) {
        if (said.containsKey("clip")) {
            double sum = 0;
            for (double value : g) {
                sum = sum + value * value;
            }
            double size = Math.sqrt(sum);
            double limit = said.get("clip").number("norm");
            for (int i = 0; i < g.length && size > limit; i++) {
                g[i] = g[i] * (limit / size);
            }
        }
    }

    /** Share times the slope of the loss by the last layer's weighted sums. */
    private double[][] deltas(double[][] desired) {
        double share = 1.0 / desired.length;
        int m = last.columns;
        String loss = said.get("loss").at(0);
        double[][] deltas = new double[desired.length][m];
        for (int r = 0; r < desired.length; r++) {
            double all = 0;
            for (double d : desired[r]) {
                all = all + d;
            }
            for (int j = 0; j < m; j++) {
                double a = last.a[r][j];
                double d = desired[r][j];
                if (loss.equals("cross-entropy")) {
                    deltas[r][j] = last.activation.equals("softmax") ? share * (a * all - d) : (share / m) * (a - d);
                } else {
                    deltas[r][j] = slope(loss, a, d, share, m) * last.slope(last.z[r][j], a);
                }
            }
        }
        return deltas;
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch") // each case has steps of its own
    private double slope(String loss, double a, double d, double share, int m) {
        double e = a - d;
        switch (loss) {
            case "quadratic":
                return (2 * share / m) * e;
            case "huber":
                double delta = said.get("loss").number("delta");
                return (share / m) * (e > delta ? delta : e < -delta ? -delta : e);
            case "hinge":
                return 1 - d * a > 0 ? -(share / m) * d : 0;
            default:
                throw new IllegalArgumentException(loss);
        }
    }
}
