package org.neurone.engine.number;

/**
 * sin, cos and −sin of k/128 from −π/4 to π/4, each as the nearest double and what it leaves: six numbers a place, of which two that follow each other are
 * value and slope of sin or of cos.
 */
final class TrigonometryTable {
    /** Places from one whole number to the next. */
    static final int STEPS = 128;

    /** The last place; the first is the same below 0. */
    static final int LAST = 101;

    static final double[] PLACES = places();

    private static final int DIGITS = 7;

    private TrigonometryTable() {}

    private static double[] places() {
        double[] places = new double[6 * ((2 * LAST) + 1)];
        Wide step = Wide.of(1.0 / STEPS, DIGITS);
        Wide stepSine = WideFunctions.sin(step, 0);
        Wide stepCosine = WideFunctions.sin(step, 1);
        Wide sine = Wide.of(0, DIGITS);
        Wide cosine = Wide.of(1, DIGITS);
        for (int k = 0; k <= LAST; k++) {
            double sineHigh = sine.doubleValue();
            double sineLow = sine.minus(Wide.of(sineHigh, DIGITS)).doubleValue();
            double cosineHigh = cosine.doubleValue();
            double cosineLow = cosine.minus(Wide.of(cosineHigh, DIGITS)).doubleValue();
            write(places, LAST + k, sineHigh, sineLow, cosineHigh, cosineLow);
            write(places, LAST - k, -sineHigh, -sineLow, cosineHigh, cosineLow);
            Wide next = sine.times(stepCosine).plus(cosine.times(stepSine));
            cosine = cosine.times(stepCosine).minus(sine.times(stepSine));
            sine = next;
        }
        return places;
    }

    private static void write(
            double[] places, int place, double sine, double sineLow, double cosine, double cosineLow) {
        int at = 6 * place;
        places[at] = sine;
        places[at + 1] = sineLow;
        places[at + 2] = cosine;
        places[at + 3] = cosineLow;
        places[at + 4] = -sine;
        places[at + 5] = -sineLow;
    }
}
