package org.neurone.engine.run;

import org.neurone.engine.data.Dataset;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.number.ThreadArithmetic;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.schedule.Schedule;

/**
 * Everything that training changes: weights and gradient, what the optimizer remembers, the order of the examples, the
 * generators, the counters. One update is {@link #update}; nothing here listens, stops or measures. A {@link State} is a saved
 * copy. Not for several threads at once.
 */
public final class TrainingState {
    /** Numbers of a row that a loop of its own, or a copy, takes longer to start on than to bring. */
    private static final int SHORT_ROW = 8;

    private final Plan plan;
    private final Kernels kernels;
    private final Workers workers;
    private final double[] inputs;
    private final double[] targets;
    private final int width;
    private final int outputs;
    private final int[] order;
    private final Rng shuffle;
    private final Rng shuffleAtEpochStart;
    private final Rng dropout;
    private final Loss loss;

    private Experiment settings;
    private Schedule[] schedules;
    private BatchPass pass;
    private BatchPass measuring;
    private Updates updates;
    private Weights weights;
    private double[] gradient;
    private double[][] memory;
    private int batch;

    /** Counts are {@code double}s, exact up to 2⁵³: an {@code int} wraps within minutes, a {@code long} is slow in a browser. */
    private double epoch;

    private double step;
    private double optimizerStep;
    private int position;
    private boolean begun;
    private boolean shuffled;
    private double rate;
    /** The settings' epochs: a {@code long} asked again and again is slow in a browser. */
    private double epochs;

    /** At the very start: the weights of the seed, nothing shuffled. */
    public TrainingState(Plan plan, Dataset data, Kernels kernels, Workers workers) {
        ThreadArithmetic.require();
        this.plan = plan;
        this.kernels = kernels;
        this.workers = workers;
        this.inputs = data.train().inputs();
        this.targets = data.train().targets();
        this.width = data.inputs();
        this.outputs = data.outputs();
        this.order = new int[data.train().size()];
        this.shuffle = Rng.of(plan.experiment().seed(), Stream.SHUFFLE);
        this.shuffleAtEpochStart = Rng.of(plan.experiment().seed(), Stream.SHUFFLE);
        this.dropout = Rng.of(plan.experiment().seed(), Stream.DROPOUT);
        this.settings = plan.experiment();
        this.loss = settings.loss().balanced(data.counts());
        arrange();
        rewind();
    }

    /** Back to the very start: the weights of the seed, nothing remembered. */
    public void rewind() {
        weights.initialise(plan, settings.seed());
        forget();
        shuffle.copyFrom(Rng.of(settings.seed(), Stream.SHUFFLE));
        dropout.copyFrom(Rng.of(settings.seed(), Stream.DROPOUT));
        epoch = 0;
        step = 0;
        position = 0;
        begun = false;
        settle();
    }

    /** Goes on under other settings: learning rate, batch, optimizer, regularisation, clipping, shuffling, epochs. */
    public void adopt(Experiment other) {
        boolean sameOptimizer = other.optimizer().equals(settings.optimizer());
        Weights old = weights;
        double[][] oldMemory = memory;
        settings = other;
        arrange();
        System.arraycopy(old.parameters(), 0, weights.parameters(), 0, old.parameters().length);
        System.arraycopy(old.statistics(), 0, weights.statistics(), 0, old.statistics().length);
        if (sameOptimizer) {
            for (int m = 0; m < memory.length; m++) {
                System.arraycopy(oldMemory[m], 0, memory[m], 0, memory[m].length);
            }
        } else {
            forget();
        }
        settle();
    }

