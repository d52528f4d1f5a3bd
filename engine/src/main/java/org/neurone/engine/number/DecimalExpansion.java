package org.neurone.engine.number;

/** The first 17 digits of a positive double, cut off, and what is known of the rest: enough to round it to fewer. */
final class DecimalExpansion {
    /** Digits kept. As many always tell a double from its neighbours. */
    static final int DIGITS = 17;

    /** How near to nothing, a half or one the rest may be before two doubles no longer decide which it is. */
    private static final double DOUBT = 1e-6;

    private final int[] digits = new int[DIGITS];
    private int exponent;

    /** The rest as a share of the last digit: 0, 0.5 or, for anything between, 0.25 and 0.75. */
    private double rest;

    private DecimalExpansion() {}

    /** The digits of x, which is above 0 and finite. */
    static DecimalExpansion of(double x) {
        DecimalExpansion expansion = new DecimalExpansion();
        if (!(x > 1e-250 && x < 1e250 && expansion.approximate(x))) {
            expansion.generate(x);
        }
        return expansion;
    }

    /** Rounded to a number of digits from 1 to 17, a half to even. */
    DecimalDigits rounded(int count) {
        boolean odd = (digits[count - 1] & 1) != 0;
        if (count == DIGITS) {
            return cut(count, rest > 0.5 || (rest == 0.5 && odd));
        }
        boolean more = rest != 0;
        for (int i = count + 1; i < DIGITS; i++) {
            more = more || digits[i] != 0;
        }
        return cut(count, digits[count] > 5 || (digits[count] == 5 && (more || odd)));
    }

    /** Cut to a number of digits, and then one more in the last place, or not. */
    DecimalDigits cut(int count, boolean increment) {
        return new DecimalDigits(digits, count, exponent, increment);
    }

    /** The expansion by two doubles, or false where they cannot tell. */
    private boolean approximate(double x) {
        exponent = estimateExponent(x);
        DoubleDouble value = scaled(x, 8 - exponent);
        if (value.high >= 1e9) {
            exponent++;
            value = scaled(x, 8 - exponent);
        }
        double whole = floor(value);
        // Nine digits before the point; the next eight are the whole part of 10⁸ times what follows it.
        value.add(value.high - whole, value.low);
        double fraction = value.high;
        double product = fraction * 1e8;
        value.add(product, DoubleDouble.productError(fraction, 1e8, product) + (value.low * 1e8));
        double next = floor(value);
        double behind = (value.high - next) + value.low;
        if (whole < 1e8 || whole >= 1e9 || next < 0 || next >= 1e8) {
            return false; // so near to a power of ten that the digits may belong to its other side
        }
        if (behind < DOUBT || behind > 1 - DOUBT || Math.abs(behind - 0.5) < DOUBT) {
            return false;
        }
        put(0, 9, (int) whole);
        put(9, 8, (int) next);
        rest = behind < 0.5 ? 0.25 : 0.75;
        return true;
    }

    private static DoubleDouble scaled(double x, int power) {
        DoubleDouble value = new DoubleDouble(x, 0);
        value.multiply(PowersOfTen.high(power), PowersOfTen.low(power));
        return value;
    }

    private static double floor(DoubleDouble value) {
        double whole = Math.floor(value.high);
        return whole == value.high && value.low < 0 ? whole - 1 : whole;
    }

    /** Writes a whole number of {@code width} digits to {@code digits[from..]}. */
    private void put(int from, int width, int number) {
        int left = number;
        for (int i = from + width - 1; i >= from; i--) {
            digits[i] = left % 10;
            left = left / 10;
        }
    }

    /** The expansion by whole numbers of any size: x is numerator / denominator · 10<sup>exponent</sup>. */
    private void generate(double x) {
        int biased = (DoubleBits.high(x) >>> 20) & 0x7ff;
        BigNatural numerator = new BigNatural((DoubleBits.high(x) & 0xfffff) | (biased == 0 ? 0 : 0x100000));
        numerator.multiplyAdd(0x100, DoubleBits.low(x) >>> 24);
        numerator.multiplyAdd(0x1000, (DoubleBits.low(x) >>> 12) & 0xfff);
        numerator.multiplyAdd(0x1000, DoubleBits.low(x) & 0xfff);
        int power = (biased == 0 ? 1 : biased) - 1075;
        BigNatural denominator = new BigNatural(1);
        if (power >= 0) {
            numerator.shiftLeft(power);
        } else {
            denominator.shiftLeft(-power);
        }
        exponent = estimateExponent(x);
        if (exponent >= 0) {
            denominator.multiplyPowerOfTen(exponent);
        } else {
            numerator.multiplyPowerOfTen(-exponent);
        }
        denominator.multiplyAdd(10, 0);
        if (numerator.compareTo(denominator) >= 0) {
            exponent++; // the estimate was one too small
        } else {
            numerator.multiplyAdd(10, 0);
        }
        for (int i = 0; i < DIGITS; i++) {
            int digit = 0;
            while (numerator.compareTo(denominator) >= 0) {
                numerator.subtract(denominator);
                digit++;
            }
            digits[i] = digit;
            numerator.multiplyAdd(10, 0);
        }
        denominator.multiplyAdd(5, 0);
        int half = numerator.compareTo(denominator);
        rest = numerator.isZero() ? 0 : half < 0 ? 0.25 : half == 0 ? 0.5 : 0.75;
    }

    /** The power of ten of the first digit of x, or one less. */
    private static int estimateExponent(double x) {
        double y = x;
        int shift = 0;
        if (x < PowersOfTwo.of(-1022)) {
            y = x * PowersOfTwo.of(54);
            shift = 54;
        }
        int binary = ((DoubleBits.high(y) >>> 20) & 0x7ff) - 1023 - shift;
        return (int) Math.floor(binary * 0.30102999566398114); // the logarithm of 2
    }
}
