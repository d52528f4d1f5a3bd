package org.neurone.engine.model;

import java.util.Arrays;
import org.neurone.engine.data.Filling;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.number.Base64Url;
import org.neurone.engine.number.Bytes;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.number.Sha256;
import org.neurone.engine.number.Values;

/**
 * The binary form of a {@link State}, all numbers big-endian, doubles as their bits with NaN made canonical:
 *
 * <pre>
 *  0  2 bytes   'N' 'S'
 *  2  1 byte    version of the form: 4 where the best epoch's weights are kept, else 3 where holes are filled or targets
 *               scaled, else 2 where it tells what a host's table looked like, else 1
 *  3  1 byte    1 where hands changed anything, 2 more where the running epoch keeps the other order, else 0
 *  4  4 bytes   length of the whole in bytes
 *  8  8 bytes   checksum: the first 8 bytes of SHA-256 over bytes 0 to 7 and 16 to the end
 * 16  4 × 8     epoch, step, optimizer step, epochs since the best: each at most 2⁵²
 * 48  6 × 4     position, pending, layers L, memories M, running statistics S, inputs I
 * 72  4 × 4     shuffling generator
 * 88  4 × 4     dropout generator
 * 104 8 bytes   best loss on the part that stop rules watch
 * 112 L × 4     trained numbers of each layer, together P
 *     8 × (P + M P + S + 2 I)   parameters, memories, statistics, shifts, scales
 *     of versions 2 to 4 then D bytes that {@link org.neurone.engine.data.DataForm} states, and 4 bytes D; 0 of them for none
 *     of versions 3 and 4 then (F + 2 T) × 8   numbers that fill holes, the targets' shifts and scales; and 2 × 4 F and T
 *     of version 4 then (P + S) × 8   parameters and statistics of the best epoch, or of the last where the others are the
 *                                     best's; and 2 × 4 P, and S, 2³¹ more in the second case
 * </pre>
 */
final class StateFormat {
    private static final int PLAIN = 1;
    private static final int WITH_DATA = 2;
    private static final int WITH_STEPS = 3;
    private static final int WITH_BEST = 4;
    private static final int PLACED = 1 << 31;
    private static final int TOUCHED = 1;
    private static final int OTHER_ORDER = 2;
    private static final int LENGTH_AT = 4;
    private static final int CHECKSUM_AT = 8;
    private static final int CHECKSUM = 8;
    private static final int BODY_AT = CHECKSUM_AT + CHECKSUM;
    private static final int HEAD_AT = BODY_AT + 4 * 8;
    private static final int SHUFFLE_AT = HEAD_AT + 6 * 4;
    private static final int DROPOUT_AT = SHUFFLE_AT + 4 * 4;
    private static final int BEST_AT = DROPOUT_AT + 4 * 4;
    private static final int SIZES_AT = BEST_AT + 8;

    private StateFormat() {}

    static byte[] write(StateParts parts) {
        Bytes out = new Bytes();
        put(out, parts, 0, new byte[CHECKSUM]);
        byte[] bytes = out.toArray();
        DoubleBits.writeInt(bytes.length, bytes, LENGTH_AT);
        System.arraycopy(checksum(bytes), 0, bytes, CHECKSUM_AT, CHECKSUM);
        return bytes;
    }

    /**
     * The same bytes without ever holding them all: gone through once for their number, once for the checksum and once for
     * whoever takes them.
     *
     * @throws IllegalArgumentException where they are more than the form can say
     */
    static void write(StateParts parts, Bytes.Drain to) {
        byte[] none = new byte[CHECKSUM];
        Bytes counted = Bytes.into((bytes, count) -> {});
        put(counted, parts, 0, none);
        if (counted.total() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a state holds 2 GB at most, but this one has " + counted.total() + " bytes");
        }
        int length = (int) counted.total();
        Sha256 sum = new Sha256();
        boolean[] begun = {false};
        Bytes summed = Bytes.into((bytes, count) -> {
            if (begun[0]) {
                sum.update(bytes, 0, count);
            } else {
                sum.update(bytes, 0, CHECKSUM_AT).update(bytes, BODY_AT, count);
            }
            begun[0] = true;
        });
        put(summed, parts, length, none);
        summed.drain();
        Bytes out = Bytes.into(to);
        put(out, parts, length, Arrays.copyOf(sum.digest(), CHECKSUM));
        out.drain();
    }