    /** Makes all arrays, in one order, and connects them. */
    private void arrange() {
        int examples = order.length;
        int asked = settings.batch();
        batch = asked == Experiment.WHOLE_BATCH || asked > examples ? examples : asked;
        epochs = (double) settings.epochs();
        ArrayOrder arrays = new ArrayOrder();
        int parameters = arrays.want(plan.parameters());
        int gradients = arrays.want(plan.parameters());
        int statistics = arrays.want(plan.statistics());
        int[] memories = new int[settings.optimizer().memories()];
        for (int m = 0; m < memories.length; m++) {
            memories[m] = arrays.want(plan.parameters());
        }
        pass = new BatchPass(plan, BatchPass.Purpose.TRAIN, batch, workers.count(), arrays);
        measuring = new BatchPass(plan, BatchPass.Purpose.MEASURE, Measurement.rows(plan), workers.count(), arrays);
        arrays.allocate(kernels);
        weights = new Weights(arrays.array(parameters), arrays.array(statistics));
        gradient = arrays.array(gradients);
        memory = new double[memories.length][];
        for (int m = 0; m < memories.length; m++) {
            memory[m] = arrays.array(memories[m]);
        }
        pass.connect(arrays, kernels, workers, weights.parameters(), gradient, weights.statistics());
        measuring.connect(arrays, kernels, workers, weights.parameters(), null, weights.statistics());
        pass.objective(settings.optimizer().objective(loss, Outputs.activation(plan)));
        updates = new Updates(plan, settings, kernels, workers, weights.parameters(), gradient, memory);
        schedules = settings.schedules().toArray(new Schedule[0]);
    }

