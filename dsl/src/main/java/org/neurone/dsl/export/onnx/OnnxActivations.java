package org.neurone.dsl.export.onnx;

import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elu;
import org.neurone.engine.activation.FormulaActivation;
import org.neurone.engine.activation.Gelu;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Sign;
import org.neurone.engine.activation.Sin;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Softplus;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;

/** Activations as nodes: only operators that exist in both precisions. */
final class OnnxActivations {
    private static final double ROOT_HALF = 0.7071067811865476;
    /** 2/√π. */
    private static final double ERF_SCALE = 1.1283791670955126;
    /** From here on erf rounds to 1. */
    private static final double ERF_END = 6;

    private OnnxActivations() {}

    /** The name of f(z). */
    static String apply(Activation activation, String z, OnnxModel model) {
        if (activation instanceof Linear) {
            return z;
        } else if (activation instanceof Relu) {
            return model.node("Relu", z);
        } else if (activation instanceof Sigmoid) {
            return model.node("Sigmoid", z);
        } else if (activation instanceof Tanh) {
            return model.node("Tanh", z);
        } else if (activation instanceof Sin) {
            return model.node("Sin", z);
        } else if (activation instanceof Softmax) {
            return model.node("Softmax", z); // over the last dimension: a row's units, or a pixel's channels
        } else if (activation instanceof Swish) {
            return swish(z, model);
        } else if (activation instanceof Step) {
            return choice(z, 0, model);
        } else if (activation instanceof Sign) {
            return choice(z, -1, model);
        } else if (activation instanceof LeakyRelu leaky) {
            String below = model.node("Mul", List.of(negativePart(z, model), model.scalar(leaky.slope())));
            return model.node("Add", List.of(model.node("Relu", z), below));
        } else if (activation instanceof Elu elu) {
            String power = model.node("Exp", negativePart(z, model));
            String bend = model.node("Sub", List.of(power, model.scalar(1)));
            String below = model.node("Mul", List.of(bend, model.scalar(elu.alpha())));
            return model.node("Add", List.of(model.node("Relu", z), below));
        } else if (activation instanceof Softplus) {
            String power = model.node("Exp", model.node("Neg", model.node("Abs", z)));
            String small = model.node("Log", model.node("Add", List.of(power, model.scalar(1))));
            return model.node("Add", List.of(model.node("Relu", z), small));
        } else if (activation instanceof Gelu) {
            String erf = erf(model.node("Mul", List.of(z, model.scalar(ROOT_HALF))), model);
            String share = model.node("Add", List.of(erf, model.scalar(1)));
            return model.node("Mul", List.of(model.node("Mul", List.of(z, share)), model.scalar(0.5)));
        } else if (activation instanceof FormulaActivation own) {
            return new OnnxFormula(model, z).of(own.formula().value());
        }
        throw ExportException.unknown(activation);
    }

    /**
     * z σ(z). In double precision as z / (1 + e⁻ᶻ): ONNX Runtime 1.29 fuses the other form into an operator of its own,
     * which it then lacks.
     */
    private static String swish(String z, OnnxModel model) {
        if (model.precision() == Precision.FLOAT) {
            return model.node("Mul", List.of(z, model.node("Sigmoid", z)));
        }
        String power = model.node("Exp", model.node("Neg", z));
        return model.node("Div", List.of(z, model.node("Add", List.of(power, model.scalar(1)))));
    }

    /** 1 where z > 0, else {@code otherwise}. */
    private static String choice(String z, double otherwise, OnnxModel model) {
        String above = model.node("Greater", List.of(z, model.scalar(0)));
        return model.node("Where", List.of(above, model.scalar(1), model.scalar(otherwise)));
    }

    private static String negativePart(String z, OnnxModel model) {
        return model.node("Min", List.of(z, model.scalar(0)));
    }

    /**
     * erf x. ONNX Runtime has it in single precision only; in double precision it is the integral itself, erf x = (2/√π) x
     * ∫₀¹ exp(−x² t²) dt, by Gauss and Legendre's rule, whose points and weights are two constants.
     */
    private static String erf(String x, OnnxModel model) {
        if (model.precision() == Precision.FLOAT) {
            return model.node("Erf", x);
        }
        int points = GaussLegendre.POINTS;
        String bounded = model.node(
                "Max", List.of(model.node("Min", List.of(x, model.scalar(ERF_END))), model.scalar(-ERF_END)));
        String squared = model.node("Mul", List.of(bounded, bounded));
        String column = model.node("Unsqueeze", List.of(squared, model.whole(-1)));
        String exponents =
                model.node("Mul", List.of(column, model.constant("points", GaussLegendre.negativeSquares(), points)));
        String weights = model.constant("weights", GaussLegendre.weights(), points, 1);
        String integral = model.node("MatMul", List.of(model.node("Exp", exponents), weights));
        String mean = model.node("Squeeze", List.of(integral, model.whole(-1)));
        return model.node("Mul", List.of(model.node("Mul", List.of(bounded, mean)), model.scalar(ERF_SCALE)));
    }
}
