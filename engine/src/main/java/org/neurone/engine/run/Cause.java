package org.neurone.engine.run;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;

/** Why numbers grew without bound, as far as the training's own numbers tell. */
final class Cause {
    /** Data that leaves a common learning rate no chance: its limit falls with the square of the inputs. */
    private static final double LARGE = 100;

    private Cause() {}

    /** One sentence. */
    static Wording of(TrainingState training) {
        double most = Math.max(largest(training.inputs()), largest(training.targets()));
        String data = number(most);
        if (training.step() == 0) {
            String weights = number(largest(training.weights().parameters()));
            return Wording.of(
                    "The data (up to " + data + ") or the initial weights (up to " + weights
                            + ") are probably too large.",
                    "Les données (jusqu’à " + data + ") ou les poids initiaux (jusqu’à " + weights
                            + ") sont sans doute trop grands.");
        }
        String rate = Decimal.print(training.settings().learningRate());
        boolean large = most > LARGE;
        return Wording.of(
                "The learning rate of " + rate + " is probably too large" + (large ? " for data up to " + data : "")
                        + ".",
                "Le taux d’apprentissage de " + rate + " est sans doute trop grand"
                        + (large ? " pour des données jusqu’à " + data : "") + ".");
    }

    private static String number(double size) {
        return Decimal.print(size, 3);
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
