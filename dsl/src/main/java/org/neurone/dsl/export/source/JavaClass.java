package org.neurone.dsl.export.source;

import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.data.term.Term;
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
    private final JavaLayers layers = new JavaLayers();
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
        JavaParts.common(graph, layers.methods(), source);
        if (elementary || layers.elementary()) {
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
            source.lines(graph.kept(i) ? "        double[] kept_" + i + " = x.clone();\n" : "");
            source.lines(graph.layers().get(i).in(layers.of(i + 1)));
        }
        if (graph.rescaled()) {
            source.line("        for (int i = 0; i < x.length; i++) {");
            source.line("            x[i] = x[i] * TARGET_SCALE[i] + TARGET_SHIFT[i];");
            source.line("        }");
        }
        source.line("        return x;").line("    }");
    }

    private void features() {
        source.line("");
        source.line("    private static double[] features(double[] " + (graph.filled() ? "given" : "columns") + ") {");
        if (graph.filled()) {
            source.line("        double[] columns = given.clone();");
            source.line("        for (int i = 0; i < columns.length; i++) {");
            source.line("            columns[i] = Double.isNaN(columns[i]) ? FILL[i] : columns[i];");
            source.line("        }");
        }
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
        if (graph.filled()) {
            source.numbers("FILL", graph.features().filling().numbers());
        }
        if (graph.rescaled()) {
            source.numbers("TARGET_SHIFT", Values.of(graph.pipeline().targets().shift()));
            source.numbers("TARGET_SCALE", Values.of(graph.pipeline().targets().scale()));
        }
        if (graph.scaled()) {
            source.numbers("SHIFT", Values.of(graph.features().scaling().shift()));
            source.numbers("SCALE", Values.of(graph.features().scaling().scale()));
        }
        layers.constants().forEach(source::numbers);
    }
}
