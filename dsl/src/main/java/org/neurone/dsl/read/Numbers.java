package org.neurone.dsl.read;

import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.number.Decimal;

/** Reads numbers as the language writes them: exactly, on every platform. */
public final class Numbers {
    /** Whole numbers up to here are doubles without a gap: 2⁵³. */
    private static final double LARGEST_WHOLE = 9007199254740992.0;

    private Numbers() {}

    /** The nearest double; {@code 30%} is 0.3. The spelling is that of a number. */
    public static double read(String spelling) {
        int end = spelling.length();
        if (!percent(spelling)) {
            return Decimal.read(spelling, 0, end);
        }
        int e = Math.max(spelling.indexOf('e'), spelling.indexOf('E'));
        String mantissa = spelling.substring(0, e < 0 ? end - 1 : e);
        String exponent = e < 0 ? "" : spelling.substring(e + 1, end - 1);
        return readShifted(mantissa, exponent);
    }

    /** Whether it is written in hundredths. */
    public static boolean percent(String spelling) {
        return spelling.endsWith("%");
    }

    /** Whether the number is one that a {@code long} can hold without a loss. */
    public static boolean whole(double value) {
        return Math.floor(value) == value && Math.abs(value) <= LARGEST_WHOLE;
    }

    /** mantissa · 10^(exponent − 2), rounded once. */
    private static double readShifted(String mantissa, String exponent) {
        // An exponent of more digits than these is beyond every double, whatever is taken from it.
        int power = 0;
        boolean negative = exponent.startsWith("-");
        for (int i = 0; i < exponent.length(); i++) {
            char c = exponent.charAt(i);
            if (c >= '0' && c <= '9' && power < 100_000_000) {
                power = power * 10 + (c - '0');
            }
        }
        String shifted = mantissa + "e" + ((negative ? -power : power) - 2);
        return Decimal.read(shifted, 0, shifted.length());
    }

    /** Whether it is a number whose point may stand before thousands: {@code 1.000}, {@code 12.500}. */
    public static boolean thousands(String spelling) {
        int point = spelling.indexOf('.');
        return point > 0
                && point <= 3
                && spelling.length() == point + 4
                && spelling.charAt(0) != '0'
                && Characters.digits(spelling.substring(0, point))
                && Characters.digits(spelling.substring(point + 1));
    }
}
