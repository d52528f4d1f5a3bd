package org.neurone.dsl.export.onnx;

/** A setting of a node: AttributeProto. */
record Attribute(Message message) {
    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final int INTS = 7;

    /** A whole number of at least 0. */
    static Attribute whole(String name, int value) {
        return new Attribute(new Message().text(1, name).number(3, value).number(20, INT));
    }

    /** Whole numbers of at least 0. */
    static Attribute wholes(String name, int... values) {
        Message message = new Message().text(1, name);
        for (int value : values) {
            message.number(8, value);
        }
        return new Attribute(message.number(20, INTS));
    }

    /** A real number, always of single precision. */
    static Attribute real(String name, double value) {
        return new Attribute(new Message()
                .text(1, name)
                .fixed32(2, SinglePrecision.bits(value))
                .number(20, FLOAT));
    }
}
