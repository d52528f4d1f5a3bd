package org.neurone.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.layer.LayerWork;
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

    private final PassArrays arrays;
    private double[] input;
    private double[] desired;
    private double[] losses;
    private LayerPass[] passes;
    private LossWork loss;
    private SplitStretch[] steps;
    private DenseChain chain;

    /** Orders the arrays for at most {@code capacity} examples. */
    public BatchPass(Plan plan, Purpose purpose, int capacity, int workerCount, ArrayOrder order) {
        List<PlannedLayer> all = plan.layers();
        this.planned = all.toArray(new PlannedLayer[0]);
        this.layers = new Layer[planned.length];
        this.purpose = purpose;
        this.capacity = capacity;
        this.outputs = plan.outputs();
        this.sizes = new int[planned.length + 1];
        sizes[0] = (int) plan.input().size();
        for (int i = 0; i < planned.length; i++) {
            layers[i] = planned[i].layer();
            sizes[i + 1] = (int) layers[i].output().size();
        }
        this.arrays = new PassArrays(plan, purpose, capacity, workerCount, order);
    }

    /** Takes the arrays that were made, and those of the weights. {@code gradient} may be null where none is asked for. */
    public void connect(
            ArrayOrder made,
            Kernels kernels,
            Workers workers,
            double[] parameters,
            double[] gradient,
            double[] statistics) {
        input = arrays.input(made);
        desired = arrays.desired(made);
        losses = arrays.losses(made);
        passes = arrays.layers(made, kernels, parameters, gradient, statistics);
        int last = passes.length - 1;
        loss = new LossWork(sums(last), output(), desired, passes[last].outputDelta(), losses, outputs);
        steps = steps(workers);
        chain = capacity == 1 && workers.count() == 1 ? chain(kernels) : null;
    }

    /** All layers as one, where all of them are fully connected and the kernels have a shorter way for that. */
    private DenseChain chain(Kernels kernels) {
        DenseChain.Link[] links = new DenseChain.Link[layers.length];
        for (int i = 0; i < layers.length; i++) {
            if (!(layers[i] instanceof DenseLayer dense)) {
                return null;
            }
            links[i] = dense.link(passes[i], learns(i));
        }
        return kernels.chain(links);
    }

    private boolean learns(int layer) {
        return planned[layer].trains() || (purpose == Purpose.EXPLAIN && planned[layer].parameters() > 0);
    }

    /** Layers that can be split by examples go together; one that looks at the whole batch goes alone. */
    private SplitStretch[] steps(Workers workers) {
        List<SplitStretch> all = new ArrayList<>();
        int first = 0;
        while (first < layers.length) {
            boolean alone = layers[first].wholeBatch();
            int end = first + 1;
            while (!alone && end < layers.length && !layers[end].wholeBatch()) {
                end++;
            }
            Stretch[] each = new Stretch[alone ? 1 : workers.count()];
            for (int worker = 0; worker < each.length; worker++) {
                each[worker] = stretch(first, end, worker);
            }
            all.add(new SplitStretch(alone ? Workers.alone() : workers, each));
            first = end;
        }
        return all.toArray(new SplitStretch[0]);
    }

    /** The layers {@code first ≤ i < end} that have anything to do, and behind the last one the loss. */
    private Stretch stretch(int first, int end, int worker) {
        List<LayerWork> works = new ArrayList<>();
        int[] gradientRows = new int[end - first + 1];
        int withoutDelta = 0;
        for (int i = first; i < end; i++) {
            if (!layers[i].identity()) {
                gradientRows[works.size()] = learns(i) ? layers[i].gradientRows() : 0;
                works.add(reachedBy(i, layers[i].connect(passes[i], worker)));
                withoutDelta += passes[i].outputDelta() == null ? 1 : 0;
            }
        }
        if (end == layers.length) {
            works.add(loss);
        }
        return new Stretch(works.toArray(new LayerWork[0]), withoutDelta, gradientRows);
    }

    /** The layer's work, and behind its way back what layers further on send to the place where it starts. */
    private LayerWork reachedBy(int layer, LayerWork work) {
        LayerWork whole = work;
        for (int i = layer; passes[layer].inputDelta() != null && i < layers.length; i++) {
            if (planned[i].reachesBack() && planned[i].startsAt(List.of(planned)) == layer) {
                whole = new Reached(whole, passes[i].outputDelta(), passes[layer].inputDelta(), sizes[layer]);
            }
        }
        return whole;
    }

    /** What {@link #forwardAndBack} makes small. */
    public void objective(Objective toUse) {
        loss.objective(toUse);
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
        return layers[layer].sums(passes[layer]);
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
        begin(count, inTraining, dropout, false);
        forward(count);
    }

    /**
     * Sends {@code count} examples forward and back, up to the deltas.
     *
     * @return L: the mean of ℓ over the examples, in their order
     */
    public double forwardAndBack(int count, boolean inTraining, Rng dropout) {
        begin(count, inTraining, dropout, true);
        forward(count);
        back(count);
        return loss.mean(count);
    }

    private void forward(int count) {
        if (chain != null) {
            chain.forward();
            loss.forward(0, 1);
            return;
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i].forward(count);
        }
    }

    private void back(int count) {
        if (chain != null) {
            chain.backward();
            return;
        }
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i].backward(count);
        }
    }

    /** ∂L/∂w of all layers that learn, after {@link #forwardAndBack}. */
    public void gradient() {
        if (chain != null) {
            chain.gradient();
            return;
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i].gradient();
        }
    }

    private void begin(int count, boolean inTraining, Rng dropout, boolean thenBack) {
        for (int i = 0; i < passes.length; i++) {
            passes[i].begin(count, inTraining);
            if (inTraining) {
                layers[i].prepare(passes[i], dropout);
            }
        }
        loss.begin(thenBack, count);
    }
}
