package org.neurone.dsl.export.source;

import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elu;
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
import org.neurone.engine.data.term.Term;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.number.Values;

/**
 * A network as one Java class that predicts the same bits as the engine and needs nothing but Java 17: earlier versions
 * may compute with more digits than a double has.
 */
public final class JavaClass {
    private static final String HOW = """
        A network made with Neurone, with its weights. Needs nothing but Java 17 or newer, is safe from many threads and
        gives the same result to the last bit as the engine it was trained with.

            java Network.java 0.5 1.25        its answer for one example's columns\
        """;

    private final Graph graph;
    private final String name;
    private final JavaText source = new JavaText();
    private boolean elementary;

    private JavaClass(Graph graph) {
        this.graph = graph;
        this.name = graph.name();
    }

    /**
     * The source of a class without a package, named as the graph is.
     *
     * @throws ExportException where a part was added by a plug-in
     */
    public static String write(Graph graph) {
        return new JavaClass(graph).write();
    }

    private String write() {
        source.comment(graph.title()).line("//").comment(replaced(HOW));
        if (!graph.text().isEmpty()) {
            source.line("//").line("// The experiment, in Neurone's language:").line("//");
            source.comment(graph.text().trim());
        }
        source.line("public final class " + name + " {");
        source.line("    /** An example's columns, in their order. */");
        source.line("    public static final java.util.List<String> COLUMNS = java.util.List.of(new String[] "
                + JavaText.strings(graph.features().columns()) + ");");
        source.line("    /** Names by class number; empty where values are predicted. */");
        source.line("    public static final java.util.List<String> CLASSES = java.util.List.of(new String[] "
                + JavaText.strings(graph.classes()) + ");");
        source.line("    private static final int OUTPUTS = " + graph.outputs() + ";");
        source.line("");
        source.line("    private " + name + "() {}");
        predict();
        features();
        JavaParts.common(graph, source);
        if (elementary) {
            source.line("").lines(NumberSource.classes());
        }
        source.line("");
        weights();
        source.line("}");
        return source.toString();
    }

    private String replaced(String text) {
        int at = text.indexOf("Network.java");
        return text.substring(0, at) + name + text.substring(at + "Network".length());
    }

    private void predict() {
        source.lines("""

                /**
                 * The network's outputs for one example.
                 *
                 * @param columns one number each of COLUMNS
                 */
                public static double[] predict(double... columns) {
                    if (columns.length != COLUMNS.size()) {
                        throw new IllegalArgumentException(
                                "an example has " + COLUMNS.size() + " columns, but this has " + columns.length);
                    }
                    double[] x = features(columns);
            """);
        for (int i = 0; i < graph.layers().size(); i++) {
            layer(graph.layers().get(i), i + 1);
        }
        source.line("        return x;").line("    }");
    }

    private void layer(Graph.Layer layer, int number) {
        if (layer instanceof Graph.Dense dense) {
            source.line("        x = product(x, 1, WEIGHTS_" + number + ", BIAS_" + number + ");");
            activate(dense.activation(), dense.units());
        } else if (layer instanceof Graph.Convolution convolution) {
            Window window = convolution.window();
            source.line("        x = product(windows(x, " + arguments(window) + "), " + window.places() + ", WEIGHTS_"
                    + number + ", BIAS_" + number + ");");
            activate(convolution.activation(), convolution.units());
        } else if (layer instanceof Graph.Pooling pooling) {
            Window window = pooling.window();
            source.line("        x = pool(windows(x, " + arguments(window) + "), " + window.places() + ", "
                    + window.channels() + ", " + pooling.largest() + ");");
        } else if (layer instanceof Graph.BatchNormalization) {
            source.line("        normalise(x, GAMMA_" + number + ", BETA_" + number + ", MEAN_" + number + ", ROOT_"
                    + number + ");");
        } else if (!(layer instanceof Graph.Dropout || layer instanceof Graph.Flatten)) {
            throw ExportException.unknown(layer);
        }
    }

