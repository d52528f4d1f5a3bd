package org.neurone.server.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The text of a table's file, in whichever way a spreadsheet saved it: UTF-8, UTF-16 with its mark or without, and else
 * Windows-1252, of which Latin-1 is a part. What is none of them is refused, never read with signs for what was lost.
 */
final class TableText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How much of a file tells whether every second byte of it is zero, as in UTF-16 of Latin letters. */
    private static final int LOOKED_AT = 4096;

    private TableText() {}

    static String read(Path file) {
        byte[] bytes = WholeFile.bytes(file);
        Charset wide = wide(bytes);
        if (wide == null && hasZero(bytes)) {
            return WholeFile.decoded(file, bytes); // says which byte of it is no text
        }
        String text = decoded(bytes, wide == null ? StandardCharsets.UTF_8 : wide);
        if (text == null && wide == null) {
            text = decoded(bytes, WINDOWS);
        }
        if (text == null) {
            return WholeFile.decoded(file, bytes); // says where
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-16 by its mark, or by zeros in every second place that are most of these; null for no UTF-16. */
    private static Charset wide(byte[] bytes) {
        if (bytes.length % 2 != 0 || bytes.length == 0) {
            return null;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, LOOKED_AT);
        for (int at = 0; at < looked; at++) {
            zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
        }
        if (zeros[0] == 0 && zeros[1] * 4 > looked) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] * 4 > looked ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean hasZero(byte[] bytes) {
        boolean found = false;
        for (byte each : bytes) {
            found |= each == 0;
        }
        return found;
    }

    /** The text, or null where the bytes are no such text. */
    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }
}
