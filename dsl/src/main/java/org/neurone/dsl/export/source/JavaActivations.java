package org.neurone.dsl.export.source;

import java.util.Map;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.FormulaCode;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elu;
import org.neurone.engine.activation.FormulaActivation;
import org.neurone.engine.activation.Gelu;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Sign;
import org.neurone.engine.activation.Sin;
import org.neurone.engine.activation.Softplus;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.term.Term;

/** Activations as Java, in the order of operations of the engine. */
final class JavaActivations {
    private JavaActivations() {}

    /** f(z), with the engine's own functions in the class {@code Elementary}. */
    static String value(Activation activation) {
        if (activation instanceof Step) {
            return "z > 0 ? 1 : 0";
        } else if (activation instanceof Sign) {
            return "z > 0 ? 1 : -1";
        } else if (activation instanceof Relu) {
            return "z <= 0 ? 0 : z";
        } else if (activation instanceof LeakyRelu leaky) {
            return "z > 0 ? z : " + JavaText.number(leaky.slope()) + " * z";
        }
        if (activation instanceof Sigmoid) {
            return "Elementary.sigmoid(z)";
        } else if (activation instanceof Tanh) {
            return "Elementary.tanh(z)";
        } else if (activation instanceof Softplus) {
            return "Elementary.softplus(z)";
        } else if (activation instanceof Sin) {
            return "Elementary.sin(z)";
        } else if (activation instanceof Swish) {
            return "z * Elementary.sigmoid(z)";
        } else if (activation instanceof Elu elu) {
            return "z > 0 ? z : " + JavaText.number(elu.alpha()) + " * Elementary.expm1(z)";
        } else if (activation instanceof Gelu) {
            return "z * Elementary.normalShare(z)";
        } else if (activation instanceof FormulaActivation own) {
            return new FormulaCode(new Doubles(), Map.of("z", "z"))
                    .of(own.formula().value());
        }
        throw ExportException.unknown(activation);
    }

    private record Doubles() implements FormulaCode.Dialect {
        @Override
        public String number(double value) {
            return JavaText.number(value);
        }

        @Override
        public String call(Term.Function function, String argument) {
            return switch (function) {
                case ABS -> "Math.abs(" + argument + ")";
                case SQRT -> "Math.sqrt(" + argument + ")";
                case SIGN -> "Math.signum(" + argument + ")";
                case TAN -> "(Elementary.sin(" + argument + ") / Elementary.cos(" + argument + "))";
                default -> "Elementary." + function.word() + "(" + argument + ")";
            };
        }

        @Override
        public String power(String base, String exponent, boolean whole) {
            return (whole ? "Elementary.pow(" : "power(") + base + ", " + exponent + ")";
        }
    }
}
