package org.neurone.engine.number;

/**
 * A number of many digits, for what two doubles cannot decide: sign · Σ digits[i] · 2<sup>22(exponent − i)</sup>.
 *
 * <p>The digits are whole numbers of 22 bits held in doubles, where a sum of 512 products of two is exact, on every platform
 * alike. The first is not 0, except in the number 0. Operands of one operation have equally many digits, {@link #size} of
 * them, and so has the result: what lies beyond is cut off, which takes away less than one unit of the last digit, a
 * relative error below 2<sup>−22(size − 1)</sup> (Knuth, The Art of Computer Programming 2, section 4.3.1).
 */
final class Wide {
    /** Bits of a digit. */
    static final int BITS = 22;

    private static final double BASE = 4194304;
    private static final double BASE_INVERSE = 1 / BASE;

    private final double sign;
    private final int exponent;
    private final double[] digits;

    private Wide(double sign, int exponent, double[] digits) {
        this.sign = sign;
        this.exponent = exponent;
        this.digits = digits;
    }

    /** A finite double, exactly, in so many digits, at least 4. */
    static Wide of(double x, int size) {
        double[] digits = new double[size];
        double rest = Math.abs(x);
        if (rest == 0) {
            return new Wide(0, 0, digits);
        }
        int exponent = 0;
        while (rest >= BASE) {
            rest = rest * BASE_INVERSE;
            exponent++;
        }
        while (rest < 1) {
            rest = rest * BASE;
            exponent--;
        }
        for (int i = 0; i < size; i++) {
            digits[i] = Math.floor(rest);
            rest = (rest - digits[i]) * BASE;
        }
        return new Wide(x < 0 ? -1 : 1, exponent, digits);
    }

    int size() {
        return digits.length;
    }

    /** The same number with zeros behind, or cut off. */
    Wide resized(int size) {
        double[] copy = new double[size];
        System.arraycopy(digits, 0, copy, 0, Math.min(size, digits.length));
        return new Wide(sign, exponent, copy);
    }

    /** Whether the number is 0 or less than 2<sup>22·power</sup> in size. */
    boolean isBelow(int power) {
        return sign == 0 || exponent < power;
    }

    /** The power of 2²² of the first digit. */
    int order() {
        return exponent;
    }

    double sign() {
        return sign;
    }

    Wide negated() {
        return new Wide(-sign, exponent, digits);
    }

    Wide plus(Wide other) {
        if (other.sign == 0) {
            return this;
        }
        if (sign == 0) {
            return other;
        }
        boolean swap = isSmallerThan(other);
        Wide large = swap ? other : this;
        Wide small = swap ? this : other;
        int shift = large.exponent - small.exponent;
        double[] columns = new double[digits.length + 2];
        System.arraycopy(large.digits, 0, columns, 1, digits.length);
        double factor = large.sign * small.sign;
        for (int i = 0; i < digits.length && i + shift + 1 < columns.length; i++) {
            columns[i + shift + 1] = columns[i + shift + 1] + (factor * small.digits[i]);
        }
        return carried(large.sign, large.exponent + 1, columns, digits.length);
    }

    Wide minus(Wide other) {
        return plus(other.negated());
    }

    Wide times(Wide other) {
        int size = digits.length;
        double[] columns = new double[size + 3];
        for (int i = 0; i < size; i++) {
            double digit = digits[i];
            int last = Math.min(size, size + 2 - i);
            for (int j = 0; j < last; j++) {
                columns[i + j + 1] = columns[i + j + 1] + (digit * other.digits[j]);
            }
        }
        return carried(sign * other.sign, exponent + other.exponent + 1, columns, size);
    }

    /** Times a whole number of at most 30 bits. */
    Wide times(int factor) {
        double[] columns = new double[digits.length + 2];
        for (int i = 0; i < digits.length; i++) {
            columns[i + 2] = digits[i] * Math.abs(factor);
        }
        return carried(factor < 0 ? -sign : factor == 0 ? 0 : sign, exponent + 2, columns, digits.length);
    }

    /** Divided by a whole number from 1 to 2³⁰. */
    Wide dividedBy(int divisor) {
        double[] columns = new double[digits.length + 2];
        double rest = 0;
        for (int i = 0; i < columns.length; i++) {
            double dividend = (rest * BASE) + (i < digits.length ? digits[i] : 0);
            columns[i] = Math.floor(dividend / divisor);
            rest = dividend - (columns[i] * divisor);
        }
        return carried(sign, exponent, columns, digits.length);
    }

