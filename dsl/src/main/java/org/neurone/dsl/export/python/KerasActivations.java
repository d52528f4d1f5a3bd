package org.neurone.dsl.export.python;

import java.util.Map;
import org.neurone.dsl.export.graph.ExportException;
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
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Perceptron;

/** Activations as Keras calls them, and as it can work them out where it has no name for them. */
final class KerasActivations {
    private KerasActivations() {}

    /** f(z) for what Keras has no name for, else null. */
    static String body(Activation activation, Optimizer optimizer) {
        if (activation instanceof Step) {
            return slope(optimizer, "ops.where(z > 0, ops.ones_like(z), ops.zeros_like(z))");
        } else if (activation instanceof Sign) {
            return slope(optimizer, "ops.where(z > 0, ops.ones_like(z), -ops.ones_like(z))");
        } else if (activation instanceof Sin) {
            return "ops.sin(z)";
        } else if (activation instanceof LeakyRelu leaky) {
            return "ops.where(z > 0, z, " + Python.number(leaky.slope()) + " * z)";
        } else if (activation instanceof Elu elu) {
            return "ops.where(z > 0, z, " + Python.number(elu.alpha()) + " * ops.expm1(ops.minimum(z, 0.0)))";
        } else if (activation instanceof FormulaActivation own) {
            return PythonFormulas.expression(own.formula(), "ops", Map.of("z", "z"));
        }
        return null;
    }

    /** Rosenblatt's rule takes a step's slope for 1; for all others it is 0, which Keras wants to be said. */
    private static String slope(Optimizer optimizer, String values) {
        return optimizer instanceof Perceptron ? "z + ops.stop_gradient(" + values + " - z)" : values + " + 0 * z";
    }

    /** What Keras calls what it has. */
    static String name(Activation activation) {
        if (activation instanceof Linear) {
            return "linear";
        } else if (activation instanceof Sigmoid) {
            return "sigmoid";
        } else if (activation instanceof Tanh) {
            return "tanh";
        } else if (activation instanceof Relu) {
            return "relu";
        } else if (activation instanceof Gelu) {
            return "gelu";
        } else if (activation instanceof Softplus) {
            return "softplus";
        } else if (activation instanceof Swish) {
            return "silu";
        } else if (activation instanceof Softmax) {
            return "softmax";
        }
        throw ExportException.unknown(activation);
    }
}
