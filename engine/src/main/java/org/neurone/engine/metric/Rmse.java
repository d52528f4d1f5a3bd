package org.neurone.engine.metric;

/** √((1/n) Σ (desired − predicted)²), the mean over examples and outputs, in the unit of the values. */
public record Rmse() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        int numbers = evaluation.size() * evaluation.width();
        double squares = 0;
        for (int i = 0; i < numbers; i++) {
            double error = evaluation.desired()[i] - evaluation.predicted()[i];
            squares += error * error;
        }
        return numbers == 0 ? Double.NaN : Math.sqrt(squares / numbers);
    }

    @Override
    public boolean lessIsBetter() {
        return true;
    }

    @Override
    public double lowest() {
        return 0;
    }
}
