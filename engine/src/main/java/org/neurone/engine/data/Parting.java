package org.neurone.engine.data;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Unusable;

/** How many examples a {@code data} statement keeps back. */
final class Parting {
    private Parting() {}

    /**
     * The source's own account with the statement's shares.
     *
     * @throws DataException where they do not go together, or with the number of examples
     */
    static DataInfo of(DataSpec spec, DataInfo info) {
        double test = spec.folds() != null ? fold(spec, info) : spec.test() != null ? spec.test() : info.test();
        if (!(test + spec.validate() < 1)) {
            String less = test < 0.8 ? "20%" : Decimal.print((1 - test) / 2);
            throw new DataException(Unusable.NOTHING_TO_LEARN, "validate", 0, 0, List.of(less));
        }
        return info.withTest(test).withValidation(spec.validate());
    }

    /** The share that is the fold, to be rounded to its size. */
    private static double fold(DataSpec spec, DataInfo info) {
        Folds folds = spec.folds();
        if (spec.test() != null) {
            throw new DataException(Unusable.FOLDS_AND_TEST, "test");
        }
        if (folds.count() > info.examples()) {
            throw new DataException(
                    new Mismatch(Mismatch.Kind.FOLDS, folds.count(), info.examples()),
                    "folds",
                    0,
                    0,
                    info.examples() < 2 ? List.of() : List.of(Integer.toString(info.examples())));
        }
        if (folds.held() > folds.count()) {
            throw new DataException(
                    new Mismatch(Mismatch.Kind.FOLD, folds.held(), folds.count()),
                    "fold",
                    0,
                    0,
                    List.of(Integer.toString(folds.count())));
        }
        return (double) folds.size(info.examples()) / info.examples();
    }
}
