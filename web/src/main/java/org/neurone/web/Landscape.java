package org.neurone.web;

import org.neurone.engine.Trainer;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.LossSurface;
import org.neurone.engine.explain.NextUpdate;
import org.neurone.engine.plan.PlannedLayer;

/** The training loss as a landscape over two of the network's numbers, or a curve over one, all others as they are. */
final class Landscape {
    /** More examples than this are not asked for the slope, which is then left open. */
    private static final int MOST = 2000;

    private Landscape() {}

    /**
     * @param firstLayer of the plan, and {@code first} which of its weights and, behind them, biases
     * @param secondLayer −1 for a curve over the first number alone
     * @param across values of the first number
     * @param up values of the second; one of any value for a curve
     * @return the first number, the second (0 for none), L, ∂L/∂ of each (NaN where there are too many examples), what the next
     *     update makes of each (itself where training leaves it), then L at all values, {@code up} row by row
     */
    static double[] of(
            Trainer trainer, int firstLayer, int first, int secondLayer, int second, double[] across, double[] up) {
        boolean curve = secondLayer < 0;
        int otherLayer = curve ? firstLayer : secondLayer;
        int other = curve ? first : second;
        double x = value(trainer, firstLayer, first);
        double y = curve ? 0 : value(trainer, otherLayer, other);
        LossSurface surface = LossSurface.overWeights(trainer, firstLayer, first, otherLayer, other);
        double[] told = new double[7 + across.length * up.length];
        told[0] = x;
        told[1] = y;
        told[2] = surface.at(0, 0);
        slopes(trainer, firstLayer, first, otherLayer, other, told);
        NextUpdate next = NextUpdate.of(trainer);
        told[5] = after(trainer, next, firstLayer, first, x);
        told[6] = curve ? 0 : after(trainer, next, otherLayer, other, y);
        int at = 7;
        for (double b : up) {
            for (double a : across) {
                told[at++] = surface.at(a - x, curve ? 0 : b - y);
            }
        }
        return told;
    }

    private static double value(Trainer trainer, int layer, int number) {
        int at = (int) trainer.plan().layerOf(layer, number).parametersAt();
        return trainer.training().weights().parameters()[at + number];
    }

    private static void slopes(Trainer trainer, int firstLayer, int first, int secondLayer, int second, double[] told) {
        int rows = trainer.data().train().size();
        if (rows > MOST) {
            told[3] = Double.NaN;
            told[4] = Double.NaN;
            return;
        }
        int[] all = new int[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = i;
        }
        Explainer explainer = Explainer.of(trainer, all);
        told[3] = explainer.slopes(firstLayer)[first];
        told[4] = explainer.slopes(secondLayer)[second];
    }

    private static double after(Trainer trainer, NextUpdate next, int layer, int number, double present) {
        PlannedLayer planned = trainer.plan().layerOf(layer, number);
        return planned.trains() ? next.of(layer, number).after() : present;
    }
}
