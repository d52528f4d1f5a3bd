package org.neurone.engine.number;

/**
 * A whole number of any size that changes in place, for the few decimals that two doubles cannot decide. 16 bits to a
 * digit, so that a product of two fits the 32 bits of an {@code int}, taken as unsigned.
 */
final class BigNatural {
    /** Lowest first; nothing but zeros from {@link #length} on. */
    private int[] digits = new int[16];

    /** Digits in use; the highest of them is not 0. */
    private int length;

    BigNatural(int value) {
        digits[0] = value & 0xffff;
        digits[1] = value >>> 16;
        length = 2;
        trim();
    }

    /** Becomes this · factor + summand, both below 2¹⁶. */
    void multiplyAdd(int factor, int summand) {
        int carry = summand;
        for (int i = 0; i < length; i++) {
            int product = (digits[i] * factor) + carry;
            digits[i] = product & 0xffff;
            carry = product >>> 16;
        }
        if (carry != 0) {
            reserve(length + 1);
            digits[length] = carry;
            length++;
        }
        trim();
    }

    /** Becomes this · 10<sup>exponent</sup>. */
    void multiplyPowerOfTen(int exponent) {
        for (int left = exponent; left > 0; left -= 4) {
            multiplyAdd(left >= 4 ? 10000 : left == 3 ? 1000 : left == 2 ? 100 : 10, 0);
        }
    }

    void shiftLeft(int bits) {
        int whole = bits >> 4;
        int part = bits & 15;
        reserve(length + whole + 1);
        for (int i = length; i >= 0; i--) {
            int lower = i > 0 ? digits[i - 1] >>> (16 - part) : 0;
            digits[i + whole] = ((digits[i] << part) | lower) & 0xffff;
        }
        for (int i = 0; i < whole; i++) {
            digits[i] = 0;
        }
        length = length + whole + 1;
        trim();
    }

    /** Below 0, 0 or above 0 as this is less than, equal to or greater than the other. */
    int compareTo(BigNatural other) {
        if (length != other.length) {
            return length - other.length;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (digits[i] != other.digits[i]) {
                return digits[i] - other.digits[i];
            }
        }
        return 0;
    }

    /** Becomes this − other, which is not greater. */
    void subtract(BigNatural other) {
        int borrow = 0;
        for (int i = 0; i < length; i++) {
            int difference = digits[i] - borrow - (i < other.length ? other.digits[i] : 0);
            digits[i] = difference & 0xffff;
            borrow = difference >>> 31;
        }
        trim();
    }

    boolean isZero() {
        return length == 0;
    }

    int bitLength() {
        return length == 0 ? 0 : (length << 4) - (Integer.numberOfLeadingZeros(digits[length - 1]) - 16);
    }

    private void reserve(int size) {
        if (size > digits.length) {
            int[] larger = new int[size * 2];
            System.arraycopy(digits, 0, larger, 0, length);
            digits = larger;
        }
    }

    private void trim() {
        while (length > 0 && digits[length - 1] == 0) {
            length--;
        }
    }
}
