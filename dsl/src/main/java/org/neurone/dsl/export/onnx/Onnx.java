package org.neurone.dsl.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Term;

/**
 * A network as an ONNX file, operators of version 17. Its input {@code input} is (examples, columns) as the data has
 * them: features and normalisation are part of the graph. Its outputs are {@code output}, (examples, outputs), and for
 * classes {@code label}, (examples), the names of those decided for.
 *
 * <p>Between layers a picture is (examples, height, width, channels).
 */
public final class Onnx {
    private final Graph graph;
    private final OnnxModel model;

    private Onnx(Graph graph, Precision precision) {
        this.graph = graph;
        this.model = new OnnxModel(precision);
    }

    /**
     * The file's bytes.
     *
     * @throws ExportException where a part was added by a plug-in
     */
    public static byte[] write(Graph graph, Precision precision) {
        return new Onnx(graph, precision).write();
    }

    private byte[] write() {
        model.input("input", model.real(), graph.features().columns().size());
        String value = scaled(expanded(filled("input")));
        if (graph.input().picture()) {
            value = new OnnxLayer(model, value, List.of()).reshaped(graph.input());
        }
        List<String> before = new ArrayList<>(List.of(value));
        for (GraphLayer layer : graph.layers()) {
            value = layer.in(new OnnxLayer(model, value, before));
            before.add(value);
        }
        Shape last = graph.layers().get(graph.layers().size() - 1).output();
        value = rescaled(value);
        model.nodeTo("output", "Reshape", List.of(value, model.whole(-1, (int) last.size())));
        model.output("output", model.real(), graph.outputs());
        if (graph.classifies()) {
            label();
        }
        describe();
        return model.write(graph.name(), graph.title());
    }

    private String filled(String columns) {
        if (!graph.filled()) {
            return columns;
        }
        double[] numbers = graph.features().filling().numbers().toArray();
        String holes = model.node("IsNaN", columns);
        return model.node("Where", List.of(holes, model.constant("fill", numbers, numbers.length), columns));
    }

    /** Answers in the targets' own unit. */
    private String rescaled(String outputs) {
        if (!graph.rescaled()) {
            return outputs;
        }
        double[] shift = graph.pipeline().targets().shift();
        double[] scale = graph.pipeline().targets().scale();
        String stretched = model.node("Mul", List.of(outputs, model.constant("target_scale", scale, scale.length)));
        return model.node("Add", List.of(stretched, model.constant("target_shift", shift, shift.length)));
    }

    private String expanded(String columns) {
        Features features = graph.features();
        if (features.terms().isEmpty()) {
            return columns;
        }
        List<String> parts = new ArrayList<>();
        for (Term term : features.terms()) {
            parts.add(term(term, columns));
        }
        return model.node("Concat", parts, Attribute.whole("axis", 1));
    }

    /** A term's value, (examples, 1). */
    private String term(Term term, String columns) {
        if (term instanceof Term.Column column) {
            String place = model.whole(graph.features().columns().indexOf(column.name()));
            return model.node("Gather", List.of(columns, place), Attribute.whole("axis", 1));
        } else if (term instanceof Term.Power power) {
            return power(term(power.base(), columns), power.whole());
        } else if (term instanceof Term.Product product) {
            String value = term(product.factors().get(0), columns);
            for (Term factor : product.factors().subList(1, product.factors().size())) {
                value = model.node("Mul", List.of(value, term(factor, columns)));
            }
            return value;
        } else if (term instanceof Term.Call call) {
            String argument = term(call.argument(), columns);
            return switch (call.function()) {
                case SIN -> model.node("Sin", argument);
                case ABS -> model.node("Abs", argument);
                // Cos of double precision is not everywhere; cos x = sin(x + π/2).
                case COS -> model.node("Sin", model.node("Add", List.of(argument, model.scalar(Math.PI / 2))));
                default -> throw ExportException.unknown(term);
            };
        }
        throw ExportException.unknown(term);
    }

    /** By squaring, so that powers of negative numbers need no care. */
    private String power(String base, int exponent) {
        String product = null;
        String factor = base;
        for (int rest = exponent; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product = product == null ? factor : model.node("Mul", List.of(product, factor));
            }
            if (rest > 1) {
                factor = model.node("Mul", List.of(factor, factor));
            }
        }
        return product;
    }

    private String scaled(String features) {
        if (!graph.scaled()) {
            return features;
        }
        double[] shift = graph.features().scaling().shift();
        double[] scale = graph.features().scaling().scale();
        String shifted = model.node("Sub", List.of(features, model.constant("shift", shift, shift.length)));
        return model.node("Div", List.of(shifted, model.constant("scale", scale, scale.length)));
    }

    /** The class that {@link org.neurone.engine.data.Encoding#decide} names. */
    private void label() {
        String number;
        if (graph.encoding().perClass()) {
            number =
                    model.node("ArgMax", List.of("output"), Attribute.whole("axis", 1), Attribute.whole("keepdims", 0));
        } else {
            String middle =
                    model.scalar((graph.encoding().low() + graph.encoding().high()) / 2);
            String flat = model.node("Reshape", List.of("output", model.whole(-1)));
            String above = model.node("Greater", List.of(flat, middle));
            number = model.node("Cast", above, Attribute.whole("to", 7));
        }
        model.nodeTo("label", "Gather", List.of(model.strings(graph.classes()), number));
        model.output("label", OnnxModel.ElementType.STRING);
    }

    /** What the tensors cannot say, one name a line where there are several. */
    private void describe() {
        model.metadata("columns", lines(graph.features().columns()));
        model.metadata("targets", lines(graph.targets()));
        if (graph.classifies()) {
            model.metadata("classes", lines(graph.classes()));
        }
        if (!graph.text().isEmpty()) {
            model.metadata("neurone", graph.text());
        }
    }

    private static String lines(List<String> names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(lines.length() > 0 ? "\n" : "").append(name);
        }
        return lines.toString();
    }
}
