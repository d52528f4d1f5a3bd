package org.neurone.engine.explain;

import java.util.List;
import org.neurone.engine.optimizer.RuleLine;

/**
 * Everything behind one weight's next change.
 *
 * @param layer of the plan, from 0
 * @param number which of its weights and, behind them, biases
 * @param input which of the numbers that a unit sums it multiplies, from 0, and 0 for a normalisation's scale; −1 for a bias
 * @param unit which unit or filter it belongs to, from 0
 * @param value w
 * @param slope ∂L/∂w of the data's loss over the examples explained
 * @param terms the summands x δ of that slope; the largest of them where there are very many
 * @param paths the largest products that sum to the slope of one example, largest first
 * @param allPaths how many paths there are in all
 * @param numeric (L(w + ε) − L(w − ε)) / 2ε over the same examples; another number than the slope only where L has a corner
 *     within ε, as where the sum of a relu is 0
 * @param epsilon ε
 */
public record WeightExplanation(
        int layer,
        int number,
        int input,
        int unit,
        double value,
        double slope,
        List<Summand> terms,
        List<Path> paths,
        double allPaths,
        double numeric,
        double epsilon) {
    /** Copies the lists. */
    public WeightExplanation {
        terms = List.copyOf(terms);
        paths = List.copyOf(paths);
    }

    /**
     * The next update of a weight with the whole batch behind it.
     *
     * @param before w before the step
     * @param dataSlope ∂L/∂w of the batch's loss, dropout and batch normalisation as in training
     * @param penaltySlope what regularisation adds
     * @param gradient g: both together, clipped
     * @param decayed w after decoupled decay, before its update
     * @param rate η, schedules included
     * @param step which step of the optimizer it is, from 1
     * @param lines the optimizer's rule, the last one w′
     */
    public record Update(
            double before,
            double dataSlope,
            double penaltySlope,
            double gradient,
            double decayed,
            double rate,
            long step,
            List<RuleLine> lines) {
        /** Copies the list. */
        public Update {
            lines = List.copyOf(lines);
        }

        /** w′. */
        public double after() {
            return lines.get(lines.size() - 1).value();
        }
    }
}
