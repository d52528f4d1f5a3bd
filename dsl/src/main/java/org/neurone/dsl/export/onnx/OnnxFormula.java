package org.neurone.dsl.export.onnx;

import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.engine.data.term.Term;

/** A formula in one variable as nodes: only operators that exist in both precisions. */
final class OnnxFormula {
    private final OnnxModel model;
    private final String variable;

    /** @param variable the name of what the formula depends on */
    OnnxFormula(OnnxModel model, String variable) {
        this.model = model;
        this.variable = variable;
    }

    /** The name of its value. */
    String of(Term term) {
        if (term instanceof Term.Column) {
            return variable;
        } else if (term instanceof Term.Constant constant) {
            return model.scalar(constant.value());
        } else if (term instanceof Term.Negation negation) {
            return model.node("Neg", of(negation.operand()));
        } else if (term instanceof Term.Sum sum) {
            return folded("Add", sum.summands());
        } else if (term instanceof Term.Product product) {
            return folded("Mul", product.factors());
        } else if (term instanceof Term.Quotient quotient) {
            return folded("Div", List.of(quotient.dividend(), quotient.divisor()));
        } else if (term instanceof Term.Power power) {
            return folded("Pow", List.of(power.base(), power.exponent()));
        } else if (term instanceof Term.Call call) {
            return called(call.function(), of(call.argument()));
        }
        throw ExportException.unknown(term);
    }

    private String folded(String operator, List<Term> parts) {
        String all = of(parts.get(0));
        for (Term part : parts.subList(1, parts.size())) {
            all = model.node(operator, List.of(all, of(part)));
        }
        return all;
    }

    private String called(Term.Function function, String x) {
        return switch (function) {
            case SIN -> model.node("Sin", x);
            case COS -> model.node("Cos", x);
            case TAN -> model.node("Div", List.of(model.node("Sin", x), model.node("Cos", x)));
            case EXP -> model.node("Exp", x);
            case LOG -> model.node("Log", x);
            case SQRT -> model.node("Sqrt", x);
            case ABS -> model.node("Abs", x);
            case TANH -> model.node("Tanh", x);
            case SIGMOID -> sigmoid(x);
            case SIGN -> model.node("Sign", x);
        };
    }

    /** As 1 / (1 + e⁻ˣ): beside a product with x, ONNX Runtime 1.29 makes one operator of Sigmoid, which it lacks in double precision. */
    private String sigmoid(String x) {
        String power = model.node("Exp", model.node("Neg", x));
        return model.node("Div", List.of(model.scalar(1), model.node("Add", List.of(power, model.scalar(1)))));
    }
}
