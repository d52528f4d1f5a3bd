package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.explain.NextUpdate;
import org.neurone.engine.plan.PlannedLayer;

/** The next update taken apart: every number of the way of one example of its batch, and what becomes of the weights. */
final class StepParts {
    /** A layer of more numbers than this tells none of its weights. */
    private static final int MOST = 20_000;

    private final Trainer trainer;
    private final NextUpdate next;
    private final List<double[]> parts = new ArrayList<>();

    private StepParts(Trainer trainer) {
        this.trainer = trainer;
        this.next = NextUpdate.of(trainer);
    }

    /**
     * @param row which example of the batch, from 0; the last one where there are fewer
     * @return parts, each its length and then its numbers, as {@link Explanations#stepParts} says
     */
    static double[] of(Trainer trainer, int row) {
        StepParts step = new StepParts(trainer);
        step.tell(Math.min(row, step.next.rows() - 1));
        return step.flat();
    }

    private void tell(int row) {
        int shown = trainer.position() - trainer.training().position();
        parts.add(new double[] {shown, row, next.loss(), trainer.learningRate(), trainer.step() + 1});
        double[] examples = new double[next.rows()];
        double[] losses = new double[next.rows()];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = trainer.training().example(i);
            losses[i] = next.loss(i);
        }
        parts.add(examples);
        parts.add(losses);
        parts.add(next.input(row));
        parts.add(next.desired(row));
        double[][] ofNetwork = {
            trainer.training().weights().parameters(),
            next.slopes(row, row + 1),
            next.slopes(0, row + 1),
            next.slopes(0, next.rows()),
            next.gradient(),
            next.after()
        };
        List<PlannedLayer> layers = trainer.plan().layers();
        for (int i = 0; i < layers.size(); i++) {
            parts.add(next.sums(i, row));
            parts.add(next.outputs(i, row));
            parts.add(next.deltas(i, row));
            for (double[] numbers : ofNetwork) {
                parts.add(slice(numbers, layers.get(i)));
            }
        }
    }

    private static double[] slice(double[] numbers, PlannedLayer layer) {
        boolean told = layer.parameters() <= MOST;
        double[] part = new double[told ? (int) layer.parameters() : 0];
        System.arraycopy(numbers, (int) layer.parametersAt(), part, 0, part.length);
        return part;
    }

    private double[] flat() {
        int length = 0;
        for (double[] part : parts) {
            length += 1 + part.length;
        }
        double[] flat = new double[length];
        int at = 0;
        for (double[] part : parts) {
            flat[at++] = part.length;
            System.arraycopy(part, 0, flat, at, part.length);
            at += part.length;
        }
        return flat;
    }
}
