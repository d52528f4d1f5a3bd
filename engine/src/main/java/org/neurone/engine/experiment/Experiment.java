package org.neurone.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/**
 * One whole experiment: the data, the network, how it learns, and what it should reach. What a text says and nothing
 * that follows from it: the sizes that come from the data and the output layer that may be added are worked out by
 * {@link Plan}. Immutable; equal where every part is.
 *
 * @param title shown with the experiment, null for none
 * @param notes shown with the experiment
 * @param data where the examples come from
 * @param inputs what is fed to the first layer; empty stands for all columns as they are
 * @param layers as written, in order, an {@code output} last if there is one
 * @param learningRate η, greater than 0
 * @param schedules factors on η that depend on time
 * @param batch examples per update; {@link #WHOLE_BATCH} stands for all
 * @param epochs how long a run lasts when nobody stops it, 1 to {@link #LONGEST}
 * @param clip null for none
 * @param seed of every random choice of the run, 0 to 2³² − 1
 * @param metrics shown beside the loss; empty stands for those that fit the task
 * @param comparisons settings that are to be tried with several values
 * @param rules what it says as a challenge or as an entry to one
 * @param extensions what statements added by plug-ins said, in their order
 * @param state everything learned so far, null for none
 */
public record Experiment(
        String title,
        List<String> notes,
        DataSpec data,
        List<Term> inputs,
        List<LayerSpec> layers,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        List<Schedule> schedules,
        int batch,
        long epochs,
        List<StopRule> stops,
        Clip clip,
        boolean shuffle,
        List<Regularizer> regularizers,
        long seed,
        List<Metric> metrics,
        List<Expectation> expectations,
        List<Comparison> comparisons,
        Rules rules,
        List<Object> extensions,
        State state) {

    /** The data where nobody says: 400 points of a disc and of the ring around it, without noise. */
    public static final DataSpec DEFAULT_DATA = DataSpec.of(new Circle(0, 400));

    /** The batch size that stands for all examples at once. */
    public static final int WHOLE_BATCH = 0;

    /** Examples per update where nobody says. */
    public static final int DEFAULT_BATCH = 10;
    /** Epochs of a run where nobody says. */
    public static final long DEFAULT_EPOCHS = 100;
    /** The most epochs of a run, 2⁵³: up to there counts are exact. */
    public static final long LONGEST = 1L << 53;
    /** The seed where nobody says. */
    public static final long DEFAULT_SEED = 1;
    /** 2³² − 1. */
    public static final long LARGEST_SEED = 0xFFFF_FFFFL;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Experiment {
        notes = List.copyOf(notes);
        Objects.requireNonNull(data, "data");
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(optimizer, "optimizer");
        if (!(learningRate > 0) || learningRate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the learning rate is a finite number greater than 0, but this is " + Decimal.print(learningRate));
        }
        schedules = List.copyOf(schedules);
        if (batch < 0) {
            throw new IllegalArgumentException(
                    "a batch holds at least 1 example (0 stands for all), but this is " + batch);
        }
        if (epochs < 1 || epochs > LONGEST) {
            throw new IllegalArgumentException("a run lasts 1 to " + LONGEST + " epochs, but this is " + epochs);
        }
        stops = List.copyOf(stops);
        regularizers = List.copyOf(regularizers);
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("a seed is a whole number from 0 to 4294967295, but this is " + seed);
        }
        metrics = List.copyOf(metrics);
        expectations = List.copyOf(expectations);
        comparisons = List.copyOf(comparisons);
        Objects.requireNonNull(rules, "rules");
        extensions = List.copyOf(extensions);
    }

    /** A builder that mirrors the language: one method a statement, the language's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this experiment. Where η is its optimizer's own default, another {@link Builder#optimizer} brings its
     * own, as the text without {@code lr} means.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.title = title;
        builder.notes.addAll(notes);
        builder.data = data;
        builder.inputs.addAll(inputs);
        builder.layers.addAll(layers);
        builder.loss = loss;
        builder.optimizer = optimizer;
        builder.learningRate = learningRate == optimizer.defaultLearningRate() ? null : learningRate;
        builder.schedules = schedules;
        builder.batch = batch;
        builder.epochs = epochs;
        builder.stops.addAll(stops);
        builder.clip = clip;
        builder.shuffle = shuffle;
        builder.regularizers = regularizers;
        builder.seed = seed;
        builder.metrics.addAll(metrics);
        builder.expectations.addAll(expectations);
        builder.comparisons.addAll(comparisons);
        builder.rules = rules;
        builder.extensions.addAll(extensions);
        builder.state = state;
        return builder;
    }

    /** What is claimed of this run: the expectations that name no variant, as its word draws them where it has one. */
    public List<Expectation> claims() {
        Double eased = rules.challenge() == null ? null : rules.challenge().variants();
        Variation own = rules.variant() == null || eased == null ? null : new Variation(rules.variant());
        List<Expectation> claims = new ArrayList<>();
        for (Expectation expectation : expectations) {
            if (expectation.variant() == null) {
                claims.add(own == null ? expectation : own.eased(expectation, claims.size(), eased));
            }
        }
        return claims;
    }

    /** The seed that a variant's word gives the data. */
    public static long seedOf(String variant) {
        return new Variation(variant).seed();
    }

    /** Whether a network of the other experiment can learn on under this one: data, layers, loss and seed are the same. */
    public boolean sameNetwork(Experiment other) {
        return other.data.equals(data)
                && other.inputs.equals(inputs)
                && other.layers.equals(layers)
                && other.loss.equals(loss)
                && other.seed == seed;
    }

    /** Whether each update of the same network is the same under the other experiment. */
    public boolean learnsLike(Experiment other) {
        return other.learningRate == learningRate
                && other.schedules.equals(schedules)
                && other.batch == batch
                && other.optimizer.equals(optimizer)
                && other.regularizers.equals(regularizers)
                && other.shuffle == shuffle
                && Objects.equals(other.clip, clip);
    }

    /** Its data, with columns and classes in the order that its state knows them in, where it has a state that tells. */
    public DataSpec matchedData() {
        DataInfo known = state == null ? null : state.data();
        return known == null ? data : data.matching(known);
    }

    /**
     * What its data looks like where no table of the host's is at hand: a state tells of the one that it learned from.
     *
     * @throws DataException where the data is the host's and no state tells of it, and as in {@link DataSpec#describe}
     */
    public DataInfo describeWithoutTables() {
        try {
            return data.describe(inputs, Tables.none());
        } catch (DataException e) {
            DataInfo saved = state == null ? null : state.data();
            if (saved == null || !"missing-table".equals(e.code())) {
                throw e;
            }
            return data.describe(inputs, saved);
        }
    }

    /** Gathers the statements of an experiment; what is not said keeps the language's default. */
    public static final class Builder {
        private String title;
        private final List<String> notes = new ArrayList<>();
        private DataSpec data = DEFAULT_DATA;
        private final List<Term> inputs = new ArrayList<>();
        private final List<LayerSpec> layers = new ArrayList<>();
        private Loss loss = new Quadratic();
        private Optimizer optimizer = new Sgd();
        private Double learningRate;
        private List<Schedule> schedules = List.of();
        private int batch = DEFAULT_BATCH;
        private Long epochs;
        private final List<StopRule> stops = new ArrayList<>();
        private Clip clip;
        private boolean shuffle = true;
        private List<Regularizer> regularizers = List.of();
        private long seed = DEFAULT_SEED;
        private final List<Metric> metrics = new ArrayList<>();
        private final List<Expectation> expectations = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private Rules rules = Rules.NONE;
        private final List<Object> extensions = new ArrayList<>();
        private State state;

        private Builder() {}

        /** Shown with the experiment; null for none, which is the default. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** Adds a note behind those added before. */
        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        /** Where examples come from; {@link Experiment#DEFAULT_DATA} without it. */
        public Builder data(DataSpec data) {
            this.data = data;
            return this;
        }

        /** Replaces the features; none stands for all columns. */
        public Builder inputs(List<Term> terms) {
            inputs.clear();
            inputs.addAll(terms);
            return this;
        }

        /** Adds a layer behind those added before. */
        public Builder layer(LayerSpec layer) {
            layers.add(layer);
            return this;
        }

        /** Replaces all layers. */
        public Builder layers(List<? extends LayerSpec> all) {
            List<LayerSpec> copy = List.copyOf(all);
            layers.clear();
            layers.addAll(copy);
            return this;
        }

        /** What is minimised; {@link Quadratic} without it. */
        public Builder loss(Loss loss) {
            this.loss = loss;
            return this;
        }

        /** How weights go down their slopes, at its own default rate where none is said; {@link Sgd} without it. */
        public Builder optimizer(Optimizer optimizer) {
            this.optimizer = optimizer;
            return this;
        }

        /** η and its schedules; without it η is the optimizer's default. */
        public Builder learningRate(double rate, Schedule... schedules) {
            this.learningRate = rate;
            this.schedules = List.of(schedules);
            return this;
        }

        /** Examples per update, at least 1; {@link #DEFAULT_BATCH} without it. More than there are stands for all. */
        public Builder batch(int examples) {
            this.batch = examples;
            return this;
        }

        /** All examples in each update. */
        public Builder wholeBatch() {
            return batch(WHOLE_BATCH);
        }

        /** How long a run lasts, at least 1; {@link #DEFAULT_EPOCHS} without it, a challenge's longer where its goals come later. */
        public Builder epochs(long epochs) {
            this.epochs = epochs;
            return this;
        }

        /** Adds a reason to end early; the first that holds ends the run. */
        public Builder stop(StopRule rule) {
            stops.add(rule);
            return this;
        }

        /** Ends with the weights of the epoch of the lowest held-out loss, once it has found no lower one for so many epochs. */
        public Builder keepBest(int patience) {
            return stop(new Patience(patience, true));
        }

        /** Shortens gradients; null for none, which is the default. */
        public Builder clip(Clip clip) {
            this.clip = clip;
            return this;
        }

        /** Whether each epoch has an order of its own; on without it. */
        public Builder shuffle(boolean on) {
            this.shuffle = on;
            return this;
        }

        /** Replaces the penalties on large weights; none without it. A layer’s own stand in place of these. */
        public Builder regularize(Regularizer... regularizers) {
            this.regularizers = List.of(regularizers);
            return this;
        }

        /** Of every random choice of the run, 0 to {@link #LARGEST_SEED}; {@link #DEFAULT_SEED} without it. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Adds a metric to be shown beside the loss; those that fit the task without any. */
        public Builder metric(Metric metric) {
            metrics.add(metric);
            return this;
        }

        /** Adds a claim about the run. */
        public Builder expect(Expectation expectation) {
            expectations.add(expectation);
            return this;
        }

        /** Replaces all claims. */
        public Builder expectations(List<Expectation> all) {
            List<Expectation> copy = List.copyOf(all);
            expectations.clear();
            expectations.addAll(copy);
            return this;
        }

        /** Adds a setting to be tried with several values. */
        public Builder compare(Comparison comparison) {
            comparisons.add(comparison);
            return this;
        }

        /** Replaces all that it says as a challenge. */
        public Builder rules(Rules all) {
            rules = Objects.requireNonNull(all, "rules");
            return this;
        }

        /** Makes it a challenge, or an entry to the one of that title. */
        public Builder challenge(Challenge challenge) {
            rules = rules.withChallenge(challenge);
            return this;
        }

        /** Names what every entry has as the challenge has it. */
        public Builder fixed(List<String> names) {
            rules = rules.withFixed(names);
            return this;
        }

        /** Adds what an entry may have at most. */
        public Builder limit(Limit limit) {
            rules = rules.with(limit);
            return this;
        }

        /** Adds what entries are ranked by, behind what was added before. */
        public Builder rank(String by) {
            rules = rules.withRank(by);
            return this;
        }

        /** The word that the data's seed and the goals are drawn by, in place of those that are said; null for none. */
        public Builder variant(String word) {
            rules = rules.withVariant(word);
            return this;
        }

        /** What a plug-in's statement says. */
        public Builder extension(Object extension) {
            extensions.add(extension);
            return this;
        }

        /** What was learned so far, to go on from; null for none, which is the default. */
        public Builder state(State state) {
            this.state = state;
            return this;
        }

        /** @throws IllegalArgumentException where a setting is out of its range */
        public Experiment build() {
            return new Experiment(
                    title,
                    notes,
                    rules.variant() == null ? data : data.withSeed(seedOf(rules.variant())),
                    inputs,
                    layers,
                    loss,
                    optimizer,
                    learningRate == null ? optimizer.defaultLearningRate() : learningRate,
                    schedules,
                    batch,
                    epochs == null ? usualEpochs() : epochs,
                    stops,
                    clip,
                    shuffle,
                    regularizers,
                    seed,
                    metrics,
                    expectations,
                    comparisons,
                    rules,
                    extensions,
                    state);
        }

        private long usualEpochs() {
            long usual = DEFAULT_EPOCHS;
            if (rules.challenge() != null) {
                for (Expectation goal : expectations) {
                    usual = Math.max(usual, goal.after());
                }
            }
            return usual;
        }
    }
}
