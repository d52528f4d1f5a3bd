package org.neurone.server.cli;

import java.util.Optional;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;

/** About how long a run takes, so that nobody waits for one that ends in a thousand years. */
final class Estimate {

    /** What one core of a good machine does, and what each update costs beside its multiplications. */
    private static final double MULTIPLICATIONS_A_SECOND = 2e9;

    private static final double SECONDS_A_STEP = 1e-6;

    /** A working day: longer runs are worth a word. */
    private static final double LONG_HOURS = 8;

    private static final double HOURS_A_DAY = 24;
    private static final double HOURS_A_YEAR = 8766;

    private Estimate() {}

    /** A sentence about a run of so many epochs, or nothing where it is not long. */
    static Optional<Wording> warning(Plan plan, double epochs, int cores) {
        double hours = epochs * secondsAnEpoch(plan, cores) / 3600;
        if (!(hours > LONG_HOURS)) {
            return Optional.empty();
        }
        Wording time = hours > 2 * HOURS_A_YEAR
                ? time(hours / HOURS_A_YEAR, "years", "ans")
                : hours > 2 * HOURS_A_DAY ? time(hours / HOURS_A_DAY, "days", "jours") : time(hours, "hours", "heures");
        return Optional.of(
                Wording.of(
                        "This run may take about " + time.english()
                                + ". Fewer epochs (--epochs N) or fewer examples end sooner; Ctrl-C stops it.",
                        "Cet entraînement peut prendre environ " + time.french()
                                + ". Moins d’époques (--epochs N) ou moins d’exemples finissent plus tôt\u00a0; Ctrl-C l’arrête."));
    }

    private static Wording time(double number, String english, String french) {
        String two = Decimal.print(number, 2);
        return Wording.of(two + " " + english, two + " " + french);
    }

    /** Forwards, backwards and for the gradient: three multiplications a weight and example. */
    private static double secondsAnEpoch(Plan plan, int cores) {
        double work = 0;
        for (PlannedLayer layer : plan.layers()) {
            work += 3.0 * layer.layer().cost();
        }
        double examples = plan.data().trainExamples();
        double steps = Math.ceil(examples / plan.batch());
        return examples * work / (MULTIPLICATIONS_A_SECOND * cores) + steps * SECONDS_A_STEP;
    }
}