    private static void put(Bytes out, StateParts parts, int length, byte[] checksum) {
        Pipeline.Fitted fitted = parts.fitted();
        boolean steps = fitted.filling().fills() || !fitted.targets().isNone();
        State.Best kept = parts.kept();
        steps |= kept != null;
        int version = kept != null ? WITH_BEST : steps ? WITH_STEPS : parts.data() == null ? PLAIN : WITH_DATA;
        out.put('N')
                .put('S')
                .put(version)
                .put((parts.touched() ? TOUCHED : 0) + (parts.otherOrder() ? OTHER_ORDER : 0));
        out.putBigEndian(length).put(checksum);
        put(out, parts.epoch(), parts.step(), parts.optimizerStep(), parts.sinceBest());
        out.putBigEndian(parts.position())
                .putBigEndian(parts.pending())
                .putBigEndian(parts.layerSizes().length)
                .putBigEndian(parts.memory().length)
                .putBigEndian(parts.statistics().length)
                .putBigEndian(fitted.inputs().features());
        put(out, parts.shuffle());
        put(out, parts.dropout());
        put(out, new double[] {parts.best()});
        put(out, parts.layerSizes());
        put(out, parts.parameters());
        for (double[] memory : parts.memory()) {
            put(out, memory);
        }
        put(out, parts.statistics());
        put(out, fitted.inputs().shift());
        put(out, fitted.inputs().scale());
        if (version != PLAIN) {
            putData(out, parts.data() == null ? new byte[0] : parts.data());
        }
        if (steps) {
            put(out, fitted.filling().numbers().toArray());
            put(out, fitted.targets().shift());
            put(out, fitted.targets().scale());
            out.putBigEndian(fitted.filling().numbers().size())
                    .putBigEndian(fitted.targets().features());
        }
        if (kept != null) {
            put(out, kept.parameters());
            put(out, kept.statistics());
            out.putBigEndian(kept.parameters().length)
                    .putBigEndian(kept.statistics().length | (kept.placed() ? PLACED : 0));
        }
    }

    static StateReading read(CharSequence text) {
        byte[] bytes = Base64Url.decode(text);
        if (bytes == null) {
            // A text that was cut off may end between the characters of one group: the whole groups tell.
            byte[] whole = Base64Url.decode(text.subSequence(0, text.length() - text.length() % 4));
            boolean cut = whole != null && state(whole) == StateProblem.TRUNCATED;
            return StateReading.of(cut ? StateProblem.TRUNCATED : StateProblem.DAMAGED);
        }
        StateProblem problem = state(bytes);
        if (problem != null) {
            return StateReading.of(problem);
        }
        StateParts parts = bytes[2] == PLAIN
                ? parts(bytes, bytes.length, null, Filling.NONE, Scaling.none(0), null)
                : bytes[2] == WITH_DATA
                        ? withData(bytes, bytes.length, Filling.NONE, Scaling.none(0), null)
                        : bytes[2] == WITH_STEPS ? withSteps(bytes, bytes.length, null) : withBest(bytes);
        return parts == null ? StateReading.of(StateProblem.DAMAGED) : StateReading.of(new State(parts, bytes));
    }

