package org.neurone.engine.number;

import java.util.Arrays;

/** A byte array that grows: what binary formats are written into. */
public final class Bytes {
    private byte[] array = new byte[256];
    private int size;

    /** None yet. */
    public Bytes() {}

    /** How many bytes were put. */
    public int size() {
        return size;
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
        reserve(length);
        System.arraycopy(values, 0, array, size, length);
        size += length;
        return this;
    }

    private void reserve(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, size + more));
        }
    }
}
