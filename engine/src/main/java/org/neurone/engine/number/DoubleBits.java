package org.neurone.engine.number;

/** Doubles as two 32-bit words of IEEE 754 bits. Every NaN is the same one, 7ff80000 00000000. */
public final class DoubleBits {
    private DoubleBits() {}

    /** Sign, exponent and the upper 20 bits of the fraction. */
    public static int high(double x) {
        return Double.isNaN(x) ? 0x7ff80000 : (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    /** The lower 32 bits of the fraction. */
    public static int low(double x) {
        return Double.isNaN(x) ? 0 : (int) Double.doubleToRawLongBits(x);
    }

    /** The double of two words; any NaN becomes the one NaN. */
    public static double of(int high, int low) {
        double x = Double.longBitsToDouble(((long) high << 32) | (low & 0xffffffffL));
        return Double.isNaN(x) ? Double.NaN : x;
    }

    /** Writes 8 bytes, the highest first, from {@code bytes[at]} on. */
    public static void write(double x, byte[] bytes, int at) {
        writeInt(high(x), bytes, at);
        writeInt(low(x), bytes, at + 4);
    }

    /** Reads 8 bytes, the highest first, from {@code bytes[at]} on. */
    public static double read(byte[] bytes, int at) {
        return of(readInt(bytes, at), readInt(bytes, at + 4));
    }

    /** Writes 4 bytes, the highest first, from {@code bytes[at]} on. */
    public static void writeInt(int value, byte[] bytes, int at) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    /** Reads 4 bytes, the highest first, from {@code bytes[at]} on. */
    public static int readInt(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }
}
