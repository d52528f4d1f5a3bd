package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.CsvSteps;
import org.neurone.engine.data.table.Idx;
import org.neurone.engine.data.table.IdxSteps;
import org.neurone.engine.data.table.PictureSet;
import org.neurone.engine.data.table.TableReading;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unusable;

/**
 * A table as the page keeps it: the text of a CSV, or a text that begins with U+0000, as no CSV does. Behind that stand {@code idx},
 * how many bytes the examples' IDX file has and how many classes have names, a line each; then, a character a byte, that
 * file and, where anything is left, the one of the labels.
 */
public final class PageTable {
    private PageTable() {}

    /** @throws DataException where it cannot be read so */
    static TableReading reading(String text, CsvReading reading) {
        if (text.isEmpty() || text.charAt(0) != 0) {
            return CsvSteps.of(text, reading);
        }
        if (reading.header() != null) {
            throw new DataException(Unusable.NAMES_DECIDED, "header");
        }
        int at = text.indexOf('\n');
        String head = text.substring(1, at);
        int first = head.indexOf(' ');
        int second = head.indexOf(' ', first + 1);
        int length = Integer.parseInt(head.substring(first + 1, second));
        int classes = Integer.parseInt(head.substring(second + 1));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int end = text.indexOf('\n', at + 1);
            names.add(text.substring(at + 1, end));
            at = end;
        }
        Idx examples = Idx.read(bytes(text, at + 1, at + 1 + length));
        boolean labelled = at + 1 + length < text.length();
        return new IdxSteps(
                examples,
                labelled ? Idx.read(bytes(text, at + 1 + length, text.length())) : null,
                names.isEmpty() ? null : names);
    }

    /** Pictures as the page keeps them. */
    public static String of(PictureSet set) {
        return written(set.pictures(), set.labels(), set.names());
    }

    /** The other way round. */
    private static String written(Idx examples, Idx labels, List<String> names) {
        StringBuilder text = new StringBuilder();
        text.append('\0')
                .append("idx ")
                .append(examples.bytes().length)
                .append(' ')
                .append(names.size())
                .append('\n');
        for (String name : names) {
            text.append(name.replace('\n', ' ')).append('\n');
        }
        for (byte each : examples.bytes()) {
            text.append((char) (each & 0xFF));
        }
        for (byte each : labels.bytes()) {
            text.append((char) (each & 0xFF));
        }
        return text.toString();
    }

    private static byte[] bytes(String text, int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(from + i);
        }
        return bytes;
    }
}
