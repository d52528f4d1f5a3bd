package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.Unusable;

/**
 * Where the examples of an experiment come from and how they are prepared.
 *
 * @param test share of the examples kept for testing, 0 to less than 1; null stands for the source's own default
 * @param seed of the examples and of the split, 0 to 2³² − 1
 * @param normalize how features are brought to a common scale; null stands for the source's own default
 * @param targets the same of a regression's targets
 * @param validate share of the examples kept for validation, 0 to less than 1
 * @param folds which part of the examples is kept for testing, in place of a share; null for none
 */
public record DataSpec(
        Source source, Double test, long seed, Normalize normalize, Normalize targets, double validate, Folds folds) {
    /** With the source's own way of scaling targets. */
    public DataSpec(Source source, Double test, long seed, Normalize normalize) {
        this(source, test, seed, normalize, null);
    }

    /** Without a validation part or folds. */
    public DataSpec(Source source, Double test, long seed, Normalize normalize, Normalize targets) {
        this(source, test, seed, normalize, targets, 0, null);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public DataSpec {
        Objects.requireNonNull(source, "source");
        if (test != null && !(test >= 0 && test < 1)) {
            throw new IllegalArgumentException("the test part is a share from 0 to less than 1, but this is " + test);
        }
        if (seed < 0 || seed > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("a seed is a whole number from 0 to 4294967295, but this is " + seed);
        }
        if (!(validate >= 0 && validate < 1)) {
            throw new IllegalArgumentException(
                    "the validation part is a share from 0 to less than 1, but this is " + Decimal.print(validate));
        }
    }

    /** That source with its own defaults. */
    public static DataSpec of(Source source) {
        return new DataSpec(source, null, 1, null);
    }

    /**
     * What the examples look like, this statement's options applied.
     *
     * @param terms of the {@code inputs} statement, empty for all columns; columns that no term uses may have faults
     * @throws DataException where there is no such data, it cannot be used, or a term names a column that it has not
     */
    public DataInfo describe(List<Term> terms, Tables tables) {
        return describe(terms, source(terms).describe(tables));
    }

    /** The same for a network that has learned from examples like {@code known}: columns and classes by their names. */
    public DataSpec matching(DataInfo known) {
        Normalize scaled = targets == null ? known.layout().targets() : targets;
        return new DataSpec(source.matching(known), test, seed, normalize, scaled, validate, folds);
    }

    /**
     * With examples and split of another seed.
     *
     * @throws IllegalArgumentException where it is none
     */
    public DataSpec withSeed(long other) {
        return new DataSpec(source, test, other, normalize, targets, validate, folds);
    }

    /** With the targets of a regression scaled in that way. */
    public DataSpec withTargets(Normalize how) {
        return new DataSpec(source, test, seed, normalize, how, validate, folds);
    }

    /** With another share kept for validation. */
    public DataSpec withValidation(double share) {
        return new DataSpec(source, test, seed, normalize, targets, share, folds);
    }

    /** With a part of the examples kept for testing in place of a share of them; null for the share. */
    public DataSpec withFolds(Folds parts) {
        return new DataSpec(source, test, seed, normalize, targets, validate, parts);
    }

    /**
     * Cut into so many parts, of which each is kept for testing once: what a cross-validation runs.
     *
     * @throws IllegalArgumentException for fewer than 2
     */
    public DataSpec withFolds(int parts) {
        return withFolds(new Folds(parts, 0));
    }

    /** The source with only the columns that terms use, or with all where there are no terms. */
    Source source(List<Term> terms) {
        return terms.isEmpty() ? source : source.only(Terms.columns(terms));
    }

    /**
     * The same of examples that are known, as those of a saved network are.
     *
     * @param known what the source said of them
     * @throws DataException where a term names a column that they have not
     */
    public DataInfo describe(List<Term> terms, DataInfo known) {
        DataInfo info = known;
        Terms.check(info.whole(terms), info.columns());
        info = Parting.of(this, info);
        if (targets != null) {
            info = info.task() == Task.CLASSIFY && targets != Normalize.NONE
                    ? info.withRemarks(ofClasses(info.remarks()))
                    : info.withScaledTargets(targets);
        }
        return normalize == null ? info : info.withNormalize(normalize);
    }

    private static List<Remark> ofClasses(List<Remark> others) {
        List<Remark> remarks = new ArrayList<>(others);
        remarks.add(new Remark(Unusable.SCALED_CLASSES, "targets", "none"));
        return remarks;
    }
}
