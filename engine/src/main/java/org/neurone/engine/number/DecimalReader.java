package org.neurone.engine.number;

/**
 * Reads decimals to the nearest double, ties to even.
 *
 * <p>Three ways, each for what the one before cannot decide: up to 15 digits and a power of ten that is a double, where one
 * rounded operation is right (W. D. Clinger, "How to read floating point numbers accurately", 1990); up to 30 digits in two
 * doubles, unless the result lies too close to the middle of two neighbours; and whole numbers of any size.
 */
final class DecimalReader {
    /** Digits beyond these cannot matter, other than by not being 0: a middle of two doubles has at most 768. */
    private static final int MOST_DIGITS = 800;

    /** Written exponents count up to this one. */
    private static final int FARTHEST_EXPONENT = 500_000_000;

    /** The relative error that the way through two doubles allows for: 2⁻⁸⁸, sixteen times what it makes. */
    private static final double UNCERTAINTY = PowersOfTwo.of(-88);

    private DecimalReader() {}

    /** Whether {@code text[from..to)} is {@code [+-]? digit+ ('.' digit+)? ([eE] [+-]? digit+)?}. */
    static boolean isNumber(CharSequence text, int from, int to) {
        int at = skipDigits(text, skipSign(text, from, to), to);
        if (at < to && text.charAt(at) == '.') {
            at = skipDigits(text, at + 1, to);
        }
        if (at < to && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at = skipDigits(text, skipSign(text, at + 1, to), to);
        }
        return at == to;
    }

    static double read(CharSequence text, int from, int to) {
        if (!isNumber(text, from, to)) {
            return Double.NaN;
        }
        boolean negative = text.charAt(from) == '-';
        double magnitude = magnitude(text, skipSign(text, from, to), to);
        return negative ? -magnitude : magnitude;
    }

    private static double magnitude(CharSequence text, int from, int to) {
        double leading = 0; // the first 15 digits from the first that is not 0
        double following = 0; // the next 15
        int digits = 0;
        int scale = 0; // the power of ten of the last digit taken, before the written exponent
        boolean afterPoint = false;
        int at = from;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                afterPoint = true;
                continue;
            }
            if (c == 'e' || c == 'E') {
                break;
            }
            int digit = c - '0';
            if (digits == 0 && digit == 0) {
                scale -= afterPoint ? 1 : 0;
            } else if (digits < 30) {
                if (digits < 15) {
                    leading = (leading * 10) + digit;
                } else {
                    following = (following * 10) + digit;
                }
                digits++;
                scale -= afterPoint ? 1 : 0;
            } else {
                digits++;
                scale += afterPoint ? 0 : 1;
            }
        }
        if (digits == 0) {
            return 0;
        }
        int exponent = scale + (at < to ? writtenExponent(text, at + 1, to) : 0);
        double value = approximate(leading, following, digits, exponent);
        return Double.isNaN(value) ? exact(text, from, at, exponent + (digits > 30 ? 30 : digits)) : value;
    }

    /**
     * (leading, following) · 10<sup>exponent</sup>, or NaN where two doubles cannot tell which double is nearest.
     *
     * @param leading the first 15 digits as a whole number
     * @param following the next 15 digits
     * @param digits how many digits there are; of more than 30 the rest is not given and counts as unknown
     * @param exponent the power of ten of the last digit given
     */
    static double approximate(double leading, double following, int digits, int exponent) {
        if (digits <= 15 && Math.abs(exponent) <= PowersOfTen.EXACT) {
            return exponent < 0 ? leading / PowersOfTen.high(-exponent) : leading * PowersOfTen.high(exponent);
        }
        if (exponent < -PowersOfTen.REACH || exponent > PowersOfTen.REACH - 50) {
            return Double.NaN;
        }
        DoubleDouble value = new DoubleDouble(leading, 0);
        if (digits > 15) {
            double shift = PowersOfTen.high((digits > 30 ? 30 : digits) - 15);
            double product = leading * shift;
            double error = DoubleDouble.productError(leading, shift, product);
            value.add(product, following);
            value.add(value.high, value.low + error);
        }
        value.multiply(PowersOfTen.high(exponent), PowersOfTen.low(exponent));
        if (!(value.high > 1e-270)) {
            return Double.NaN;
        }
        double doubt = value.high * UNCERTAINTY;
        double least = value.high + (value.low - doubt);
        double most = value.high + (value.low + doubt);
        return least == most ? least : Double.NaN;
    }

    /** The double nearest to 0.d₁d₂d₃… · 10<sup>point</sup> with the digits of {@code text[from..to)}. */
    private static double exact(CharSequence text, int from, int to, int point) {
        if (point > 310) {
            return Double.POSITIVE_INFINITY;
        }
        if (point < -330) {
            return 0;
        }
        BigNatural numerator = new BigNatural(0);
        int taken = 0;
        boolean more = false;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || (digit == 0 && taken == 0)) {
                continue; // the point, or a zero in front
            }
            if (taken < MOST_DIGITS) {
                numerator.multiplyAdd(10, digit);
                taken++;
            } else {
                more = more || digit != 0;
            }
        }
        if (more) {
            numerator.multiplyAdd(10, 1);
            taken++;
        }
        BigNatural denominator = new BigNatural(1);
        if (point >= taken) {
            numerator.multiplyPowerOfTen(point - taken);
        } else {
            denominator.multiplyPowerOfTen(taken - point);
        }
        return quotient(numerator, denominator);
    }

    /** The double nearest to numerator / denominator, both above 0, by division in base two. Both are used up. */
    private static double quotient(BigNatural numerator, BigNatural denominator) {
        int exponent = numerator.bitLength() - denominator.bitLength();
        if (exponent > 0) {
            denominator.shiftLeft(exponent);
        } else {
            numerator.shiftLeft(-exponent);
        }
        if (numerator.compareTo(denominator) < 0) {
            numerator.shiftLeft(1);
            exponent--;
        }
        // Now the quotient is 2^exponent times a number from 1 to below 2.
        int bits = exponent >= -1022 ? 53 : exponent + 1075;
        if (exponent > 1023) {
            return Double.POSITIVE_INFINITY;
        }
        if (bits < 0) {
            return 0;
        }
        double mantissa = 0;
        boolean odd = false;
        for (int i = 0; i < bits; i++) {
            odd = numerator.compareTo(denominator) >= 0;
            mantissa = (mantissa * 2) + (odd ? 1 : 0);
            if (odd) {
                numerator.subtract(denominator);
            }
            numerator.shiftLeft(1);
        }
        int rest = numerator.compareTo(denominator);
        if (rest > 0 || (rest == 0 && odd)) {
            mantissa = mantissa + 1;
        }
        return mantissa * PowersOfTwo.of(exponent - bits + 1);
    }

    private static int writtenExponent(CharSequence text, int from, int to) {
        int exponent = 0;
        for (int i = skipSign(text, from, to); i < to && exponent < FARTHEST_EXPONENT / 10; i++) {
            exponent = (exponent * 10) + (text.charAt(i) - '0');
        }
        return text.charAt(from) == '-' ? -exponent : exponent;
    }

    private static int skipSign(CharSequence text, int from, int to) {
        return from < to && (text.charAt(from) == '+' || text.charAt(from) == '-') ? from + 1 : from;
    }

    /** The end of the digits at {@code from}, or a place beyond every text where there is none. */
    private static int skipDigits(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from ? at : Integer.MAX_VALUE;
    }
}
