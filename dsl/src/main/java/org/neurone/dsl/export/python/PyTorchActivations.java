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

/** Activations as PyTorch calls them. */
final class PyTorchActivations {
    private PyTorchActivations() {}

    /** f(z); z stands once in it, or is a name. */
    static String form(Activation activation, String z) {
        if (activation instanceof Linear) {
            return z;
        } else if (activation instanceof Step) {
            return "step(" + z + ")";
        } else if (activation instanceof Sign) {
            return "2 * step(" + z + ") - 1";
        } else if (activation instanceof Sigmoid) {
            return "torch.sigmoid(" + z + ")";
        } else if (activation instanceof Tanh) {
            return "torch.tanh(" + z + ")";
        } else if (activation instanceof Relu) {
            return "torch.relu(" + z + ")";
        } else if (activation instanceof LeakyRelu leaky) {
            return "F.leaky_relu(" + z + ", " + Python.number(leaky.slope()) + ")";
        } else if (activation instanceof Elu elu) {
            return "F.elu(" + z + ", " + Python.number(elu.alpha()) + ")";
        } else if (activation instanceof Gelu) {
            return "F.gelu(" + z + ")";
        } else if (activation instanceof Softplus) {
            return "F.softplus(" + z + ", threshold=40)";
        } else if (activation instanceof Swish) {
            return "F.silu(" + z + ")";
        } else if (activation instanceof Sin) {
            return "torch.sin(" + z + ")";
        } else if (activation instanceof Softmax) {
            return "F.softmax(" + z + ", 1)";
        } else if (activation instanceof FormulaActivation own) {
            String body = PythonFormulas.expression(own.formula(), "torch", Map.of("z", "z"));
            return "(lambda z: " + body + ")(" + z + ")";
        }
        throw ExportException.unknown(activation);
    }
}
