package org.neurone.web;

import org.neurone.engine.Trainer;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.Factor;
import org.neurone.engine.explain.NextUpdate;
import org.neurone.engine.explain.Path;
import org.neurone.engine.explain.Summand;
import org.neurone.engine.explain.WeightExplanation;
import org.neurone.engine.optimizer.RuleLine;
import org.neurone.engine.plan.PlannedLayer;

/** Everything behind one weight as the page's {@code model.ts} describes it; the formulas are the page's to set. */
final class ExplanationJson {
    private ExplanationJson() {}

    /** @param number which of the layer's weights and, behind them, biases */
    static Json of(Trainer trainer, Explainer explainer, int layer, int number) {
        WeightExplanation why = explainer.weight(layer, number);
        PlannedLayer planned = trainer.plan().layers().get(layer);
        boolean dense = planned.layer().weighting() != null && !planned.output().picture();
        return Json.object()
                .put("value", why.value())
                .put("slope", why.slope())
                .put("numeric", why.numeric())
                .put("epsilon", why.epsilon())
                .put("rows", explainer.rows())
                .put("loss", explainer.loss())
                .put("forward", dense ? forward(trainer, explainer, layer, why.unit()) : null)
                .put("terms", terms(why))
                .put("paths", paths(why))
                .put("allPaths", why.allPaths())
                .put("update", planned.trains() ? update(NextUpdate.of(trainer).of(layer, number)) : null);
    }

    /** z = Σ x w + b and a = f(z) of the unit, for the first of the examples. */
    private static Json forward(Trainer trainer, Explainer explainer, int layer, int unit) {
        double[] inputs = layer == 0 ? explainer.input(0) : explainer.outputs(layer - 1, 0);
        PlannedLayer planned = trainer.plan().layers().get(layer);
        double[] parameters = trainer.training().weights().parameters();
        int at = (int) planned.parametersAt();
        int units = planned.output().channels();
        Json x = Json.array();
        Json w = Json.array();
        for (int k = 0; k < inputs.length; k++) {
            x.add(inputs[k]);
            w.add(parameters[at + k * units + unit]);
        }
        return Json.object()
                .put("inputs", x)
                .put("weights", w)
                .put("bias", parameters[at + inputs.length * units + unit])
                .put("sum", explainer.sums(layer, 0)[unit])
                .put("output", explainer.outputs(layer, 0)[unit]);
    }

    private static Json terms(WeightExplanation why) {
        Json terms = Json.array();
        for (Summand term : why.terms()) {
            terms.add(Json.object()
                    .put("row", term.row())
                    .put("place", term.place())
                    .put("input", term.input())
                    .put("delta", term.delta())
                    .put("product", term.product()));
        }
        return terms;
    }

    private static Json paths(WeightExplanation why) {
        Json paths = Json.array();
        for (Path path : why.paths()) {
            Json factors = Json.array();
            for (Factor factor : path.factors()) {
                factors.add(Json.object()
                        .put("kind", kind(factor.kind()))
                        .put("layer", factor.layer())
                        .put("from", factor.from())
                        .put("to", factor.to())
                        .put("value", factor.value()));
            }
            paths.add(Json.object().put("factors", factors).put("product", path.product()));
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

    private static Json update(WeightExplanation.Update update) {
        Json lines = Json.array();
        for (RuleLine line : update.lines()) {
            lines.add(Json.object()
                    .put("symbol", line.symbol())
                    .put("formula", line.formula())
                    .put("value", line.value()));
        }
        return Json.object()
                .put("before", update.before())
                .put("dataSlope", update.dataSlope())
                .put("penaltySlope", update.penaltySlope())
                .put("gradient", update.gradient())
                .put("decayed", update.decayed())
                .put("rate", update.rate())
                .put("step", update.step())
                .put("lines", lines);
    }
}
