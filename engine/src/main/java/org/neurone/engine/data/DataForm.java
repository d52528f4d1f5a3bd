package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.data.table.Dates;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.number.Bytes;
import org.neurone.engine.number.DoubleBits;

/**
 * The binary form of what a host's table looked like, so that a network that learned from it can be asked without it. All
 * numbers are big-endian:
 *
 * <pre>
 *  0  2 × 4     task (0 classes, 1 values), normalisation (0 none, 1 standard, 2 range)
 *  8  4 × 4     1 where an example is a picture, else 0; its height, width and channels
 * 24  4 × 4     examples, columns C, targets T, classes K
 * 40  3 × 8     share kept for testing, least and greatest target
 * 64  C + T + K names: 4 bytes length n, 2 n bytes UTF-16
 *     where it is known how rows became examples:
 *     4 × 4     missing (0 refuse, 1 drop, 2 mean, 3 median, 4 most, 5 flag), targets (as normalisation), table columns U,
 *               0 or C inputs
 *     U         names as above, and U × 4 their decimal marks (0 not known, 46 a point, 44 a comma)
 *     inputs    2 × 4 kind (0 number, 1 text, 2 hole, 3 date) and table column; a text, or a date's part, as names above
 * </pre>
 */
public final class DataForm {
    private static final List<Task> TASKS = List.of(Task.CLASSIFY, Task.REGRESS);
    private static final List<Normalize> NORMALISATIONS = List.of(Normalize.NONE, Normalize.STANDARD, Normalize.RANGE);
    private static final List<Missing> MISSING =
            List.of(Missing.REFUSE, Missing.DROP, Missing.MEAN, Missing.MEDIAN, Missing.MOST, Missing.FLAG);
    private static final List<TableInput.Kind> KINDS =
            List.of(TableInput.Kind.NUMBER, TableInput.Kind.TEXT, TableInput.Kind.HOLE, TableInput.Kind.DATE);
    private static final int NUMBERS = 10;
    private static final int SHARES_AT = 4 * NUMBERS;
    private static final int NAMES_AT = SHARES_AT + 3 * 8;

    private final byte[] bytes;
    private int at;

