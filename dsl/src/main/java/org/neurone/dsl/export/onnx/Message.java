package org.neurone.dsl.export.onnx;

import java.nio.charset.StandardCharsets;
import org.neurone.engine.number.Bytes;

/**
 * One message of protocol buffers in the making (protobuf.dev, “Encoding”): a row of fields, each led by its number and
 * wire type. By hand: the language has no dependencies, and this much of the encoding is all that it needs.
 */
final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final Bytes bytes = new Bytes();

    /** A whole number of at least 0. */
    Message number(int field, int value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /** A number of single precision, given by its bits. */
    Message fixed32(int field, int bits) {
        tag(field, FIXED32);
        bytes.putLittleEndian(bits);
        return this;
    }

    Message text(int field, String value) {
        return bytes(field, new Bytes().put(value.getBytes(StandardCharsets.UTF_8)));
    }

    Message message(int field, Message value) {
        return bytes(field, value.bytes);
    }

    Message bytes(int field, Bytes value) {
        tag(field, LENGTH);
        varint(value.size());
        bytes.put(value);
        return this;
    }

    byte[] toArray() {
        return bytes.toArray();
    }

    private void tag(int field, int wireType) {
        varint((field << 3) | wireType);
    }

    /** Seven bits a byte, the lowest first, the eighth saying that more follow. */
    private void varint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes.put((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.put(rest);
    }
}
