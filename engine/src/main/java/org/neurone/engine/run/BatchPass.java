package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.random.Rng;

/**
 * The way of a batch through the network and back: x → layers → L, then δ = ∂L/∂z layer by layer, then ∂L/∂w.
 *
 * <p>Phase one splits the batch by examples, phase two the weights by rows; each number has one owner and each sum the
 * full order of the batch, so the number of workers changes no bit. Layers that look at the whole batch run alone.
 */
public final class BatchPass {
    /** What a pass is for, and so which arrays it has. */
    public enum Purpose {
        /** Forward only. */
        MEASURE,
        /** Back to the first layer that learns. */
        TRAIN,
        /** Back to the input. */
        EXPLAIN
    }

    private final Layer[] layers;
    private final PlannedLayer[] planned;
    private final Purpose purpose;
    private final int capacity;
    private final int outputs;
    /** Numbers of an example at the input and behind each layer: a {@code long} asked again and again is slow in a browser. */
    private final int[] sizes;

    private final int inputNumber;
    private final int desiredNumber;
    private final int lossesNumber;
    private final int[] outputNumbers;
    private final int[] deltaNumbers;
    private final int[] keptNumbers;
    private final int[][] scratchNumbers;
    private final int inputDeltaNumber;

    private double[] input;
    private double[] desired;
    private double[] losses;
    private LayerPass[] passes;
    private Kernels kernels;
    private Workers workers = Workers.alone();
    private DenseChain chain;
    private Objective objective;

    private int rows;
    private boolean training;
    private int firstLayer;
    private int lastLayer;
    private boolean deltasToo;
    private final Workers.Work forwardWork = this::forwardRange;
    private final Workers.Work backwardWork = this::backwardRange;
    private final Workers.Work gradientWork = this::gradientParts;

    /** Orders the arrays for at most {@code capacity} examples. */
    public BatchPass(Plan plan, Purpose purpose, int capacity, int workerCount, ArrayOrder order) {
        List<PlannedLayer> all = plan.layers();
        int count = all.size();
        this.planned = all.toArray(new PlannedLayer[0]);
        this.layers = new Layer[count];
        this.purpose = purpose;
        this.capacity = capacity;
        this.outputs = plan.outputs();
        this.outputNumbers = new int[count];
        this.deltaNumbers = new int[count];
        this.keptNumbers = new int[count];
        this.scratchNumbers = new int[count][workerCount];
        boolean back = purpose != Purpose.MEASURE;
        this.inputNumber = order.want(capacity * plan.input().size());
        this.inputDeltaNumber =
                purpose == Purpose.EXPLAIN ? order.want(capacity * plan.input().size()) : -1;
        this.desiredNumber = order.want((long) capacity * outputs);
        this.lossesNumber = back ? order.want(capacity) : -1;
        this.sizes = new int[count + 1];
        sizes[0] = (int) plan.input().size();
        boolean learnsBefore = purpose == Purpose.EXPLAIN;
        for (int i = 0; i < count; i++) {
            Layer layer = planned[i].layer();
            layers[i] = layer;
            sizes[i + 1] = (int) layer.output().size();
            long size = capacity * layer.output().size();
            outputNumbers[i] = layer.identity() ? (i == 0 ? inputNumber : outputNumbers[i - 1]) : order.want(size);
            learnsBefore |= planned[i].trains();
            boolean delta = back && (learnsBefore || i == count - 1);
            int before = i == 0 ? inputDeltaNumber : deltaNumbers[i - 1];
            deltaNumbers[i] = !delta ? -1 : layer.identity() ? before : order.want(size);
            keptNumbers[i] = order.want(layer.kept(capacity));
            for (int w = 0; w < workerCount; w++) {
                scratchNumbers[i][w] = order.want(layer.scratch());
            }
        }
    }

