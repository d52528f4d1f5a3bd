package org.neurone.engine.number;

/** A positive decimal number d₁.d₂d₃… · 10<sup>exponent</sup> without zeros at its end. */
final class DecimalDigits {
    /** Numbers of so many digits after the point and below a billion in all are tried first, being the common ones. */
    private static final int SHORT_FRACTION = 6;

    private final int[] digits;
    private int count;
    private int exponent;

    /** The first {@code count} digits, with one more in the last place where {@code increment} says so. */
    DecimalDigits(int[] from, int count, int exponent, boolean increment) {
        digits = new int[count];
        System.arraycopy(from, 0, digits, 0, count);
        this.count = count;
        this.exponent = exponent;
        if (increment) {
            increment();
        }
        while (this.count > 1 && digits[this.count - 1] == 0) {
            this.count--;
        }
    }

    int digit(int index) {
        return digits[index];
    }

    int count() {
        return count;
    }

    /** The power of ten of the first digit. */
    int exponent() {
        return exponent;
    }

    /** The fewest digits that read back as x, above 0 and finite; of several such the nearest to x. */
    static DecimalDigits shortest(double x) {
        for (int places = 0; places <= SHORT_FRACTION; places++) {
            double power = PowersOfTen.high(places);
            double shifted = x * power;
            if (shifted >= 1 && shifted < 1e9 && Math.floor(shifted) == shifted && shifted / power == x) {
                return ofWhole((int) shifted, places);
            }
        }
        DecimalExpansion expansion = DecimalExpansion.of(x);
        boolean powerOfTwo = DoubleBits.low(x) == 0 && (DoubleBits.high(x) & 0xfffff) == 0;
        if (powerOfTwo || x < PowersOfTwo.of(-1022)) {
            return tryAll(x, expansion);
        }
        // Decimals of 15 digits lie farther apart than doubles: where one reads back as x it is the only one, and what
        // is
        // shorter is the same one with zeros at its end. Doubles lie evenly to both sides of x: where the nearest
        // decimal
        // of 16 digits fails, all do.
        for (int count = 15; count < DecimalExpansion.DIGITS; count++) {
            DecimalDigits nearest = expansion.rounded(count);
            if (nearest.readsAs(x)) {
                return nearest;
            }
        }
        return expansion.rounded(DecimalExpansion.DIGITS);
    }

    /** {@link #shortest} for subnormals, which have fewer digits, and powers of two, below which doubles lie closer. */
    private static DecimalDigits tryAll(double x, DecimalExpansion expansion) {
        for (int count = 1; count < DecimalExpansion.DIGITS; count++) {
            DecimalDigits nearest = expansion.rounded(count);
            if (nearest.readsAs(x)) {
                return nearest;
            }
            DecimalDigits above = expansion.cut(count, true);
            if (above.readsAs(x)) {
                return above;
            }
        }
        return expansion.rounded(DecimalExpansion.DIGITS);
    }

    /** number / 10<sup>places</sup> for a number above 0. */
    private static DecimalDigits ofWhole(int number, int places) {
        int width = 1;
        for (int left = number / 10; left > 0; left /= 10) {
            width++;
        }
        int[] digits = new int[width];
        int left = number;
        for (int i = width - 1; i >= 0; i--) {
            digits[i] = left % 10;
            left /= 10;
        }
        return new DecimalDigits(digits, width, width - 1 - places, false);
    }

    private boolean readsAs(double x) {
        double leading = 0;
        double following = 0;
        for (int i = 0; i < count; i++) {
            if (i < 15) {
                leading = (leading * 10) + digits[i];
            } else {
                following = (following * 10) + digits[i];
            }
        }
        int lastExponent = exponent - (count - 1);
        double value = DecimalReader.approximate(leading, following, count, lastExponent);
        if (Double.isNaN(value)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append((char) ('0' + digits[i]));
            }
            text.append('e').append(lastExponent);
            value = DecimalReader.read(text, 0, text.length());
        }
        return value == x;
    }

    /** Adds one in the last place. */
    private void increment() {
        int i = count - 1;
        while (i >= 0 && digits[i] == 9) {
            digits[i] = 0;
            i--;
        }
        if (i >= 0) {
            digits[i]++;
        } else {
            digits[0] = 1;
            exponent++;
        }
    }
}
