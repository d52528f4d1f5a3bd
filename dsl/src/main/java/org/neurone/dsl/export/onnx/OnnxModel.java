package org.neurone.dsl.export.onnx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.engine.number.Bytes;
import org.neurone.engine.number.DoubleBits;

/**
 * An ONNX model in the making: nodes in the order in which they run, constants, inputs and outputs. Every value has a
 * name; {@link #node} makes one up and returns it. Field numbers are those of onnx.proto.
 */
final class OnnxModel {
    /** What the file's format is versioned by, and the version of the operators that are used. */
    static final int IR_VERSION = 8;

    static final int OPSET = 17;

    private final Precision precision;
    private final Message graph = new Message();
    private final Message metadata = new Message();
    private int names;

    OnnxModel(Precision precision) {
        this.precision = precision;
    }

    /** What an element of a tensor is: TensorProto.DataType. */
    enum ElementType {
        FLOAT(1),
        INT64(7),
        STRING(8),
        DOUBLE(11);

        private final int code;

        ElementType(int code) {
            this.code = code;
        }
    }

    Precision precision() {
        return precision;
    }

    /** The type of all that is computed. */
    ElementType real() {
        return precision == Precision.DOUBLE ? ElementType.DOUBLE : ElementType.FLOAT;
    }

    /** Appends a node with one output and returns the output's name. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = fresh(operator);
        nodeTo(output, operator, inputs, attributes);
        return output;
    }

    String node(String operator, String input, Attribute... attributes) {
        return node(operator, List.of(input), attributes);
    }

    /** Appends a node whose output has that name. */
    void nodeTo(String output, String operator, List<String> inputs, Attribute... attributes) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output).text(3, output).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        graph.message(1, node);
    }

    /** A constant of real numbers. */
    String constant(String name, double[] values, int... dimensions) {
        Bytes raw = new Bytes();
        for (double value : values) {
            if (precision == Precision.DOUBLE) {
                raw.putLittleEndian(DoubleBits.low(value)).putLittleEndian(DoubleBits.high(value));
            } else {
                raw.putLittleEndian(SinglePrecision.bits(value));
            }
        }
        return constant(name, real(), raw, dimensions);
    }

    /** A constant that is one real number. */
    String scalar(double value) {
        return constant("constant", new double[] {value});
    }

    /** A constant list of whole numbers. */
    String whole(int... values) {
        return whole(values, new int[] {values.length});
    }

    /** A constant of whole numbers. */
    String whole(int[] values, int[] dimensions) {
        Bytes raw = new Bytes();
        for (int value : values) {
            raw.putLittleEndian(value).putLittleEndian(value >> 31);
        }
        return constant("whole", ElementType.INT64, raw, dimensions);
    }

    /** A constant list of strings. */
    String strings(List<String> values) {
        String unique = fresh("strings");
        Message tensor = tensor(unique, ElementType.STRING, values.size());
        for (String value : values) {
            tensor.bytes(6, new Bytes().put(value.getBytes(StandardCharsets.UTF_8)));
        }
        graph.message(5, tensor);
        return unique;
    }

    /** Declares an input; the first dimension is any number of examples. */
    void input(String name, ElementType type, int... rest) {
        graph.message(11, value(name, type, rest));
    }

    /** Declares an output; the first dimension is the number of examples. */
    void output(String name, ElementType type, int... rest) {
        graph.message(12, value(name, type, rest));
    }

    /** Adds something that programs may read beside the graph. */
    void metadata(String key, String value) {
        metadata.message(14, new Message().text(1, key).text(2, value));
    }

    /** The file. */
    byte[] write(String name, String description) {
        graph.text(2, name);
        Message model = new Message()
                .number(1, IR_VERSION)
                .text(2, "neurone")
                .text(6, description)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET));
        return new Bytes().put(model.toArray()).put(metadata.toArray()).toArray();
    }

    private String constant(String name, ElementType type, Bytes raw, int... dimensions) {
        String unique = fresh(name);
        graph.message(5, tensor(unique, type, dimensions).bytes(9, raw));
        return unique;
    }

    private static Message tensor(String name, ElementType type, int... dimensions) {
        Message tensor = new Message();
        for (int dimension : dimensions) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, type.code).text(8, name);
    }

    private static Message value(String name, ElementType type, int... rest) {
        Message shape = new Message().message(1, new Message().text(2, "examples"));
        for (int dimension : rest) {
            shape.message(1, new Message().number(1, dimension));
        }
        Message tensor = new Message().number(1, type.code).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private String fresh(String name) {
        return name + "_" + names++;
    }
}