    private static String arguments(Window window) {
        return window.height() + ", " + window.width() + ", " + window.channels() + ", " + window.kernelHeight() + ", "
                + window.kernelWidth() + ", " + window.strideHeight() + ", " + window.strideWidth() + ", "
                + window.top() + ", " + window.left() + ", " + window.outHeight() + ", " + window.outWidth();
    }

    private void activate(Activation activation, int width) {
        if (activation instanceof Linear) {
            return;
        }
        if (activation instanceof Softmax) {
            elementary = true;
            source.line("        softmax(x, " + width + ");");
            return;
        }
        source.line("        for (int i = 0; i < x.length; i++) {");
        source.line("            double z = x[i];");
        source.line("            x[i] = " + value(activation) + ";");
        source.line("        }");
    }

    /** f(z), in the order of operations of the engine. */
    private String value(Activation activation) {
        if (activation instanceof Step) {
            return "z > 0 ? 1 : 0";
        } else if (activation instanceof Sign) {
            return "z > 0 ? 1 : -1";
        } else if (activation instanceof Relu) {
            return "z <= 0 ? 0 : z";
        } else if (activation instanceof LeakyRelu leaky) {
            return "z > 0 ? z : " + JavaText.number(leaky.slope()) + " * z";
        }
        elementary = true;
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
        }
        throw ExportException.unknown(activation);
    }

    private void features() {
        source.line("");
        source.line("    private static double[] features(double[] columns) {");
        List<Term> terms = graph.features().terms();
        if (terms.isEmpty()) {
            source.line("        double[] x = columns.clone();");
        } else {
            source.line("        double[] x = {");
            for (Term term : terms) {
                source.line("            " + expression(term) + ",");
            }
            source.line("        };");
        }
        if (graph.scaled()) {
            source.line("        for (int i = 0; i < x.length; i++) {");
            source.line("            x[i] = (x[i] - SHIFT[i]) / SCALE[i];");
            source.line("        }");
        }
        source.line("        return x;").line("    }");
    }

    private String expression(Term term) {
        if (term instanceof Term.Column column) {
            return "columns[" + graph.features().columns().indexOf(column.name()) + "]";
        } else if (term instanceof Term.Product product) {
            StringBuilder factors = new StringBuilder();
            for (Term factor : product.factors()) {
                factors.append(factors.length() > 0 ? " * " : "").append(expression(factor));
            }
            return "(" + factors + ")";
        } else if (term instanceof Term.Power power) {
            elementary = true;
            return "Elementary.pow(" + expression(power.base()) + ", " + power.whole() + ")";
        } else if (term instanceof Term.Call call) {
            String argument = "(" + expression(call.argument()) + ")";
            if (call.function() == Term.Function.ABS) {
                return "Math.abs" + argument;
            }
            elementary = true;
            return "Elementary." + call.function().word() + argument;
        }
        throw ExportException.unknown(term);
    }

    private void weights() {
        if (graph.scaled()) {
            source.numbers("SHIFT", Values.of(graph.features().scaling().shift()));
            source.numbers("SCALE", Values.of(graph.features().scaling().scale()));
        }
        for (int i = 0; i < graph.layers().size(); i++) {
            int number = i + 1;
            if (graph.layers().get(i) instanceof Graph.Weighted weighted) {
                source.numbers("WEIGHTS_" + number, weighted.weights());
                source.numbers("BIAS_" + number, weighted.bias());
            } else if (graph.layers().get(i) instanceof Graph.BatchNormalization normalization) {
                source.numbers("GAMMA_" + number, normalization.gamma());
                source.numbers("BETA_" + number, normalization.beta());
                source.numbers("MEAN_" + number, normalization.mean());
                double[] roots = normalization.variance().toArray();
                for (int c = 0; c < roots.length; c++) {
                    roots[c] = 1 / Math.sqrt(roots[c] + normalization.epsilon());
                }
                source.numbers("ROOT_" + number, Values.of(roots));
            }
        }
    }
}