    /** Takes the arrays that were made, and those of the weights. {@code gradient} may be null where none is asked for. */
    public void connect(
            ArrayOrder made,
            Kernels kernelsToUse,
            Workers workersToUse,
            double[] parameters,
            double[] gradient,
            double[] figures) {
        kernels = kernelsToUse;
        workers = workersToUse;
        input = made.array(inputNumber);
        desired = made.array(desiredNumber);
        losses = lossesNumber < 0 ? null : made.array(lossesNumber);
        passes = new LayerPass[layers.length];
        double[] in = input;
        double[] back = inputDeltaNumber < 0 ? null : made.array(inputDeltaNumber);
        for (int i = 0; i < layers.length; i++) {
            double[] out = made.array(outputNumbers[i]);
            double[] delta = deltaNumbers[i] < 0 ? null : made.array(deltaNumbers[i]);
            double[][] scratch = new double[scratchNumbers[i].length][];
            for (int w = 0; w < scratch.length; w++) {
                scratch[w] = made.array(scratchNumbers[i][w]);
            }
            passes[i] = new LayerPass.Builder(kernels)
                    .values(in, out)
                    .deltas(back, delta, i == layers.length - 1)
                    .memory(made.array(keptNumbers[i]), scratch)
                    .parameters(parameters, gradient, (int) planned[i].parametersAt())
                    .figures(figures, (int) planned[i].figuresAt())
                    .build();
            in = out;
            back = delta;
        }
        chain = workers.count() == 1 ? chain() : null;
    }

    /** All layers as one, where all of them are fully connected and the kernels have a shorter way for that. */
    private DenseChain chain() {
        DenseChain.Link[] links = new DenseChain.Link[layers.length];
        for (int i = 0; i < layers.length; i++) {
            if (!(layers[i] instanceof DenseLayer dense)) {
                return null;
            }
            links[i] = dense.link(passes[i], purpose == Purpose.EXPLAIN || planned[i].trains());
        }
        return kernels.chain(links, capacity);
    }

    /** What {@link #forwardAndBack} makes small. */
    public void objective(Objective toUse) {
        objective = toUse;
    }

    /** capacity × the input's size: put the examples here first. */
    public double[] input() {
        return input;
    }

    /** capacity × outputs: put the targets here before {@link #forwardAndBack}. */
    public double[] desired() {
        return desired;
    }

    /** Layers of the plan, the added output included. */
    public int layerCount() {
        return layers.length;
    }

    /** Numbers of an example at the input. */
    public int inputSize() {
        return sizes[0];
    }

    /** Numbers of an example that leave a layer. */
    public int outputSize(int layer) {
        return sizes[layer + 1];
    }

    /** Most examples at once. */
    public int capacity() {
        return capacity;
    }

    /** What leaves a layer, rows × its output's size. */
    public double[] output(int layer) {
        return passes[layer].output();
    }

    /** What leaves the network, rows × outputs. */
    public double[] output() {
        return passes[passes.length - 1].output();
    }

    /** The weighted sums below a layer's activation, rows × its outputs, row-major; its output where there is none. */
    public double[] sums(int layer) {
        if (layers[layer] instanceof DenseLayer dense) {
            return dense.sums(passes[layer]);
        }
        return layers[layer] instanceof ConvLayer conv ? conv.sums(passes[layer]) : output(layer);
    }

    /**
     * ∂L/∂z of a layer with an activation, else ∂L/∂output, rows × its outputs; null before {@link #forwardAndBack} or where none
     * is needed.
     */
    public double[] delta(int layer) {
        return passes[layer].outputDelta();
    }

    /** ∂L/∂x of the network's input, rows × inputs, row-major, on a pass that explains. */
    public double[] inputDelta() {
        return passes[0].inputDelta();
    }

    /** The arrays of one layer. */
    public LayerPass layerPass(int layer) {
        return passes[layer];
    }

    /** ℓ of each example after {@link #forwardAndBack}. */
    public double[] losses() {
        return losses;
    }

    /** Sends {@code count} examples forward. In training the layers that draw by chance draw from {@code dropout}. */
    public void forward(int count, boolean inTraining, Rng dropout) {
        begin(count, inTraining, dropout);
        if (chain != null) {
            chain.forward(count);
        } else {
            stretchesForward(false);
        }
    }

    /**
     * Sends {@code count} examples forward and back, up to the deltas.
     *
     * @return L: the mean of ℓ over the examples, in their order
     */
    public double forwardAndBack(int count, boolean inTraining, Rng dropout) {
        begin(count, inTraining, dropout);
        if (chain != null) {
            chain.forward(count);
            lossRange(0, count);
            chain.backward(count);
        } else {
            stretchesForward(true);
            stretchesBack();
        }
        double[] each = losses;
        double sum = 0;
        for (int r = 0; r < count; r++) {
            sum += each[r];
        }
        return sum / count;
    }

