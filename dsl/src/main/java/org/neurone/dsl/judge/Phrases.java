package org.neurone.dsl.judge;

import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;

/** Claims and what came of them as a person writes them. */
public final class Phrases {

    private static final int DIGITS = 4;

    private Phrases() {}

    /**
     * The claim, for example {@code accuracy 95% after 100}.
     *
     * @param catalog names its metric
     */
    public static String of(Expectation claim, Catalog catalog) {
        Metric metric = claim.metric();
        String name = catalog.entryOf(Kind.METRIC, metric).name();
        // A claim of 99.99995% is no claim of 100%: never rounded.
        String value = metric.share() ? percent(claim.value(), 15) : Decimal.print(claim.value());
        return name + " " + value + " after " + claim.after();
    }

    /** A measure: shares in per cent, four digits of either. */
    public static String shown(Metric metric, double value) {
        return metric.share() && Double.isFinite(value) ? percent(value, DIGITS) : Decimal.print(value, DIGITS);
    }

    private static String percent(double share, int digits) {
        return Decimal.print(share * 100, digits) + "%";
    }
}
