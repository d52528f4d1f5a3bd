package org.neurone.engine;

import java.util.function.Consumer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.run.Diagnosis;
import org.neurone.engine.run.Ending;
import org.neurone.engine.run.MeasuredProgress;
import org.neurone.engine.run.Measurement;
import org.neurone.engine.run.Measures;
import org.neurone.engine.run.Recovery;
import org.neurone.engine.run.TrainingState;
import org.neurone.engine.run.Weights;

/**
 * Trains the network of an experiment, by example, by batch or by epoch.
 *
 * <pre>{@code
 * Trainer trainer = Trainer.of(experiment);
 * trainer.run();
 * double[] answer = trainer.network().predict(0.5, -0.2);
 * }</pre>
 *
 * <p>The same experiment gives the same bits on every platform, with every {@link Kernels} and any number of workers.
 * Not for several threads at once; the {@link Network} it gives is.
 */
public final class Trainer {
    private final Plan plan;
    private final Dataset data;
    private final TrainingState training;
    private final Measures measures;
    private final MeasuredProgress progress;
    private final Recovery recovery;
    private final Listeners listeners = new Listeners();
    private final Standing standing = new Standing();
    private double batchLoss = Double.NaN;
    private int pending;
    private boolean touched;
    private boolean restored;

    private Trainer(Prepared prepared, Kernels kernels, Workers workers) {
        this.plan = prepared.plan();
        this.data = prepared.data();
        this.training = new TrainingState(plan, data, kernels, workers);
        this.measures = new Measures(plan, data, training);
        this.progress = new MeasuredProgress(training, measures);
        this.recovery = new Recovery(training);
        restart();
        State state = plan.experiment().state();
        if (state != null && plan.fits(state)) {
            restore(state);
        }
    }

    /** With the bundled data only, {@link VectorKernels}, on the calling thread, within {@link Limits#standard}. */
    public static Trainer of(Experiment experiment) {
        return of(experiment, Tables.none());
    }

    /** As above, with the host's own tables. */
    public static Trainer of(Experiment experiment, Tables tables) {
        return of(experiment, tables, new VectorKernels(), Workers.alone(), Limits.standard());
    }

    /**
     * Prepares the data and the network. A state of the experiment's that fits is gone on from, another one left aside.
     *
     * @param tables the host's own tables
     * @throws org.neurone.engine.reason.DataException where the data cannot be used
     * @throws IllegalArgumentException where the experiment has a fault that is an error, or so many workers need more memory
     *     than the limits give
     */
    public static Trainer of(Experiment experiment, Tables tables, Kernels kernels, Workers workers, Limits limits) {
        return of(Prepared.plan(experiment, tables, workers, limits), tables, kernels, workers);
    }

    /** As above, for a plan that was made before. */
    public static Trainer of(Plan plan, Tables tables, Kernels kernels, Workers workers) {
        return new Trainer(Prepared.of(plan, tables), kernels, workers);
    }

    /** As above, for data that was prepared before, with the plan's inputs and encoding. */
    public static Trainer of(Plan plan, Dataset data, Kernels kernels, Workers workers) {
        return new Trainer(new Prepared(plan, data), kernels, workers);
    }

    /**
     * Shows one example more of the batch at hand; the one that completes the batch brings its update. Many of these give
     * the same bits as {@link #stepBatch}.
     *
     * @return whether the weights were updated
     */
    public boolean stepExample() {
        if (standing.broken()) {
            return false;
        }
        takeUp();
        training.begin();
        pending++;
        if (pending < training.nextCount()) {
            listeners.example(this);
            return false;
        }
        return update(true);
    }

    /**
     * One update of the weights.
     *
     * @return the batch's loss before the update, regularisation not included; NaN after a {@link #breakdown}
     */
    public double stepBatch() {
        if (standing.broken()) {
            return Double.NaN;
        }
        update(false);
        return batchLoss;
    }

    /** One update, of which the listeners hear. @return whether the weights were updated */
    private boolean update(boolean shown) {
        takeUp();
        double epoch = training.epoch();
        Ending before = standing.ending();
        pending = 0;
        batchLoss = training.update();
        if (!(Math.abs(batchLoss) <= Double.MAX_VALUE)) {
            breakDown();
        } else if (training.epoch() != epoch) {
            endEpoch();
        }
        boolean updated = !standing.broken();
        boolean epochDone = training.epoch() > epoch;
        if (updated) {
            listeners.updated(this, shown, epochDone);
            progress.keepAt(epochDone ? standing.ending() : Ending.NONE);
        }
        if (!standing.open() && standing.ending() != before) {
            listeners.end(this);
        }
        return updated;
    }

    /** Goes on: one who was stopped is no longer, and the network has the weights to learn on with. */
    private void takeUp() {
        standing.takeUp();
        progress.release();
    }

