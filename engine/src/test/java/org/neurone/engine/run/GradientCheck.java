package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Compares ∂L/∂w and ∂L/∂x of a whole network in training with (L(w + h) − L(w − h)) / 2h. */
final class GradientCheck {
    private static final double H = 1e-5;

    private final BatchPass pass;
    private final double[] parameters;
    private final double[] gradient;
    private final int rows;
    private final String what;

    GradientCheck(
            String what, Shape input, List<? extends LayerSpec> layers, Loss loss, int outputs, int rows, Rng rng) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            columns.add("x" + i);
        }
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            targets.add("y" + i);
        }
        DataInfo info = DataInfo.values(columns, targets, rows).withInput(input);
        Experiment experiment = Experiment.builder().layers(layers).loss(loss).build();
        Plan plan = Plan.of(experiment, info, Limits.standard());
        assertTrue(plan.layers().size() >= layers.size(), what + " " + plan.faults());
        this.what = what;
        this.rows = rows;
        ArrayOrder order = new ArrayOrder();
        int parametersNumber = order.want(plan.parameters());
        int gradientNumber = order.want(plan.parameters());
        int figuresNumber = order.want(plan.statistics());
        pass = new BatchPass(plan, BatchPass.Purpose.EXPLAIN, rows, 1, order);
        order.allocate(new PlainKernels());
        parameters = order.array(parametersNumber);
        gradient = order.array(gradientNumber);
        pass.connect(order, new PlainKernels(), Workers.alone(), parameters, gradient, order.array(figuresNumber));
        pass.objective(loss.under(Outputs.activation(plan)));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = rng.uniform(-1, 1);
        }
        for (int i = 0; i < rows * input.size(); i++) {
            pass.input()[i] = rng.uniform(-1.5, 1.5);
        }
    }

    /** Targets of the test's choice: rows × outputs. */
    GradientCheck desired(double... targets) {
        System.arraycopy(targets, 0, pass.desired(), 0, targets.length);
        return this;
    }

    void run() {
        loss();
        pass.gradient();
        double[] analytic = gradient.clone();
        double[] atInput = pass.inputDelta().clone();
        check("weight", parameters, analytic);
        check("input", pass.input(), atInput);
    }

    private double loss() {
        return pass.forwardAndBack(rows, true, Rng.of(5, Stream.DROPOUT));
    }

    private void check(String kind, double[] numbers, double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            double old = numbers[i];
            numbers[i] = old + H;
            double above = loss();
            numbers[i] = old - H;
            double below = loss();
            numbers[i] = old;
            double numeric = (above - below) / (2 * H);
            double size = Math.max(1e-2, Math.max(Math.abs(numeric), Math.abs(slopes[i])));
            int number = i;
            assertTrue(
                    Math.abs(numeric - slopes[i]) <= 2e-6 * size,
                    () -> what + ": " + kind + " " + number + " has slope " + slopes[number] + ", but it is about "
                            + numeric);
        }
    }
}
