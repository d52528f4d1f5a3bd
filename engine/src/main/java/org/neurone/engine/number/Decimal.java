package org.neurone.engine.number;

/**
 * Numbers as text, the same on every platform: the shortest decimal that reads back to the same double, and the double
 * nearest to a decimal of any length. The platforms' own differ from each other.
 *
 * <p>Canonical spelling: no point without a fraction, no zeros at the end, {@code 1e-7} and {@code 1.5e300} where the first
 * digit stands below 10<sup>−6</sup> or from 10<sup>21</sup> up, all else without an exponent: {@code 0.5}, {@code -2}, {@code
 * 0.000001}, {@code 100000000000000000000}. Zero keeps its sign: {@code -0}. {@code NaN}, {@code Infinity} and {@code
 * -Infinity} are for showing; they do not read back.
 */
public final class Decimal {
    private static final int SMALLEST_PLAIN_EXPONENT = -6;
    private static final int LARGEST_PLAIN_EXPONENT = 20;

    /** Whole numbers up to this one need no search for their digits. */
    private static final double PLAIN_WHOLE = 1e9;

    private Decimal() {}

    /** The fewest digits that {@link #read} takes back to exactly x, and of several such decimals the nearest to x. */
    public static String print(double x) {
        if (Math.abs(x) < PLAIN_WHOLE && x != 0 && (int) x == x) {
            return Integer.toString((int) x);
        }
        double magnitude = Math.abs(x);
        return magnitude > 0 && magnitude < Double.POSITIVE_INFINITY
                ? spell(x < 0, DecimalDigits.shortest(magnitude))
                : special(x);
    }

    /**
     * x rounded to so many digits, a half to even, for showing: {@code print(2.0 / 3, 3)} is {@code 0.667}, and {@code
     * print(0.5, 3)} is {@code 0.5}.
     *
     * @param significantDigits 1 to 17
     * @throws IllegalArgumentException for another number of digits
     */
    public static String print(double x, int significantDigits) {
        if (significantDigits < 1 || significantDigits > DecimalExpansion.DIGITS) {
            throw new IllegalArgumentException(significantDigits + " significant digits are not from 1 to 17");
        }
        double magnitude = Math.abs(x);
        return magnitude > 0 && magnitude < Double.POSITIVE_INFINITY
                ? spell(x < 0, DecimalExpansion.of(magnitude).rounded(significantDigits))
                : special(x);
    }

    /** Whether {@code text[from..to)} is {@code [+-]? digit+ ('.' digit+)? (('e' | 'E') [+-]? digit+)?}. */
    public static boolean isNumber(CharSequence text, int from, int to) {
        return DecimalReader.isNumber(text, from, to);
    }

    /**
     * The double nearest to the decimal in {@code text[from..to)}, a tie going to the even one; an infinity beyond the largest
     * double, a zero below half of the smallest. NaN for what {@link #isNumber} refuses, and for that alone.
     */
    public static double read(CharSequence text, int from, int to) {
        return DecimalReader.read(text, from, to);
    }

    private static String special(double x) {
        if (x == 0) {
            return 1 / x < 0 ? "-0" : "0";
        }
        return Double.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
    }

    private static String spell(boolean negative, DecimalDigits digits) {
        StringBuilder text = new StringBuilder();
        if (negative) {
            text.append('-');
        }
        int exponent = digits.exponent();
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent > LARGEST_PLAIN_EXPONENT) {
            append(text, digits, 0, 1);
            if (digits.count() > 1) {
                text.append('.');
                append(text, digits, 1, digits.count());
            }
            return text.append('e').append(exponent).toString();
        }
        if (exponent < 0) {
            text.append("0.");
            for (int i = -1; i > exponent; i--) {
                text.append('0');
            }
            append(text, digits, 0, digits.count());
            return text.toString();
        }
        append(text, digits, 0, exponent + 1);
        if (digits.count() > exponent + 1) {
            text.append('.');
            append(text, digits, exponent + 1, digits.count());
        }
        return text.toString();
    }

    /** The digits of {@code from..to}, with zeros for those beyond the last. */
    private static void append(StringBuilder text, DecimalDigits digits, int from, int to) {
        for (int i = from; i < to; i++) {
            text.append((char) ('0' + (i < digits.count() ? digits.digit(i) : 0)));
        }
    }
}