    /** Adds somebody who hears of every step from now on, whichever method takes it. */
    public void listen(TrainingListener listener) {
        listeners.add(listener);
    }

    /** Tells somebody after each epoch from now on, whichever method takes its last step. @return this trainer */
    public Trainer onEpoch(Consumer<Trainer> told) {
        listen(TrainingListener.onEpoch(told));
        return this;
    }

    /** Tells somebody when the run is at its end, from now on; {@link #ending} says how it came. @return this trainer */
    public Trainer onEnd(Consumer<Trainer> told) {
        listen(TrainingListener.onEnd(told));
        return this;
    }

    /**
     * Ends the run at hand before its next batch, or the next run before its first; from any thread. A later {@link #run} goes on
     * where it stood, to the same bits. {@link #stoppedBy} says then what is given here.
     */
    public void stop(String who) {
        standing.ask(who);
    }

    /** Who stopped the run: the word of {@link #stop}, {@code listener} or {@code interrupt}; null while nobody did. */
    public String stoppedBy() {
        return standing.stoppedBy();
    }

    /** Updates up to the end of the epoch at hand. */
    public void stepEpoch() {
        double epoch = training.epoch();
        while (!standing.broken() && training.epoch() == epoch) {
            stepBatch();
        }
    }

    /** As {@link #run()}, with one who listens to this run alone. */
    public Ending run(TrainingListener listener) {
        listen(listener);
        try {
            return run();
        } finally {
            listeners.remove(listener);
        }
    }

    /**
     * Trains until the run is at its end, or a listener, {@link #stop} or an interrupt of this thread ends it, which stays
     * interrupted; goes on where it stood. A run that a state brought back is over where it was over when it was saved.
     */
    public Ending run() {
        settle();
        while (standing.open() && !stopped()) {
            while (!stepExample() && !standing.broken()) {}
        }
        return standing.ending();
    }

    /** Finds out, without a step, whether a run that a state brought back is over. One that was stopped is open again. */
    public Ending settle() {
        standing.takeUp();
        if (standing.open()) {
            standing.end(progress.whereRestored(restored && position() == 0 && training.epoch() > 0));
            if (!standing.open()) {
                listeners.end(this);
            }
        }
        return standing.ending();
    }

    private boolean stopped() {
        boolean stopped = standing.stops(listeners.goesOn(this));
        if (stopped) {
            progress.keepAt(standing.ending());
            listeners.end(this);
        }
        return stopped;
    }

    private void endEpoch() {
        if (training.finite()) {
            recovery.passed();
            standing.end(progress.afterEpoch(standing.ending()));
        } else {
            breakDown();
        }
    }

    private void breakDown() {
        standing.breakDown(Diagnosis.of(training));
        recovery.recover();
        progress.recover();
    }

    /** Back to the very start: the weights of the seed, nothing learned, nothing touched. */
    public void rewind() {
        training.rewind();
        restart();
    }

    private void restart() {
        standing.reopen();
        batchLoss = Double.NaN;
        pending = 0;
        measures.forget();
        progress.restart();
        touched = false;
        restored = false;
        recovery.mark();
    }

    /** Whether {@link #adopt} can go on under that experiment: it differs only in how it learns. */
    public boolean canAdopt(Experiment other) {
        return Hands.mayAdopt(plan, settings(), other);
    }

    /**
     * Goes on under other settings without a restart: learning rate and schedules, batch, optimizer (which then starts
     * with nothing remembered), regularisation, clipping, shuffling from the next epoch on, epochs, stop rules.
     *
     * @throws IllegalArgumentException where another network, data, loss or seed would be needed
     */
    public void adopt(Experiment other) {
        if (!canAdopt(other)) {
            throw new IllegalArgumentException("these settings need another network or data: start a new trainer");
        }
        boolean learnsOtherwise = !other.learnsLike(settings());
        progress.release();
        training.adopt(other);
        progress.adopt();
        touched = touched || (learnsOtherwise && training.step() > 0);
        goOn();
    }

    /**
     * Sets one weight or bias by hand.
     *
     * @param layer of the plan, from 0
     * @param number which of its weights and, behind them, biases
     * @throws IllegalArgumentException where there is no such number, or the value is not finite
     */
    public void set(int layer, int number, double value) {
        Hands.set(plan, training, layer, number, value);
        progress.accept();
        touched = true;
        goOn();
    }

    /** After hands have changed something the run is open again, and this is where a breakdown comes back to. */
    private void goOn() {
        measures.forget();
        standing.reopen();
        restored = false;
        pending = pending < training.nextCount() ? pending : 0;
        recovery.mark();
    }

    /** Shapes, layers and the data’s description, as the experiment was planned. */
    public Plan plan() {
        return plan;
    }

    /** The training and the test part, normalised and encoded. */
    public Dataset data() {
        return data;
    }

