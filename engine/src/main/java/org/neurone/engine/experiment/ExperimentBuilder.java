package org.neurone.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/** Gathers the statements of an experiment; what is not said keeps the language's default. */
public final class ExperimentBuilder {
    String title;
    final List<String> notes = new ArrayList<>();
    DataSpec data = Experiment.DEFAULT_DATA;
    final List<Term> inputs = new ArrayList<>();
    final List<LayerSpec> layers = new ArrayList<>();
    Loss loss = new Quadratic();
    Optimizer optimizer = new Sgd();
    Double learningRate;
    List<Schedule> schedules = List.of();
    int batch = Experiment.DEFAULT_BATCH;
    Long epochs;
    final List<StopRule> stops = new ArrayList<>();
    Clip clip;
    boolean shuffle = true;
    List<Regularizer> regularizers = List.of();
    long seed = Experiment.DEFAULT_SEED;
    final List<Metric> metrics = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();
    final List<Comparison> comparisons = new ArrayList<>();
    Rules rules = Rules.NONE;
    final List<Object> extensions = new ArrayList<>();
    State state;

    ExperimentBuilder() {}

    ExperimentBuilder(Experiment from) {
        title = from.title();
        notes.addAll(from.notes());
        data = from.data();
        inputs.addAll(from.inputs());
        layers.addAll(from.layers());
        loss = from.loss();
        optimizer = from.optimizer();
        learningRate = from.learningRate() == from.optimizer().defaultLearningRate() ? null : from.learningRate();
        schedules = from.schedules();
        batch = from.batch();
        epochs = from.epochs();
        stops.addAll(from.stops());
        clip = from.clip();
        shuffle = from.shuffle();
        regularizers = from.regularizers();
        seed = from.seed();
        metrics.addAll(from.metrics());
        expectations.addAll(from.expectations());
        comparisons.addAll(from.comparisons());
        rules = from.rules();
        extensions.addAll(from.extensions());
        state = from.state();
    }

    /** Shown with the experiment; null for none, which is the default. */
    public ExperimentBuilder title(String title) {
        this.title = title;
        return this;
    }

    /** Adds a note behind those added before. */
    public ExperimentBuilder note(String note) {
        notes.add(note);
        return this;
    }

    /** Where examples come from; {@link Experiment#DEFAULT_DATA} without it. */
    public ExperimentBuilder data(DataSpec data) {
        this.data = data;
        return this;
    }

    /** Replaces the features; none stands for all columns. */
    public ExperimentBuilder inputs(List<Term> terms) {
        inputs.clear();
        inputs.addAll(terms);
        return this;
    }

    /** Adds a layer behind those added before. */
    public ExperimentBuilder layer(LayerSpec layer) {
        layers.add(layer);
        return this;
    }

    /** Replaces all layers. */
    public ExperimentBuilder layers(List<? extends LayerSpec> all) {
        List<LayerSpec> copy = List.copyOf(all);
        layers.clear();
        layers.addAll(copy);
        return this;
    }

    /** What is minimised; {@link Quadratic} without it. */
    public ExperimentBuilder loss(Loss loss) {
        this.loss = loss;
        return this;
    }

    /** How weights go down their slopes, at its own default rate where none is said; {@link Sgd} without it. */
    public ExperimentBuilder optimizer(Optimizer optimizer) {
        this.optimizer = optimizer;
        return this;
    }

    /** η and its schedules; without it η is the optimizer's default. */
    public ExperimentBuilder learningRate(double rate, Schedule... schedules) {
        this.learningRate = rate;
        this.schedules = List.of(schedules);
        return this;
    }

    /** Examples per update, at least 1; {@link Experiment#DEFAULT_BATCH} without it. More than there are stands for all. */
    public ExperimentBuilder batch(int examples) {
        this.batch = examples;
        return this;
    }

    /** All examples in each update. */
    public ExperimentBuilder wholeBatch() {
        return batch(Experiment.WHOLE_BATCH);
    }

