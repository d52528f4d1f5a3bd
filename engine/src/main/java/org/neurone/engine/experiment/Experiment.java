package org.neurone.engine.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.StopRule;

/**
 * One whole experiment: the data, the network, how it learns, and what it should reach. What a text says and nothing
 * that follows from it: the sizes that come from the data and the output layer that may be added are worked out by
 * {@link Plan}. Immutable; equal where every part is.
 */
public final class Experiment {

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

    private final String title;
    private final List<String> notes;
    private final DataSpec data;
    private final List<Term> inputs;
    private final List<LayerSpec> layers;
    private final Loss loss;
    private final Optimizer optimizer;
    private final double learningRate;
    private final List<Schedule> schedules;
    private final int batch;
    private final long epochs;
    private final List<StopRule> stops;
    private final Clip clip;
    private final boolean shuffle;
    private final List<Regularizer> regularizers;
    private final long seed;
    private final List<Metric> metrics;
    private final List<Expectation> expectations;
    private final List<Comparison> comparisons;
    private final Rules rules;
    private final List<Object> extensions;
    private final State state;

    /** @throws IllegalArgumentException where a setting is out of its range */
    Experiment(ExperimentBuilder said) {
        this.title = said.title;
        this.notes = List.copyOf(said.notes);
        this.data = Objects.requireNonNull(said.givenData(), "data");
        this.inputs = List.copyOf(said.inputs);
        this.layers = List.copyOf(said.layers);
        this.loss = Objects.requireNonNull(said.loss, "loss");
        this.optimizer = Objects.requireNonNull(said.optimizer, "optimizer");
        this.learningRate = said.rate();
        this.schedules = List.copyOf(said.schedules);
        this.batch = said.batch;
        this.epochs = said.length();
        this.stops = List.copyOf(said.stops);
        this.clip = said.clip;
        this.shuffle = said.shuffle;
        this.regularizers = List.copyOf(said.regularizers);
        this.seed = said.seed;
        this.metrics = List.copyOf(said.metrics);
        this.expectations = List.copyOf(said.expectations);
        this.comparisons = List.copyOf(said.comparisons);
        this.rules = Objects.requireNonNull(said.rules, "rules");
        this.extensions = List.copyOf(said.extensions);
        this.state = said.state;
        if (!(learningRate > 0) || learningRate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the learning rate is a finite number greater than 0, but this is " + Decimal.print(learningRate));
        }
        if (batch < 0) {
            throw new IllegalArgumentException(
                    "a batch holds at least 1 example (0 stands for all), but this is " + batch);
        }
        if (epochs < 1 || epochs > LONGEST) {
            throw new IllegalArgumentException("a run lasts 1 to " + LONGEST + " epochs, but this is " + epochs);
        }
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("a seed is a whole number from 0 to 4294967295, but this is " + seed);
        }
    }

    /** Shown with the experiment, null for none. */
    public String title() {
        return title;
    }

    /** Shown with the experiment. */
    public List<String> notes() {
        return notes;
    }

    /** Where the examples come from. */
    public DataSpec data() {
        return data;
    }

    /** What is fed to the first layer; empty stands for all columns as they are. */
    public List<Term> inputs() {
        return inputs;
    }

    /** As written, in order, an {@code output} last if there is one. */
    public List<LayerSpec> layers() {
        return layers;
    }

    /** What is made small. */
    public Loss loss() {
        return loss;
    }

    /** How weights go down their slopes. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** Η, greater than 0. */
    public double learningRate() {
        return learningRate;
    }

    /** Factors on η that depend on time. */
    public List<Schedule> schedules() {
        return schedules;
    }

    /** Examples per update; {@link #WHOLE_BATCH} stands for all. */
    public int batch() {
        return batch;
    }

    /** How long a run lasts when nobody stops it, 1 to {@link #LONGEST}. */
    public long epochs() {
        return epochs;
    }

    /** Reasons to end early; the first that holds ends the run. */
    public List<StopRule> stops() {
        return stops;
    }

    /** Null for none. */
    public Clip clip() {
        return clip;
    }

    /** Whether each epoch has an order of its own. */
    public boolean shuffle() {
        return shuffle;
    }

    /** The penalties on large weights; a layer’s own stand in place of these. */
    public List<Regularizer> regularizers() {
        return regularizers;
    }

    /** Of every random choice of the run, 0 to 2³² − 1. */
    public long seed() {
        return seed;
    }

    /** Shown beside the loss; empty stands for those that fit the task. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** What is claimed of the run. */
    public List<Expectation> expectations() {
        return expectations;
    }

    /** Settings that are to be tried with several values. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** What it says as a challenge or as an entry to one. */
    public Rules rules() {
        return rules;
    }

    /** What statements added by plug-ins said, in their order. */
    public List<Object> extensions() {
        return extensions;
    }

    /** Everything learned so far, null for none. */
    public State state() {
        return state;
    }

    /** A builder that mirrors the language: one method a statement, the language's defaults. */
    public static ExperimentBuilder builder() {
        return new ExperimentBuilder();
    }

    /**
     * A builder that starts from this experiment. Where η is its optimizer's own default, another {@link ExperimentBuilder#optimizer} brings its
     * own, as the text without {@code lr} means.
     */
    public ExperimentBuilder toBuilder() {
        return new ExperimentBuilder(this);
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

    private List<Object> parts() {
        return Arrays.asList(
                title,
                notes,
                data,
                inputs,
                layers,
                loss,
                optimizer,
                learningRate,
                schedules,
                batch,
                epochs,
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Experiment that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** For a debugger: what tells experiments apart at first sight. */
    @Override
    public String toString() {
        return "Experiment[" + data + ", " + layers + ", " + loss + ", " + optimizer + " at "
                + Decimal.print(learningRate)
                + ", batch " + batch + ", " + epochs + " epochs, seed " + seed
                + (state == null ? "]" : ", " + state + "]");
    }
}