    /** Times 2<sup>power</sup>. */
    Wide scaled(int power) {
        int whole = Math.floorDiv(power, BITS);
        Wide part = times(1 << (power - (whole * BITS)));
        return new Wide(part.sign, part.exponent + whole, part.digits);
    }

    /** 1 / this, by Newton's iteration, which doubles the digits each time. */
    Wide reciprocal() {
        double leading =
                digits[0] + ((digits[1] + ((digits[2] + (digits[3] * BASE_INVERSE)) * BASE_INVERSE)) * BASE_INVERSE);
        Wide guess = of(1 / leading, digits.length);
        Wide inverse = new Wide(sign, guess.exponent - exponent, guess.digits);
        Wide one = of(1, digits.length);
        for (int right = 50; right < BITS * digits.length; right = 2 * right) {
            inverse = inverse.plus(inverse.times(one.minus(times(inverse))));
        }
        return inverse;
    }

    /** The number without its fraction. */
    Wide truncated() {
        double[] whole = new double[digits.length];
        for (int i = 0; i < digits.length && i <= exponent; i++) {
            whole[i] = digits[i];
        }
        return new Wide(exponent < 0 ? 0 : sign, exponent, whole);
    }

    /** The lowest digit before the point, with the sign of the number. */
    int lowestWholeDigit() {
        return exponent < 0 || exponent >= digits.length ? 0 : (int) (sign * digits[exponent]);
    }

    /** The nearest double, a tie to the even one, subnormal and infinite ones included. */
    double doubleValue() {
        if (sign == 0) {
            return 0;
        }
        if (exponent > 48) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (exponent < -51) {
            return sign * 0.0;
        }
        // The number is (upper + lower)·2^scale: upper whole, 23 to 44 bits; lower below 1, odd in its last place if
        // cut off.
        double upper = (digits[0] * BASE) + digits[1];
        double lower = (digits[2] * BASE) + digits[3];
        for (int i = 4; i < digits.length; i++) {
            if (digits[i] != 0) {
                lower = lower + 0.5;
                break;
            }
        }
        lower = lower * (BASE_INVERSE * BASE_INVERSE);
        int scale = (exponent - 1) * BITS;
        int bits = BITS;
        while (upper >= PowersOfTwo.of(bits)) {
            bits++;
        }
        // One unit in the last place of the result, as a power of two of the same scale.
        int unit = Math.max(bits - 53, -1074 - scale);
        if (unit > bits) {
            return sign * 0.0;
        }
        double scaledUpper = upper * PowersOfTwo.of(-unit);
        double scaledLower = lower * PowersOfTwo.of(-unit);
        double wholeUpper = Math.floor(scaledUpper);
        double wholeLower = Math.floor(scaledLower);
        double whole = wholeUpper + wholeLower;
        // Of the two fractions one is 0, unless the unit is above 1, where the lower has no whole part.
        double fraction = (scaledUpper - wholeUpper) - 0.5;
        double rest = scaledLower - wholeLower;
        if (fraction > -rest || (fraction == -rest && whole * 0.5 != Math.floor(whole * 0.5))) {
            whole = whole + 1;
        }
        int power = unit + scale;
        int half = power / 2;
        return ((sign * whole) * PowersOfTwo.of(half)) * PowersOfTwo.of(power - half);
    }

    private boolean isSmallerThan(Wide other) {
        if (exponent != other.exponent) {
            return exponent < other.exponent;
        }
        for (int i = 0; i < digits.length; i++) {
            if (digits[i] != other.digits[i]) {
                return digits[i] < other.digits[i];
            }
        }
        return false;
    }

    /** Carries over from column to column, leaves zeros in front out and cuts off. The sum of the columns is not negative. */
    private static Wide carried(double sign, int exponent, double[] columns, int size) {
        for (int i = columns.length - 1; i > 0; i--) {
            double carry = Math.floor(columns[i] * BASE_INVERSE);
            columns[i] = columns[i] - (carry * BASE);
            columns[i - 1] = columns[i - 1] + carry;
        }
        int first = 0;
        while (first < columns.length && columns[first] == 0) {
            first++;
        }
        double[] digits = new double[size];
        System.arraycopy(columns, Math.min(first, columns.length), digits, 0, Math.min(size, columns.length - first));
        return first == columns.length ? new Wide(0, 0, digits) : new Wide(sign, exponent - first, digits);
    }
}
