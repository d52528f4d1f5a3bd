package org.neurone.engine.data.table;

import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.IdxFault;

/**
 * Numbers in IDX, the form in which MNIST is published (Y. LeCun, C. Cortes and C. Burges, “The MNIST database of handwritten
 * digits”): two zero bytes, a byte that says of which kind the numbers are, one that says how many sizes follow, the sizes as
 * four bytes each, then the numbers, the last size running fastest. All of it has its greatest byte first.
 *
 * <pre>{@code
 * Table train = Idx.table(Idx.read(images), Idx.read(labels));
 * Trainer.of(experiment, Tables.of("train", train));
 * }</pre>
 */
public final class Idx {
    /** Bytes before the sizes. */
    private static final int START = 4;

    private static final int SIZE_BYTES = 4;

    /** More sizes than these (examples, height, width, channels) are of no picture. */
    private static final int MOST_SIZES = 4;

    private final byte[] bytes;
    private final Kind kind;
    private final int[] sizes;

    /** What the numbers are. */
    private enum Kind {
        UNSIGNED_BYTE(0x08, 1),
        SIGNED_BYTE(0x09, 1),
        SHORT(0x0B, 2),
        INT(0x0C, 4),
        FLOAT(0x0D, 4),
        DOUBLE(0x0E, 8);

        private final int mark;
        private final int width;

        Kind(int mark, int width) {
            this.mark = mark;
            this.width = width;
        }

        static Kind of(int mark) {
            for (Kind kind : values()) {
                if (kind.mark == mark) {
                    return kind;
                }
            }
            return null;
        }
    }

    private Idx(byte[] bytes, Kind kind, int[] sizes) {
        this.bytes = bytes;
        this.kind = kind;
        this.sizes = sizes;
    }

    /** Whether a file starts as these do; no text does, since its first byte is zero. */
    public static boolean isIdx(byte[] bytes) {
        return bytes.length >= START && bytes[0] == 0 && bytes[1] == 0 && Kind.of(bytes[2]) != null;
    }

    /**
     * Reads a file that is not compressed, or no longer.
     *
     * @param bytes of the file; kept
     * @throws DataException where it is none; it names the byte at fault
     */
    public static Idx read(byte[] bytes) {
        if (!isIdx(bytes)) {
            throw fault(IdxFault.Kind.START, 1, bytes.length, START);
        }
        int count = bytes[START - 1];
        if (count < 1 || count > MOST_SIZES) {
            throw fault(IdxFault.Kind.SIZES, START, count, MOST_SIZES);
        }
        int head = START + count * SIZE_BYTES;
        if (bytes.length < head) {
            throw fault(IdxFault.Kind.LENGTH, bytes.length + 1L, bytes.length, head);
        }
        Kind kind = Kind.of(bytes[2]);
        int[] sizes = new int[count];
        long length = kind.width;
        for (int i = 0; i < count; i++) {
            int at = START + i * SIZE_BYTES;
            sizes[i] = whole(bytes, at);
            if (sizes[i] < 1) {
                throw fault(IdxFault.Kind.SIZE, at + 1L, sizes[i], 1);
            }
            length *= sizes[i];
            if (length > Integer.MAX_VALUE) {
                throw fault(IdxFault.Kind.LENGTH, bytes.length + 1L, bytes.length, length + head);
            }
        }
        if (bytes.length != head + length) {
            throw fault(IdxFault.Kind.LENGTH, Math.min(bytes.length, head + length) + 1, bytes.length, head + length);
        }
        return new Idx(bytes, kind, sizes);
    }

    /**
     * Numbers of a program's own, each a byte from 0 to 255.
     *
     * @param numbers in the order of the file
     * @param sizes 1 to 4 of them, each at least 1
     * @throws DataException where they do not fit together
     */
    static Idx of(byte[] numbers, int... sizes) {
        return read(file(Kind.UNSIGNED_BYTE, numbers, sizes));
    }

    /** Whole numbers of a program's own, each of two bytes. */
    static Idx ofShorts(byte[] numbers) {
        return read(file(Kind.SHORT, numbers, numbers.length / 2));
    }

    private static byte[] file(Kind kind, byte[] numbers, int... sizes) {
        int head = START + sizes.length * SIZE_BYTES;
        byte[] file = new byte[head + numbers.length];
        file[2] = (byte) kind.mark;
        file[START - 1] = (byte) sizes.length;
        for (int i = 0; i < sizes.length; i++) {
            for (int place = 0; place < SIZE_BYTES; place++) {
                file[START + i * SIZE_BYTES + place] = (byte) (sizes[i] >> (8 * (SIZE_BYTES - 1 - place)));
            }
        }
        System.arraycopy(numbers, 0, file, head, numbers.length);
        return file;
    }

    /** The file, from its first byte to its last; the reader's own array. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many examples. */
    public int examples() {
        return sizes[0];
    }

    /** Numbers of an example: 784 of a picture of 28 × 28. */
    public int width() {
        int width = 1;
        for (int i = 1; i < sizes.length; i++) {
            width *= sizes[i];
        }
        return width;
    }

    /**
     * Examples as a table: a column a pixel, named by row, column and channel from 0 ({@code p0-27}), with the file's own numbers.
     *
     * @throws DataException where there are more numbers an example than a table has columns
     */
    public static Table table(Idx examples) {
        return table(examples, null);
    }

    /**
     * Examples with the class of each, a text in the last column.
     *
     * @param labels one whole number an example, from 0; null for none
     * @throws DataException where there are not as many labels as examples, or one is no whole number from 0
     */
    public static Table table(Idx examples, Idx labels) {
        return new IdxSteps(examples, labels).whole();
    }

    int[] sizes() {
        return sizes;
    }

    /** The byte at which a number starts, from 1. */
    long place(int position) {
        return START + (long) sizes.length * SIZE_BYTES + (long) position * kind.width + 1;
    }

    /** The number at a position in the order of the file, from 0. */
    double number(int position) {
        int at = START + sizes.length * SIZE_BYTES + position * kind.width;
        return switch (kind) {
            case UNSIGNED_BYTE -> bytes[at] & 0xFF;
            case SIGNED_BYTE -> bytes[at];
            case SHORT -> (bytes[at] << 8) | (bytes[at + 1] & 0xFF);
            case INT -> whole(bytes, at);
            case FLOAT -> Float.intBitsToFloat(whole(bytes, at));
            case DOUBLE ->
                Double.longBitsToDouble(((long) whole(bytes, at) << 32) | (whole(bytes, at + 4) & 0xFFFF_FFFFL));
        };
    }

    private static int whole(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
    }

    private static DataException fault(IdxFault.Kind kind, long at, long found, long expected) {
        return new DataException(new IdxFault(kind, at, found, expected));
    }
}
