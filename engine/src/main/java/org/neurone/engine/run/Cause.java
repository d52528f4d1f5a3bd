package org.neurone.engine.run;

import org.neurone.engine.catalog.Wording;
import org.neurone.engine.number.Decimal;

/** Why numbers grew without bound, as far as the course's own numbers tell. */
final class Cause {
    /** Beyond this the numbers themselves are the trouble. */
    private static final double HUGE = 1e6;
    /** Inputs that leave a common learning rate no chance: its limit falls with their square. */
    private static final double LARGE = 100;

    private static final int DIGITS = 3;

    private Cause() {}

    /** One sentence. */
    static Wording of(Course course) {
        double input = largest(course.inputs());
        double target = largest(course.targets());
        return course.step() == 0
                ? atStart(Math.max(input, target), largest(course.weights().parameters()))
                : onTheWay(Decimal.print(course.settings().learningRate()), input, target);
    }

    /** No update was made: it can only be what the run began with. */
    private static Wording atStart(double data, double weights) {
        if (data > HUGE && data >= weights) {
            return data(data);
        }
        if (weights > HUGE) {
            String most = Decimal.print(weights, DIGITS);
            return Wording.of(
                    "The initial weights are probably too large: they go up to " + most + ".",
                    "Les poids initiaux sont sans doute trop grands : ils vont jusqu’à " + most + ".");
        }
        return Wording.of(
                "The data or the initial weights are probably too large.",
                "Les données ou les poids initiaux sont sans doute trop grands.");
    }

    private static Wording onTheWay(String rate, double input, double target) {
        if (Math.max(input, target) > HUGE * HUGE) {
            return data(Math.max(input, target));
        }
        if (input > LARGE) {
            String most = Decimal.print(input, DIGITS);
            return Wording.of(
                    "The learning rate of " + rate + " is probably too large for inputs up to " + most
                            + ": normalize them, or take a smaller rate.",
                    "Le taux d’apprentissage de " + rate + " est sans doute trop grand pour des entrées allant jusqu’à "
                            + most + " : normalisez-les, ou prenez un taux plus petit.");
        }
        return Wording.of(
                "The learning rate of " + rate + " is probably too large.",
                "Le taux d’apprentissage de " + rate + " est sans doute trop grand.");
    }

    private static Wording data(double most) {
        String number = Decimal.print(most, DIGITS);
        return Wording.of(
                "The data is probably too large: its numbers go up to " + number + ".",
                "Les données sont sans doute trop grandes : leurs nombres vont jusqu’à " + number + ".");
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            double size = Math.abs(number);
            largest = size > largest ? size : largest;
        }
        return largest;
    }
}