    private void forget() {
        optimizerStep = 0;
        for (double[] numbers : memory) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = 0;
            }
        }
    }

    /** Works out what holds for a whole epoch. */
    private void settle() {
        double now = settings.learningRate();
        for (int i = 0; i < schedules.length; i++) {
            now = now * schedules[i].factor(epoch, epochs);
        }
        rate = now;
    }

    /** Puts the examples of the epoch at hand into their order, where that has not been done. */
    public void begin() {
        if (!begun) {
            order(settings.shuffle());
        }
    }

    private void order(boolean shuffle) {
        ThreadArithmetic.require();
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        shuffleAtEpochStart.copyFrom(this.shuffle);
        if (shuffle) {
            this.shuffle.shuffle(order, 0, order.length);
        }
        shuffled = shuffle;
        begun = true;
    }

    /** Examples of the update that comes next: fewer than the batch at the end of an epoch. */
    public int nextCount() {
        int left = order.length - position;
        return batch < left ? batch : left;
    }

    /**
     * One update: the next batch forward and back, and the weights changed. Where the loss is not finite, nothing is
     * changed but the dropout generator.
     *
     * @return the batch's loss before the update, regularisation not included
     */
    public double update() {
        begin();
        int count = nextCount();
        gather(count);
        double loss = pass.forwardAndBack(count, true, dropout);
        if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
            return loss;
        }
        pass.gradient();
        updates.finishGradient();
        optimizerStep++;
        updates.apply(rate, optimizerStep);
        step++;
        position += count;
        if (position == order.length) {
            position = 0;
            epoch++;
            begun = false;
            settle();
        }
        return loss;
    }

    /** Copies the next examples into the pass. */
    private void gather(int count) {
        gather(inputs, width, count, pass.input());
        gather(targets, outputs, count, pass.desired());
    }

    /** The rows of the next examples: whole ones where they are long, and down the columns where they are short. */
    private void gather(double[] from, int columns, int count, double[] to) {
        int[] rows = order;
        int first = position;
        if (columns > SHORT_ROW) {
            for (int r = 0; r < count; r++) {
                System.arraycopy(from, rows[first + r] * columns, to, r * columns, columns);
            }
            return;
        }
        for (int i = 0; i < columns; i++) {
            for (int r = 0; r < count; r++) {
                to[r * columns + i] = from[rows[first + r] * columns + i];
            }
        }
    }

    /** The generator of dropout, as the next update will find it: a copy. */
    public Rng dropoutCopy() {
        return Rng.at(dropout.state());
    }

    /** Which example of the training part comes so many behind the position. */
    public int example(int behind) {
        begin();
        return order[position + behind];
    }

    /** The training part's inputs, examples × inputs; only read. */
    double[] inputs() {
        return inputs;
    }

    /** The training part's targets, examples × outputs; only read. */
    double[] targets() {
        return targets;
    }

    /** What is trained. */
    public Plan plan() {
        return plan;
    }

    /** What is made small: the settings' loss, which counts classes where it balances those of the training part. */
    public Loss loss() {
        return loss;
    }

    /** The settings in force: the plan’s, or those adopted since. */
    public Experiment settings() {
        return settings;
    }

    /** The arrays of the last update: what went in, what came out, the deltas. */
    public BatchPass pass() {
        return pass;
    }

    /** Arrays for measuring with the present weights. */
    public BatchPass measuring() {
        return measuring;
    }

    /** The present weights, in use. */
    public Weights weights() {
        return weights;
    }

    /** The gradient that the last update used, clipped and with the penalties: one a trained number, in use. */
    public double[] gradient() {
        return gradient;
    }

    /** What the optimizer remembers: its memories × trained numbers, in use. */
    public double[][] memory() {
        return memory;
    }

    /** Whole epochs done: a count, exact up to 2⁵³. */
    public double epoch() {
        return epoch;
    }

    /** Whether the epochs that the settings ask for are done. */
    public boolean complete() {
        return epoch >= epochs;
    }

    /** Updates done, likewise. */
    public double step() {
        return step;
    }

    /** Updates done since the optimizer was set, likewise. */
    public double optimizerStep() {
        return optimizerStep;
    }

    /** Examples of the epoch at hand that were used. */
    public int position() {
        return position;
    }

    /** η with its schedules, as the next update uses it. */
    public double rate() {
        return rate;
    }

    /** Whether weights, statistics and memory are all finite. */
    public boolean finite() {
        boolean finite = weights.finite();
        for (int m = 0; m < memory.length; m++) {
            finite = finite && Weights.finite(memory[m]);
        }
        return finite;
    }

    /** Remembers everything in {@code into}, without making anything new. */
    public void save(Checkpoint into) {
        into.copy(weights, memory);
        into.shuffle.copyFrom(begun ? shuffleAtEpochStart : shuffle);
        into.dropout.copyFrom(dropout);
        into.epoch = epoch;
        into.step = step;
        into.optimizerStep = optimizerStep;
        into.position = position;
        into.begun = begun;
        into.shuffled = shuffled;
    }

    /** Goes on from where {@link #save} was called under the same settings. */
    public void restore(Checkpoint from) {
        from.copyBack(weights, memory);
        shuffle.copyFrom(from.shuffle);
        dropout.copyFrom(from.dropout);
        epoch = from.epoch;
        step = from.step;
        optimizerStep = from.optimizerStep;
        position = from.position;
        begun = false;
        if (from.begun) {
            order(from.shuffled);
        }
        settle();
    }

    /** Goes on from a saved state that fits. */
    public void restore(StateParts parts) {
        System.arraycopy(parts.parameters(), 0, weights.parameters(), 0, parts.parameters().length);
        System.arraycopy(parts.statistics(), 0, weights.statistics(), 0, parts.statistics().length);
        forget();
        if (parts.memory().length == memory.length) {
            for (int m = 0; m < memory.length; m++) {
                System.arraycopy(parts.memory()[m], 0, memory[m], 0, memory[m].length);
            }
            optimizerStep = parts.optimizerStep();
        }
        shuffle.restore(parts.shuffle());
        dropout.restore(parts.dropout());
        epoch = parts.epoch();
        step = parts.step();
        position = parts.position() < order.length ? parts.position() : 0;
        begun = false;
        if (position > 0 || parts.otherOrder()) {
            order(settings.shuffle() != parts.otherOrder());
        }
        settle();
    }

    /** Whether the epoch at hand is not in the order that the settings ask for: they were changed within it. */
    public boolean otherOrder() {
        return begun && shuffled != settings.shuffle();
    }

    /** The shuffling generator's words at the start of the epoch at hand. */
    public int[] shuffleState() {
        return begun ? shuffleAtEpochStart.state() : shuffle.state();
    }

    /** The four words of the dropout generator. */
    public int[] dropoutState() {
        return dropout.state();
    }
}