    /** What is wrong with the bytes as a whole, or null. */
    private static StateProblem state(byte[] bytes) {
        if (bytes.length == 0) {
            return StateProblem.TRUNCATED;
        }
        if (bytes[0] != 'N' || (bytes.length > 1 && bytes[1] != 'S')) {
            return StateProblem.DAMAGED;
        }
        if (bytes.length > 2 && (bytes[2] & 0xff) > WITH_BEST) {
            return StateProblem.NEWER;
        }
        if (bytes.length > 2 && bytes[2] < PLAIN) {
            return StateProblem.DAMAGED;
        }
        if (bytes.length < BODY_AT) {
            return StateProblem.TRUNCATED;
        }
        int length = DoubleBits.readInt(bytes, LENGTH_AT);
        if (length > bytes.length) {
            return StateProblem.TRUNCATED;
        }
        boolean sound = length == bytes.length && length >= SIZES_AT;
        byte[] sum = checksum(bytes);
        for (int i = 0; i < CHECKSUM; i++) {
            sound &= bytes[CHECKSUM_AT + i] == sum[i];
        }
        return sound ? null : StateProblem.DAMAGED;
    }

    private static void putData(Bytes out, byte[] data) {
        out.put(data).putBigEndian(data.length);
    }

    private static StateParts withBest(byte[] bytes) {
        int end = bytes.length - 8;
        int parameters = DoubleBits.readInt(bytes, end);
        int last = DoubleBits.readInt(bytes, end + 4);
        int statistics = last & ~PLACED;
        int room = (end - SIZES_AT) / 8;
        if (room < 0 || parameters < 0 || parameters > room || statistics > room - parameters) {
            return null;
        }
        int at = end - 8 * (parameters + statistics);
        State.Best kept = new State.Best(
                doubles(bytes, at, parameters), doubles(bytes, at + 8 * parameters, statistics), last < 0);
        StateParts parts = withSteps(bytes, at, kept);
        boolean fits =
                parts != null && parts.parameters().length == parameters && parts.statistics().length == statistics;
        return fits ? parts : null;
    }

    private static StateParts withSteps(byte[] bytes, int whole, State.Best kept) {
        int end = whole - 8;
        if (end < SIZES_AT) {
            return null;
        }
        int filled = DoubleBits.readInt(bytes, end);
        int targets = DoubleBits.readInt(bytes, end + 4);
        int room = (end - SIZES_AT - 4) / 8;
        if (room < 0 || filled < 0 || targets < 0 || filled > room || targets > (room - filled) / 2) {
            return null;
        }
        int at = end - 8 * (filled + 2 * targets);
        double[] filling = doubles(bytes, at, filled);
        double[] shift = doubles(bytes, at + 8 * filled, targets);
        double[] scale = doubles(bytes, at + 8 * (filled + targets), targets);
        if (!finite(filling) || !scales(shift, scale)) {
            return null;
        }
        return withData(bytes, at, new Filling(Values.of(filling)), new Scaling(shift, scale), kept);
    }

    private static StateParts withData(byte[] bytes, int whole, Filling filling, Scaling targets, State.Best kept) {
        int end = whole - 4;
        int length = DoubleBits.readInt(bytes, end);
        if (length < 0 || length > end - SIZES_AT) {
            return null;
        }
        byte[] data = length == 0 ? null : Arrays.copyOfRange(bytes, end - length, end);
        return parts(bytes, end - length, data, filling, targets, kept);
    }

