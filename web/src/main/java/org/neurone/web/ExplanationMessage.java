package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.Factor;
import org.neurone.engine.explain.NextUpdate;
import org.neurone.engine.explain.Path;
import org.neurone.engine.explain.Summand;
import org.neurone.engine.explain.WeightExplanation;
import org.neurone.engine.optimizer.RuleLine;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.web.message.Messages;

/** Everything behind one weight; the formulas are the page's to set. */
final class ExplanationMessage {
    private ExplanationMessage() {}

    /** So many examples of a batch have all their products told. */
    private static final int MOST = 512;

    /**
     * @param examples those that are explained, by their places in the data; null where they are none of them
     * @param number which of the layer's weights and, behind them, biases
     */
    static Messages.Explanation of(Trainer trainer, Explainer explainer, int[] examples, int layer, int number) {
        int most = Math.min(MOST, Math.max(Explainer.MOST, explainer.rows()));
        WeightExplanation why = explainer.weight(layer, number, 0, most);
        PlannedLayer planned = trainer.plan().layers().get(layer);
        boolean dense = planned.layer().weighting() != null && !planned.output().picture();
        return new Messages.Explanation(
                why.value(),
                why.slope(),
                why.numeric(),
                why.epsilon(),
                explainer.rows(),
                explainer.loss(),
                examples,
                dense ? forward(trainer, explainer, layer, why.unit()) : null,
                terms(why),
                paths(why),
                why.allPaths(),
                planned.trains() ? update(NextUpdate.of(trainer).of(layer, number)) : null);
    }

    /** Of the unit, for the first of the examples. */
    private static Messages.Forward forward(Trainer trainer, Explainer explainer, int layer, int unit) {
        double[] inputs = layer == 0 ? explainer.input(0) : explainer.outputs(layer - 1, 0);
        PlannedLayer planned = trainer.plan().layers().get(layer);
        double[] parameters = trainer.training().weights().parameters();
        int at = (int) planned.parametersAt();
        int units = planned.output().channels();
        double[] weights = new double[inputs.length];
        for (int k = 0; k < inputs.length; k++) {
            weights[k] = parameters[at + k * units + unit];
        }
        return new Messages.Forward(
                inputs,
                weights,
                parameters[at + inputs.length * units + unit],
                explainer.sums(layer, 0)[unit],
                explainer.outputs(layer, 0)[unit]);
    }

    private static List<Messages.Term> terms(WeightExplanation why) {
        List<Messages.Term> terms = new ArrayList<>();
        for (Summand term : why.terms()) {
            terms.add(new Messages.Term(term.row(), term.place(), term.input(), term.delta(), term.product()));
        }
        return terms;
    }

    private static List<Messages.Path> paths(WeightExplanation why) {
        List<Messages.Path> paths = new ArrayList<>();
        for (Path path : why.paths()) {
            List<Messages.Factor> factors = new ArrayList<>();
            for (Factor factor : path.factors()) {
                factors.add(new Messages.Factor(
                        kind(factor.kind()), factor.layer(), factor.from(), factor.to(), factor.value()));
            }
            paths.add(new Messages.Path(factors, path.product()));
        }
        return paths;
    }

    private static String kind(Factor.Kind kind) {
        return switch (kind) {
            case INPUT -> "input";
            case SLOPE -> "slope";
            case WEIGHT -> "weight";
            case PASS -> "pass";
            case LOSS -> "loss";
            case LOSS_AT_SUM -> "loss-at-sum";
        };
    }

    private static Messages.Update update(WeightExplanation.Update update) {
        List<Messages.RuleLine> lines = new ArrayList<>();
        for (RuleLine line : update.lines()) {
            List<Messages.Letter> letters = new ArrayList<>();
            for (RuleLine.Letter letter : line.letters()) {
                letters.add(new Messages.Letter(letter.letter(), letter.value()));
            }
            lines.add(new Messages.RuleLine(line.symbol(), line.formula(), line.value(), letters));
        }
        return new Messages.Update(
                update.before(),
                update.dataSlope(),
                update.penaltySlope(),
                update.gradient(),
                update.decayed(),
                update.rate(),
                update.step(),
                lines);
    }
}
