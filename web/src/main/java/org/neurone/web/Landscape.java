package org.neurone.web;

import org.neurone.engine.Trainer;
import org.neurone.engine.explain.LossSurface;
import org.neurone.engine.explain.NextUpdate;

/** The training loss as a landscape over a plane, or a curve along one direction, through what the network is. */
final class Landscape {
    private Landscape() {}

    /**
     * @param across coordinates along the first direction
     * @param up the same along the second; one of any value for a curve
     * @return where the network is along the first direction, along the second (0 for none), L, how steeply L rises along each (NaN
     *     where there are too many examples), where the next update takes it along each, then L at all coordinates, {@code up} row by row
     */
    static double[] of(Trainer trainer, LossPlane plane, double[] across, double[] up) {
        double[] parameters = trainer.training().weights().parameters();
        LossSurface surface = plane.through(trainer);
        double x = plane.x(parameters);
        double y = plane.y(parameters);
        double[] told = new double[7 + across.length * up.length];
        told[0] = x;
        told[1] = y;
        told[2] = surface.at(0, 0);
        double[] slopes = LossPlane.slopes(trainer);
        told[3] = slopes == null ? Double.NaN : plane.slopeX(slopes);
        told[4] = slopes == null ? Double.NaN : plane.slopeY(slopes);
        double[] after = NextUpdate.of(trainer).after();
        told[5] = plane.x(after);
        told[6] = plane.y(after);
        int at = 7;
        for (double b : up) {
            for (double a : across) {
                told[at++] = surface.at(a - x, b - y);
            }
        }
        return told;
    }
}
