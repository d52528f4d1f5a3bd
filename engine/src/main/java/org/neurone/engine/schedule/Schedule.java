package org.neurone.engine.schedule;

/** A factor on the learning rate that depends on how far the run is. Several multiply. */
public interface Schedule {
    /**
     * The factor, at least 0.
     *
     * @param epoch whole epochs done so far: 0 during the first; a count, exact up to 2⁵³
     * @param epochs how many the run is to last, likewise
     */
    double factor(double epoch, double epochs);
}
