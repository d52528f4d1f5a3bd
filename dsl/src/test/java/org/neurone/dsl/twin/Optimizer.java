package org.neurone.dsl.twin;

/** The rules of an update, number by number. */
final class Optimizer {
    private final String name;
    private final Words words;
    private final double[] first;
    private final double[] second;
    private int t;

    Optimizer(Words words, int count) {
        this.name = words.at(0);
        this.words = words;
        this.first = new double[count];
        this.second = new double[count];
    }

    /** What adamw takes from the weights before the rest; 0 for the others. */
    double decay() {
        return name.equals("adamw") ? words.number("decay") : 0;
    }

    void update(double[] w, double[] g, double rate) {
        t++;
        for (int i = 0; i < w.length; i++) {
            w[i] = w[i] - step(g[i], i, rate);
        }
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch") // each case has steps of its own
    private double step(double g, int i, double rate) {
        switch (name) {
            case "sgd":
                return rate * g;
            case "momentum", "nesterov":
                double m = words.numberAt(1);
                first[i] = m * first[i] + g;
                return name.equals("momentum") ? rate * first[i] : rate * (g + m * first[i]);
            case "adagrad":
                second[i] = second[i] + g * g;
                return rate * g / (Math.sqrt(second[i]) + words.number("epsilon"));
            case "rmsprop":
                double decay = words.number("decay");
                second[i] = decay * second[i] + (1 - decay) * g * g;
                return rate * g / (Math.sqrt(second[i]) + words.number("epsilon"));
            default:
                double beta1 = words.number("beta1");
                double beta2 = words.number("beta2");
                first[i] = beta1 * first[i] + (1 - beta1) * g;
                second[i] = beta2 * second[i] + (1 - beta2) * g * g;
                double size = rate / (1 - Functions.power(beta1, t));
                double correction = Math.sqrt(1 - Functions.power(beta2, t));
                return size * first[i] / (Math.sqrt(second[i]) / correction + words.number("epsilon"));
        }
    }
}
