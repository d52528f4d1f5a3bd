package org.neurone.web;

import org.neurone.engine.Trainer;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.LossSurface;
import org.neurone.engine.plan.PlannedLayer;

/**
 * Two directions in the space of all trained numbers, or one: the plane on which the loss is a landscape. A direction is one of the
 * numbers, whose coordinate is its value, or one through all of them, whose coordinate is 0 where the plane was laid.
 */
final class LossPlane {
    /** More examples than this are not asked for their slopes. */
    static final int MOST = 2000;

    private static final int NONE = -1;
    private static final int WAY = -3;

    private final double[] centre;
    private final Axis first;
    private final Axis second;

    private static final class Axis {
        /** Which of all trained numbers it is; −1 where it goes through all of them. */
        final int number;

        final double[] vector;

        /** The square of its length. */
        final double length;

        Axis(int number, double[] vector) {
            this.number = number;
            this.vector = vector;
            this.length = dot(vector, vector);
        }

        double at(double[] parameters, double[] centre) {
            if (number >= 0) {
                return parameters[number];
            }
            double along = 0;
            for (int i = 0; i < vector.length; i++) {
                along += (parameters[i] - centre[i]) * vector[i];
            }
            return length > 0 ? along / length : 0;
        }
    }

    private LossPlane(double[] centre, Axis first, Axis second) {
        this.centre = centre;
        this.first = first;
        this.second = second;
    }

    /**
     * Through the present numbers.
     *
     * @param start all numbers before the first update, for the way from there
     * @param chosen three numbers a direction: the layer, from which number and the unit of a weight (of a bias with less than 0); or −2, 0
     *     and which random direction, or −3, 0, 0 for the way from the start, which at the start goes down the slope; −1 for no second direction
     */
    static LossPlane of(Trainer trainer, double[] start, int[] chosen) {
        double[] centre = trainer.training().weights().parameters().clone();
        Axis first = axis(trainer, start, centre, chosen, 0);
        Axis second =
                chosen[3] == NONE ? new Axis(NONE, new double[centre.length]) : axis(trainer, start, centre, chosen, 3);
        // Neither direction goes along the other, so that each coordinate is its own.
        if (first.number < 0 && second.number >= 0) {
            first = across(first, second);
        } else if (second.number < 0) {
            second = across(second, first);
        }
        return new LossPlane(centre, first, second);
    }

    private static Axis axis(Trainer trainer, double[] start, double[] centre, int[] chosen, int at) {
        int kind = chosen[at];
        if (kind >= 0) {
            PlannedLayer planned = trainer.plan().layers().get(kind);
            int number = (int) planned.parametersAt() + numberIn(planned, chosen[at + 1], chosen[at + 2]);
            double[] vector = new double[centre.length];
            vector[number] = 1;
            return new Axis(number, vector);
        }
        return new Axis(NONE, kind == WAY ? way(trainer, start, centre) : random(trainer, chosen[at + 2]));
    }

    /** Which of a layer's weights and, behind them, biases: {@code from} less than 0 for a bias. */
    static int numberIn(PlannedLayer planned, int from, int unit) {
        return from < 0
                ? (int) planned.layer().weights() + unit
                : from * planned.output().channels() + unit;
    }

    private static double[] random(Trainer trainer, int which) {
        double[] direction = LossSurface.randomDirection(trainer, which);
        boolean still = dot(direction, direction) == 0;
        // A network that begins with zeros has no length that a direction could take over.
        for (int i = 0; still && i < direction.length; i++) {
            direction[i] = (i + which) % 2 == 0 ? 1 : -1;
        }
        return direction;
    }

    private static double[] way(Trainer trainer, double[] start, double[] centre) {
        double[] way = new double[centre.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = centre[i] - start[i];
        }
        if (dot(way, way) > 0) {
            return way;
        }
        double[] slopes = slopes(trainer);
        if (slopes == null || dot(slopes, slopes) == 0) {
            return random(trainer, 0);
        }
        double factor = -Math.sqrt(Math.max(1, dot(centre, centre)) / dot(slopes, slopes));
        for (int i = 0; i < way.length; i++) {
            way[i] = factor * slopes[i];
        }
        return way;
    }

    private static Axis across(Axis axis, Axis other) {
        double[] vector = axis.vector.clone();
        double share = other.length > 0 ? dot(vector, other.vector) / other.length : 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= share * other.vector[i];
        }
        return new Axis(axis.number, vector);
    }

    /** ∂L/∂ of every trained number over the whole training part; null where it has too many examples. */
    static double[] slopes(Trainer trainer) {
        int rows = trainer.data().train().size();
        if (rows > MOST) {
            return null;
        }
        int[] all = new int[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = i;
        }
        Explainer explainer = Explainer.of(trainer, all);
        double[] slopes = new double[(int) trainer.plan().parameters()];
        for (int layer = 0; layer < trainer.plan().layers().size(); layer++) {
            PlannedLayer planned = trainer.plan().layers().get(layer);
            if (planned.parameters() > 0) {
                System.arraycopy(
                        explainer.slopes(layer), 0, slopes, (int) planned.parametersAt(), (int) planned.parameters());
            }
        }
        return slopes;
    }

    /** The coordinate along the first direction of a network with these numbers. */
    double x(double[] parameters) {
        return first.at(parameters, centre);
    }

    /** The same along the second; 0 where there is none. */
    double y(double[] parameters) {
        return second.at(parameters, centre);
    }

    /** How steeply the loss rises along the first direction. */
    double slopeX(double[] slopes) {
        return dot(slopes, first.vector);
    }

    /** The same along the second. */
    double slopeY(double[] slopes) {
        return dot(slopes, second.vector);
    }

    /** The loss over this plane, moved so that it goes through the trainer's present numbers. */
    LossSurface through(Trainer trainer) {
        return LossSurface.alongDirections(trainer, first.vector, second.vector);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
