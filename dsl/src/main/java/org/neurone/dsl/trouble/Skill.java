package org.neurone.dsl.trouble;

import org.neurone.engine.metric.Confusion;
import org.neurone.engine.metric.Evaluation;

/** How far a network is from guessing: 0 of one that always gives the same answer, 1 of one without an error. */
final class Skill {
    private Skill() {}

    /**
     * Of classes (r − 1/K) / (1 − 1/K), where r is the mean over the K classes that occur of the share of each that is
     * recognised; of values 1 − Σ (desired − predicted)² / Σ (desired − mean)² over all outputs together. 1 where there is
     * nothing to tell apart.
     */
    static double of(Evaluation evaluation) {
        return evaluation.hasClasses() ? ofClasses(evaluation) : ofValues(evaluation);
    }

    private static double ofClasses(Evaluation evaluation) {
        Confusion confusion = Confusion.of(evaluation);
        double sum = 0;
        int occurring = 0;
        for (int label = 0; label < confusion.classes().size(); label++) {
            if (confusion.actual(label) > 0) {
                sum += confusion.recall(label);
                occurring++;
            }
        }
        double guessed = 1.0 / Math.max(1, occurring);
        return occurring < 2 ? 1 : (sum / occurring - guessed) / (1 - guessed);
    }

    private static double ofValues(Evaluation evaluation) {
        int width = evaluation.width();
        double left = 0;
        double whole = 0;
        for (int output = 0; output < width; output++) {
            double mean = 0;
            for (int row = 0; row < evaluation.size(); row++) {
                mean += evaluation.desired()[row * width + output] / evaluation.size();
            }
            for (int row = 0; row < evaluation.size(); row++) {
                double desired = evaluation.desired()[row * width + output];
                double error = desired - evaluation.predicted()[row * width + output];
                left += error * error;
                whole += (desired - mean) * (desired - mean);
            }
        }
        return whole == 0 ? 1 : 1 - left / whole;
    }
}
