package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
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
 * </pre>
 */
public final class DataForm {
    private static final List<Task> TASKS = List.of(Task.CLASSIFY, Task.REGRESS);
    private static final List<Normalize> NORMALISATIONS = List.of(Normalize.NONE, Normalize.STANDARD, Normalize.RANGE);
    private static final int NUMBERS = 10;
    private static final int SHARES_AT = 4 * NUMBERS;
    private static final int NAMES_AT = SHARES_AT + 3 * 8;

    private final byte[] bytes;
    private int at;

    private DataForm(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The bytes that say what data looks like; its remarks and whether it is curved are not among it. */
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
        return out.toArray();
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
        if (!known || columns == null || targets == null || classes == null || names.at != bytes.length) {
            return null;
        }
        // No product of three hostile sizes: it could wrap around.
        if ((long) numbers[3] * numbers[4] > columns.size()) {
            return null;
        }
        try {
            return new DataInfo(
                    columns,
                    new Shape(numbers[2] == 1, numbers[3], numbers[4], numbers[5]),
                    TASKS.get(numbers[0]),
                    targets,
                    classes,
                    numbers[6],
                    DoubleBits.read(bytes, SHARES_AT),
                    NORMALISATIONS.get(numbers[1]),
                    false,
                    DoubleBits.read(bytes, SHARES_AT + 8),
                    DoubleBits.read(bytes, SHARES_AT + 16),
                    List.of());
        } catch (IllegalArgumentException noSuchData) {
            return null;
        }
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
