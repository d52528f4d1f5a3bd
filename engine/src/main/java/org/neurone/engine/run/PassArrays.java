package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/** The arrays of a pass: first their lengths, ordered together with those of others, then themselves, layer by layer. */
final class PassArrays {
    private static final int NONE = -1;

    private final List<PlannedLayer> planned;
    private final int input;
    private final int inputDelta;
    private final int desired;
    private final int losses;
    private final int[] outputs;
    private final int[] deltas;
    private final int[] cache;
    private final int[][] scratch;

    PassArrays(Plan plan, BatchPass.Purpose purpose, int capacity, int workers, ArrayOrder order) {
        boolean back = purpose != BatchPass.Purpose.MEASURE;
        boolean wanted = purpose == BatchPass.Purpose.EXPLAIN;
        planned = plan.layers();
        int count = planned.size();
        long inputs = capacity * plan.input().size();
        input = order.want(inputs);
        inputDelta = wanted ? order.want(inputs) : NONE;
        desired = order.want((long) capacity * plan.outputs());
        losses = back ? order.want(capacity) : NONE;
        outputs = new int[count];
        deltas = new int[count];
        cache = new int[count];
        scratch = new int[count][workers];
        int before = input;
        int deltaBefore = inputDelta;
        for (int i = 0; i < count; i++) {
            Layer layer = planned.get(i).layer();
            long size = capacity * layer.output().size();
            outputs[i] = layer.identity() ? before : order.want(size);
            wanted |= planned.get(i).trains();
            boolean delta = back && (wanted || i == count - 1);
            deltas[i] = !delta ? NONE : layer.identity() ? deltaBefore : order.want(size);
            cache[i] = order.want(layer.cache(capacity));
            for (int w = 0; w < workers; w++) {
                scratch[i][w] = order.want(layer.scratch());
            }
            before = outputs[i];
            deltaBefore = deltas[i];
        }
    }

    double[] input(ArrayOrder made) {
        return made.array(input);
    }

    double[] desired(ArrayOrder made) {
        return made.array(desired);
    }

    /** Null where nothing goes back. */
    double[] losses(ArrayOrder made) {
        return array(made, losses);
    }

    /** Each layer's arrays; {@code gradient} may be null where none is asked for. */
    LayerPass[] layers(ArrayOrder made, Kernels kernels, double[] parameters, double[] gradient, double[] statistics) {
        LayerPass[] passes = new LayerPass[outputs.length];
        double[] first = input(made);
        double[] in = first;
        double[] back = array(made, inputDelta);
        for (int i = 0; i < passes.length; i++) {
            double[] out = made.array(outputs[i]);
            double[] delta = array(made, deltas[i]);
            double[][] own = new double[scratch[i].length][];
            for (int w = 0; w < own.length; w++) {
                own[w] = made.array(scratch[i][w]);
            }
            int reached = planned.get(i).reached();
            passes[i] = new LayerPass.Builder(kernels)
                    .values(in, out)
                    .reached(reached == PlannedLayer.NOWHERE ? null : reached < 0 ? first : passes[reached].output())
                    .deltas(back, delta, i == passes.length - 1)
                    .memory(made.array(cache[i]), own)
                    .parameters(parameters, gradient, (int) planned.get(i).parametersAt())
                    .statistics(statistics, (int) planned.get(i).statisticsAt())
                    .build();
            in = out;
            back = delta;
        }
        return passes;
    }

    private static double[] array(ArrayOrder made, int number) {
        return number == NONE ? null : made.array(number);
    }
}