    private DataForm(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The bytes that say what data looks like; its remarks, whether it is curved and what is
     * kept for validation are not among it. */
    public static byte[] write(DataInfo data) {
        Bytes out = new Bytes();
        out.putBigEndian(TASKS.indexOf(data.task())).putBigEndian(NORMALISATIONS.indexOf(data.normalize()));
        out.putBigEndian(data.input().picture() ? 1 : 0)
                .putBigEndian(data.input().height())
                .putBigEndian(data.input().width())
                .putBigEndian(data.input().channels());
        out.putBigEndian(data.examples())
                .putBigEndian(data.columns().size())
                .putBigEndian(data.targets().size())
                .putBigEndian(data.classes().size());
        for (double share : new double[] {data.test(), data.lowest(), data.highest()}) {
            out.putBigEndian(DoubleBits.high(share)).putBigEndian(DoubleBits.low(share));
        }
        write(out, data.columns());
        write(out, data.targets());
        write(out, data.classes());
        if (!data.layout().equals(Layout.PLAIN)) {
            write(out, data.layout());
        }
        return out.toArray();
    }

    private static void write(Bytes out, Layout layout) {
        Set<String> distinct = new LinkedHashSet<>();
        for (TableInput input : layout.inputs()) {
            distinct.add(input.column());
        }
        distinct.addAll(layout.marks().keySet());
        List<String> columns = new ArrayList<>(distinct);
        Map<String, Integer> positions = Terms.positions(columns);
        out.putBigEndian(MISSING.indexOf(layout.missing()))
                .putBigEndian(NORMALISATIONS.indexOf(layout.targets()))
                .putBigEndian(columns.size())
                .putBigEndian(layout.inputs().size());
        write(out, columns);
        for (String column : columns) {
            Character mark = layout.marks().get(column);
            out.putBigEndian(mark == null ? 0 : mark);
        }
        for (TableInput input : layout.inputs()) {
            out.putBigEndian(KINDS.indexOf(input.kind())).putBigEndian(positions.get(input.column()));
            if (input.kind() == TableInput.Kind.TEXT || input.kind() == TableInput.Kind.DATE) {
                write(out, List.of(input.text()));
            }
        }
    }

    private static void write(Bytes out, List<String> names) {
        for (String name : names) {
            out.putBigEndian(name.length());
            for (int i = 0; i < name.length(); i++) {
                out.put(name.charAt(i) >>> 8).put(name.charAt(i));
            }
        }
    }

    /** What the bytes describe, or null where they describe nothing that there can be. */
    public static DataInfo read(byte[] bytes) {
        if (bytes.length < NAMES_AT) {
            return null;
        }
        int[] numbers = new int[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = DoubleBits.readInt(bytes, 4 * i);
            if (numbers[i] < 0) {
                return null;
            }
        }
        DataForm names = new DataForm(bytes, NAMES_AT);
        List<String> columns = names.next(numbers[7]);
        List<String> targets = names.next(numbers[8]);
        List<String> classes = names.next(numbers[9]);
        boolean known = numbers[0] < TASKS.size() && numbers[1] < NORMALISATIONS.size();
        if (!known || columns == null || targets == null || classes == null) {
            return null;
        }
        Layout layout = names.at == bytes.length ? Layout.PLAIN : names.layout();
        if (layout == null || names.at != bytes.length) {
            return null;
        }
        // No product of three hostile sizes: it could wrap around.
        if ((long) numbers[3] * numbers[4] > columns.size()) {
            return null;
        }
        try {
            return new DataInfo(
                    columns,
                    layout,
                    new Shape(numbers[2] == 1, numbers[3], numbers[4], numbers[5]),
                    TASKS.get(numbers[0]),
                    targets,
                    classes,
                    numbers[6],
                    DoubleBits.read(bytes, SHARES_AT),
                    0,
                    NORMALISATIONS.get(numbers[1]),
                    false,
                    DoubleBits.read(bytes, SHARES_AT + 8),
                    DoubleBits.read(bytes, SHARES_AT + 16),
                    List.of());
        } catch (IllegalArgumentException noSuchData) {
            return null;
        }
    }

    /** How rows became examples, or null where the bytes do not say. */
    private Layout layout() {
        int missing = whole(MISSING.size());
        int targets = whole(NORMALISATIONS.size());
        int columns = whole(Integer.MAX_VALUE);
        int count = whole(Integer.MAX_VALUE);
        List<String> names = columns < 0 ? null : next(columns);
        if (missing < 0 || targets < 0 || count < 0 || names == null) {
            return null;
        }
        Map<String, Character> marks = new LinkedHashMap<>();
        for (String name : names) {
            int mark = whole(Character.MAX_VALUE);
            if (mark != 0 && mark != '.' && mark != ',') {
                return null;
            }
            if (mark != 0) {
                marks.put(name, (char) mark);
            }
        }
        List<TableInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = whole(KINDS.size());
            int column = whole(columns);
            boolean date = kind >= 0 && KINDS.get(kind) == TableInput.Kind.DATE;
            boolean text = date || (kind >= 0 && KINDS.get(kind) == TableInput.Kind.TEXT);
            List<String> texts = text ? next(1) : List.of("");
            if (kind < 0 || column < 0 || texts == null || (date && !Dates.PARTS.contains(texts.get(0)))) {
                return null;
            }
            inputs.add(new TableInput(KINDS.get(kind), names.get(column), texts.get(0)));
        }
        return new Layout(inputs, marks, MISSING.get(missing), NORMALISATIONS.get(targets));
    }

    /** The next whole number where it is from 0 to less than the limit, else −1. */
    private int whole(int limit) {
        int value = bytes.length - at < 4 ? -1 : DoubleBits.readInt(bytes, at);
        at += 4;
        return value < limit ? value : -1;
    }

    /** That many names, or null where they are not there: none is made that the bytes do not hold. */
    private List<String> next(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = bytes.length - at < 4 ? -1 : DoubleBits.readInt(bytes, at);
            if (length < 0 || length > (bytes.length - at - 4) / 2) {
                return null;
            }
            at += 4;
            StringBuilder name = new StringBuilder(length);
            for (int c = 0; c < length; c++) {
                name.append((char) ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)));
                at += 2;
            }
            names.add(name.toString());
        }
        return names;
    }
}