    /** The parts before {@code end}, or null where no run has such; only arrays that the bytes can fill are made. */
    private static StateParts parts(
            byte[] bytes, int end, byte[] data, Filling filling, Scaling targets, State.Best kept) {
        long[] counts = counts(bytes, BODY_AT, 4);
        for (long count : counts) {
            if (count < 0 || count > State.LARGEST_COUNT) {
                return null;
            }
        }
        int[] head = ints(bytes, HEAD_AT, 6);
        for (int value : head) {
            if (value < 0) {
                return null;
            }
        }
        int layers = head[2];
        int memories = head[3];
        int statistics = head[4];
        int inputs = head[5];
        if (bytes[3] < 0
                || bytes[3] > TOUCHED + OTHER_ORDER
                || layers > (end - SIZES_AT) / 4
                || memories > bytes.length) {
            return null;
        }
        int[] sizes = ints(bytes, SIZES_AT, layers);
        long parameters = 0;
        for (int size : sizes) {
            if (size < 0) {
                return null;
            }
            parameters += size;
        }
        int at = SIZES_AT + 4 * layers;
        // Divided, not multiplied: no product of hostile numbers can wrap around.
        int room = (end - at) / 8;
        long rest = (long) room - statistics - 2L * inputs;
        boolean exact = rest >= 0
                && (end - at) % 8 == 0
                && (parameters == 0
                        ? rest == 0 && memories <= 16
                        : rest / parameters == memories + 1L && rest % parameters == 0);
        if (!exact) {
            return null;
        }
        int count = (int) parameters;
        double[] weights = doubles(bytes, at, count);
        at += 8 * count;
        double[][] memory = new double[memories][];
        for (int m = 0; m < memories; m++) {
            memory[m] = doubles(bytes, at, count);
            at += 8 * count;
        }
        double[] running = doubles(bytes, at, statistics);
        at += 8 * statistics;
        double[] shift = doubles(bytes, at, inputs);
        at += 8 * inputs;
        double[] scale = doubles(bytes, at, inputs);
        double best = DoubleBits.read(bytes, BEST_AT);
        if (Double.isNaN(best) || !scales(shift, scale)) {
            return null;
        }
        return StateParts.builder()
                .layerSizes(sizes)
                .parameters(weights)
                .memory(memory)
                .statistics(running)
                .fitted(new Pipeline.Fitted(filling, new Scaling(shift, scale), targets))
                .epoch(counts[0])
                .step(counts[1])
                .position(head[0])
                .pending(head[1])
                .optimizerStep(counts[2])
                .shuffle(ints(bytes, SHUFFLE_AT, 4))
                .dropout(ints(bytes, DROPOUT_AT, 4))
                .otherOrder((bytes[3] & OTHER_ORDER) != 0)
                .best(best)
                .sinceBest(counts[3])
                .touched((bytes[3] & TOUCHED) != 0)
                .data(data)
                .kept(kept)
                .build();
    }

    private static boolean finite(double[] numbers) {
        boolean finite = true;
        for (double number : numbers) {
            finite &= Math.abs(number) <= Double.MAX_VALUE;
        }
        return finite;
    }

    private static boolean scales(double[] shift, double[] scale) {
        for (int i = 0; i < shift.length; i++) {
            boolean right = Math.abs(shift[i]) <= Double.MAX_VALUE && scale[i] > 0 && scale[i] <= Double.MAX_VALUE;
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static byte[] checksum(byte[] bytes) {
        byte[] sum = new Sha256()
                .update(bytes, 0, CHECKSUM_AT)
                .update(bytes, BODY_AT, bytes.length)
                .digest();
        return Arrays.copyOf(sum, CHECKSUM);
    }

    private static void put(Bytes out, long... counts) {
        for (long count : counts) {
            out.putBigEndian((int) (count >>> 32)).putBigEndian((int) count);
        }
    }

    private static void put(Bytes out, int[] values) {
        for (int value : values) {
            out.putBigEndian(value);
        }
    }

    private static void put(Bytes out, double[] values) {
        for (double value : values) {
            out.putBigEndian(DoubleBits.high(value)).putBigEndian(DoubleBits.low(value));
        }
    }

    private static long[] counts(byte[] bytes, int at, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            int high = DoubleBits.readInt(bytes, at + 8 * i);
            int low = DoubleBits.readInt(bytes, at + 8 * i + 4);
            values[i] = ((long) high << 32) | (low & 0xffffffffL);
        }
        return values;
    }

    private static int[] ints(byte[] bytes, int at, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = DoubleBits.readInt(bytes, at + 4 * i);
        }
        return values;
    }

    private static double[] doubles(byte[] bytes, int at, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = DoubleBits.read(bytes, at + 8 * i);
        }
        return values;
    }
}
