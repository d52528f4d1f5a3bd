package org.neurone.engine.run;

import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.plan.Plan;

/** Sends examples through the network to see what it makes of them, a few hundred at a time. */
public final class Measurement {
    private static final int MOST_ROWS = 256;
    private static final int ABOUT_NUMBERS = 1 << 20;

    private Measurement() {}

    /** How many examples go together: fewer the larger the layers are. */
    public static int rows(Plan plan) {
        long numbers = plan.input().size();
        for (int i = 0; i < plan.layers().size(); i++) {
            numbers += 2 * plan.layers().get(i).output().size();
        }
        long rows = ABOUT_NUMBERS / (numbers + 1);
        return (int) (rows < 1 ? 1 : rows > MOST_ROWS ? MOST_ROWS : rows);
    }

    /**
     * The mean of ℓ over the examples, in their order.
     *
     * @param predicted where the outputs go, examples × outputs; null where nobody asks for them
     */
    public static double loss(
            BatchPass pass, Objective objective, Dataset.Part part, int width, int outputs, double[] predicted) {
        int size = part.size();
        double sum = 0;
        double[] desired = part.targets();
        int last = pass.layerCount() - 1;
        for (int start = 0; start < size; start += pass.capacity()) {
            int count = size - start < pass.capacity() ? size - start : pass.capacity();
            System.arraycopy(part.inputs(), start * width, pass.input(), 0, count * width);
            System.arraycopy(desired, start * outputs, pass.desired(), 0, count * outputs);
            pass.forward(count, false, null);
            for (int r = 0; r < count; r++) {
                sum += objective.example(pass.sums(last), pass.output(), pass.desired(), r * outputs, outputs);
            }
            if (predicted != null) {
                System.arraycopy(pass.output(), 0, predicted, start * outputs, count * outputs);
            }
        }
        return size == 0 ? Double.NaN : sum / size;
    }

    /**
     * Answers to examples as their columns have them, in the unit of the targets.
     *
     * @param columns rows × columns
     * @param outputs rows × outputs
     * @param layers what leaves each layer, rows × its size; null, or null for a layer nobody asks for
     */
    public static void outputs(
            BatchPass pass, Pipeline pipeline, double[] columns, int rows, double[] outputs, double[][] layers) {
        int many = pass.outputSize(pass.layerCount() - 1);
        for (int start = 0; start < rows; start += pass.capacity()) {
            int count = rows - start < pass.capacity() ? rows - start : pass.capacity();
            pipeline.features().into(columns, start, count, pass.input());
            pass.forward(count, false, null);
            if (outputs != null) {
                System.arraycopy(pass.output(), 0, outputs, start * many, count * many);
            }
            for (int i = 0; layers != null && i < layers.length; i++) {
                if (layers[i] != null) {
                    int size = pass.outputSize(i);
                    System.arraycopy(pass.output(i), 0, layers[i], start * size, count * size);
                }
            }
        }
        if (outputs != null) {
            pipeline.answer(outputs, rows);
        }
    }
}