    /** How long a run lasts, at least 1; {@link Experiment#DEFAULT_EPOCHS} without it, a challenge's longer where its goals come later. */
    public ExperimentBuilder epochs(long epochs) {
        this.epochs = epochs;
        return this;
    }

    /** Adds a reason to end early; the first that holds ends the run. */
    public ExperimentBuilder stop(StopRule rule) {
        stops.add(rule);
        return this;
    }

    /** Ends with the weights of the epoch of the lowest held-out loss, once it has found no lower one for so many epochs. */
    public ExperimentBuilder keepBest(int patience) {
        return stop(new Patience(patience, true));
    }

    /** Shortens gradients; null for none, which is the default. */
    public ExperimentBuilder clip(Clip clip) {
        this.clip = clip;
        return this;
    }

    /** Whether each epoch has an order of its own; on without it. */
    public ExperimentBuilder shuffle(boolean on) {
        this.shuffle = on;
        return this;
    }

    /** Replaces the penalties on large weights; none without it. A layer’s own stand in place of these. */
    public ExperimentBuilder regularize(Regularizer... regularizers) {
        this.regularizers = List.of(regularizers);
        return this;
    }

    /** Of every random choice of the run, 0 to {@link Experiment#LARGEST_SEED}; {@link Experiment#DEFAULT_SEED} without it. */
    public ExperimentBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Adds a metric to be shown beside the loss; those that fit the task without any. */
    public ExperimentBuilder metric(Metric metric) {
        metrics.add(metric);
        return this;
    }

    /** Adds a claim about the run. */
    public ExperimentBuilder expect(Expectation expectation) {
        expectations.add(expectation);
        return this;
    }

    /** Replaces all claims. */
    public ExperimentBuilder expectations(List<Expectation> all) {
        List<Expectation> copy = List.copyOf(all);
        expectations.clear();
        expectations.addAll(copy);
        return this;
    }

    /** Adds a setting to be tried with several values. */
    public ExperimentBuilder compare(Comparison comparison) {
        comparisons.add(comparison);
        return this;
    }

    /** Replaces all that it says as a challenge. */
    public ExperimentBuilder rules(Rules all) {
        rules = Objects.requireNonNull(all, "rules");
        return this;
    }

    /** Makes it a challenge, or an entry to the one of that title. */
    public ExperimentBuilder challenge(Challenge challenge) {
        rules = rules.withChallenge(challenge);
        return this;
    }

    /** Names what every entry has as the challenge has it. */
    public ExperimentBuilder fixed(List<String> names) {
        rules = rules.withFixed(names);
        return this;
    }

    /** Adds what an entry may have at most. */
    public ExperimentBuilder limit(Limit limit) {
        rules = rules.with(limit);
        return this;
    }

    /** Adds what entries are ranked by, behind what was added before. */
    public ExperimentBuilder rank(String by) {
        rules = rules.withRank(by);
        return this;
    }

    /** The word that the data's seed and the goals are drawn by, in place of those that are said; null for none. */
    public ExperimentBuilder variant(String word) {
        rules = rules.withVariant(word);
        return this;
    }

    /** What a plug-in's statement says. */
    public ExperimentBuilder extension(Object extension) {
        extensions.add(extension);
        return this;
    }

    /** What was learned so far, to go on from; null for none, which is the default. */
    public ExperimentBuilder state(State state) {
        this.state = state;
        return this;
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Experiment build() {
        return new Experiment(this);
    }

    DataSpec givenData() {
        return rules.variant() == null ? data : data.withSeed(Experiment.seedOf(rules.variant()));
    }

    double rate() {
        return learningRate == null ? optimizer.defaultLearningRate() : learningRate;
    }

    long length() {
        return epochs == null ? usualEpochs() : epochs;
    }

    private long usualEpochs() {
        long usual = Experiment.DEFAULT_EPOCHS;
        if (rules.challenge() != null) {
            for (Expectation goal : expectations) {
                usual = Math.max(usual, goal.after());
            }
        }
        return usual;
    }
}
