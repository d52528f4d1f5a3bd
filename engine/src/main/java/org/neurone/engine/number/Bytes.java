package org.neurone.engine.number;

import java.util.Arrays;

/** A byte array that grows, or that is handed on whenever it is full: what binary formats are written into. */
public final class Bytes {
    /** A whole number of base64's groups. */
    private static final int PIECE = 3 * 16_384;

    /** Whom pieces are handed on to. */
    public interface Drain {
        /** Takes the first {@code count} of them, before others take their place: as many as a multiple of 3, but for the last piece. */
        void take(byte[] bytes, int count);
    }

    private final Drain drain;
    private byte[] array;
    private int size;
    private long drained;

    /** None yet. */
    public Bytes() {
        this(null, 256);
    }

    private Bytes(Drain drain, int room) {
        this.drain = drain;
        this.array = new byte[room];
    }

    /** None yet, and never more than a piece at a time; {@link #drain} hands on the last one. */
    public static Bytes into(Drain drain) {
        return new Bytes(drain, PIECE);
    }

    /** Hands on what is left. */
    public void drain() {
        drain.take(array, size);
        drained += size;
        size = 0;
    }

    /** How many bytes were put. */
    public int size() {
        return size;
    }

    /** How many were put, those handed on among them. */
    public long total() {
        return drained + size;
    }

    /** Appends the lowest eight bits. */
    public Bytes put(int value) {
        reserve(1);
        array[size++] = (byte) value;
        return this;
    }

    /** Appends four bytes, the highest first. */
    public Bytes putBigEndian(int value) {
        return put(value >>> 24).put(value >>> 16).put(value >>> 8).put(value);
    }

    /** Appends four bytes, the lowest first. */
    public Bytes putLittleEndian(int value) {
        return put(value).put(value >>> 8).put(value >>> 16).put(value >>> 24);
    }

    /** Appends all of them. */
    public Bytes put(byte[] values) {
        return put(values, values.length);
    }

    /** Appends all that {@code other} holds. */
    public Bytes put(Bytes other) {
        return put(other.array, other.size);
    }

    /** A fresh copy of what was put. */
    public byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    private Bytes put(byte[] values, int length) {
        if (drain != null) {
            for (int i = 0; i < length; i++) {
                put(values[i]);
            }
            return this;
        }
        reserve(length);
        System.arraycopy(values, 0, array, size, length);
        size += length;
        return this;
    }

    private void reserve(int more) {
        if (drain != null && size == array.length) {
            drain();
        } else if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, size + more));
        }
    }
}