    /** The settings in force: the plan's, or those adopted since. */
    public Experiment settings() {
        return training.settings();
    }

    /** The arrays and counters behind this trainer, for whoever draws them; read, never changed. */
    public TrainingState training() {
        return training;
    }

    /** Whole epochs done; exact up to 2⁵³. */
    public long epoch() {
        return (long) training.epoch();
    }

    /** Updates done; exact up to 2⁵³. */
    public long step() {
        return (long) training.step();
    }

    /** Examples of the epoch at hand that were used or shown. */
    public int position() {
        return training.position() + pending;
    }

    /** Which example of the training part is shown next. */
    public int nextExample() {
        return training.example(pending);
    }

    /** η as the next update uses it. */
    public double learningRate() {
        return training.rate();
    }

    /** Why the run is at its end; {@link Ending#NONE} while it goes on. */
    public Ending ending() {
        return standing.ending();
    }

    /** What stopped being finite, or null. */
    public Breakdown breakdown() {
        return standing.breakdown();
    }

    /** Whether hands changed anything after the start. */
    public boolean touched() {
        return touched;
    }

    /** The last batch's loss before its update; NaN where there was none. */
    public double batchLoss() {
        return batchLoss;
    }

    /** The data's loss on the training part with the present weights, regularisation not included. */
    public double loss() {
        return measures.trainLoss();
    }

    /** The data's loss on the test part; NaN where there is none. */
    public double testLoss() {
        return measures.testLoss();
    }

    /** The data's loss on the validation part; NaN where there is none. */
    public double validationLoss() {
        return measures.validationLoss();
    }

    /** A metric on the test part, or on the validation part where there is none, or else on the training part. */
    public double measure(Metric metric) {
        return metric.of(measures.heldOut());
    }

    /** The same as it would be if the run ended here: of the best epoch's weights where a stop rule keeps them. */
    public double measureKept(Metric metric) {
        return progress.measureKept(metric);
    }

    /** After which epoch the network had the weights that it has: an earlier one where a run ended with its best. */
    public long keptEpoch() {
        return progress.keptEpoch();
    }

    /** Predictions for the training part beside what was desired. */
    public Evaluation train() {
        return measures.train();
    }

    /** Predictions for the test part beside what was desired; no examples where there is none. */
    public Evaluation test() {
        return measures.test();
    }

    /** Predictions for the validation part beside what was desired; no examples where there is none. */
    public Evaluation validation() {
        return measures.validation();
    }

    /**
     * What the network makes of many examples with the present weights: a map of its output, or of what each neuron sees.
     *
     * @param columns rows × the data's columns, as they are before any feature is made of them
     * @param outputs where the answers go, rows × outputs, in the targets' own unit; null where nobody asks
     * @param layers what leaves each layer of the plan, rows × its size, as the network has it: scaled where targets are;
     *     null, or null for a layer nobody asks for; the last one may be {@code outputs}, and is then in the targets' unit
     */
    public void predict(double[] columns, int rows, double[] outputs, double[][] layers) {
        Measurement.outputs(training.measuring(), data.pipeline(), columns, rows, outputs, layers);
    }

    /** The network as it is now: a copy that goes its own way. */
    public Network network() {
        return new Network(
                plan,
                data.pipeline(),
                new Weights(
                        training.weights().parameters().clone(),
                        training.weights().statistics().clone()),
                training.pass().layerPass(0).kernels());
    }

    /** The weights' hash: {@code 2:} and SHA-256 over the bits of every trained number in order. */
    public String hash() {
        return Weights.hash(training.weights().parameters());
    }

    /** Everything from which a trainer goes on as if this one had never stopped. */
    public State state() {
        return snapshot().state();
    }

    /**
     * The text of {@link #state}, handed on piece by piece: takes no memory of the network's size.
     *
     * @throws IllegalArgumentException where it has more than 2 GB
     */
    public void writeState(Consumer<String> to) {
        snapshot().write(to);
    }

    private Snapshot snapshot() {
        return new Snapshot(plan, data, training, progress, pending, touched);
    }

    /**
     * Goes on from a state that this experiment wrote.
     *
     * @throws IllegalArgumentException where it belongs to another network
     */
    public void restore(State state) {
        if (!plan.fits(state)) {
            throw new IllegalArgumentException("this state was taken of another network");
        }
        training.restore(state.parts());
        restart();
        pending = state.parts().pending() < training.nextCount() ? state.parts().pending() : 0;
        progress.restore(state.parts(), recovery);
        touched = state.parts().touched();
        restored = true;
    }

    /** For a debugger: the network's sizes, and where the run stands. */
    @Override
    public String toString() {
        String run = "epoch " + epoch() + " of " + settings().epochs() + ", step " + step();
        return "Trainer[" + plan.sizes() + ", " + run + ", " + standing + "]";
    }
}