    /** ∂L/∂w of all layers that learn, after {@link #forwardAndBack}. */
    public void gradient() {
        if (chain != null) {
            chain.gradient(rows);
        } else if (workers.count() == 1) {
            gradientParts(0, 0, 1);
        } else {
            workers.split(workers.count(), gradientWork);
        }
    }

    private void begin(int count, boolean inTraining, Rng dropout) {
        rows = count;
        training = inTraining;
        for (int i = 0; i < passes.length; i++) {
            passes[i].begin(count, inTraining);
            if (inTraining) {
                layers[i].prepare(passes[i], dropout);
            }
        }
    }

    /** Layers that can be split by examples run as one stretch; those that cannot, alone. */
    private void stretchesForward(boolean withDeltas) {
        int i = 0;
        while (i < layers.length) {
            int end = i + 1;
            while (!alone(i) && end < layers.length && !alone(end)) {
                end++;
            }
            firstLayer = i;
            lastLayer = end - 1;
            deltasToo = withDeltas && end == layers.length;
            if (alone(i) || workers.count() == 1) {
                forwardRange(0, 0, rows);
            } else {
                workers.split(rows, forwardWork);
            }
            i = end;
        }
    }

    private void stretchesBack() {
        int i = layers.length - 1;
        while (i >= 0) {
            int start = i;
            while (!alone(i) && start > 0 && !alone(start - 1)) {
                start--;
            }
            firstLayer = start;
            lastLayer = i;
            if (alone(i) || workers.count() == 1) {
                backwardRange(0, 0, rows);
            } else {
                workers.split(rows, backwardWork);
            }
            i = start - 1;
        }
    }

    private boolean alone(int layer) {
        return training && layers[layer].wholeBatch();
    }

    private void forwardRange(int worker, int from, int to) {
        int i = firstLayer;
        while (i <= lastLayer) {
            int end = i + 1;
            while (oneByOne(i) && end <= lastLayer && oneByOne(end)) {
                end++;
            }
            int step = oneByOne(i) ? 1 : to - from;
            for (int r = from; r < to; r += step) {
                for (int layer = i; layer < end; layer++) {
                    if (!layers[layer].identity()) {
                        layers[layer].forward(passes[layer], worker, r, r + step);
                    }
                }
            }
            i = end;
        }
        if (deltasToo) {
            lossRange(from, to);
        }
    }

    private boolean oneByOne(int layer) {
        return layers[layer].oneByOne() || layers[layer].identity();
    }

    /** ℓ of each example, and δ of the last layer. */
    private void lossRange(int from, int to) {
        LayerPass last = passes[passes.length - 1];
        double[] z = sums(passes.length - 1);
        double[] a = last.output();
        double[] each = losses;
        for (int r = from; r < to; r++) {
            each[r] = objective.example(z, a, desired, r * outputs, outputs);
        }
        objective.delta(z, a, desired, last.outputDelta(), from * outputs, to - from, outputs, 1.0 / rows);
    }

    private void backwardRange(int worker, int from, int to) {
        int i = lastLayer;
        while (i >= firstLayer) {
            int start = i;
            while (oneByOne(i) && start > firstLayer && oneByOne(start - 1)) {
                start--;
            }
            int step = oneByOne(i) ? 1 : to - from;
            for (int r = from; r < to; r += step) {
                for (int layer = i; layer >= start; layer--) {
                    if (passes[layer].outputDelta() != null && !layers[layer].identity()) {
                        layers[layer].backward(passes[layer], worker, r, r + step);
                    }
                }
            }
            i = start - 1;
        }
    }

    private void gradientParts(int worker, int from, int to) {
        int parts = workers.count();
        for (int i = 0; i < layers.length; i++) {
            if (planned[i].trains() || (purpose == Purpose.EXPLAIN && planned[i].parameters() > 0)) {
                int all = layers[i].gradientRows();
                int first = part(all, from, parts);
                int end = part(all, to, parts);
                // With more workers than rows some have none, and must not touch what another one owns.
                if (first < end) {
                    layers[i].gradient(passes[i], worker, first, end);
                }
            }
        }
    }

    /** Where part {@code p} of {@code parts} begins among {@code length} rows. */
    private static int part(int length, int p, int parts) {
        int whole = length / parts;
        int rest = length - whole * parts;
        return whole * p + (p < rest ? p : rest);
    }
}
