package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds decimals to the JDK's exact {@link BigDecimal} and to cases that are known to be hard. */
class DecimalTest {
    private static final MathContext[] CUT_UP = new MathContext[18];
    private static final MathContext[] CUT_DOWN = new MathContext[18];

    static {
        for (int n = 1; n < 18; n++) {
            CUT_UP[n] = new MathContext(n, RoundingMode.UP);
            CUT_DOWN[n] = new MathContext(n, RoundingMode.DOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, -0",
        "1.0, 1",
        "-2.0, -2",
        "0.5, 0.5",
        "100.0, 100",
        "123456789.0, 123456789",
        "1e9, 1000000000",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "1.5e-7, 1.5e-7",
        "0.001, 0.001",
        "1e20, 100000000000000000000",
        "1e21, 1e21",
        "123456789012345680000.0, 123456789012345680000",
        "1.5e300, 1.5e300",
        "-1.5e-300, -1.5e-300",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2e23, 2e23",
        "9007199254740993.0, 9007199254740992",
        "5e-324, 5e-324",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "2.0e-3, 0.002",
        "1.0e23, 1e23",
        "8.41e21, 8.41e21",
        "9.5367431640625e-7, 9.5367431640625e-7",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void numbersAreSpeltCanonically(double x, String expected) {
        assertEquals(expected, Decimal.print(x));
    }

    @Test
    void printedNumbersReadBackAndNoShorterOrNearerDecimalDoes() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            assertShortest(Double.longBitsToDouble(random.nextLong()));
            assertShortest(random.nextGaussian());
            assertShortest(Double.longBitsToDouble(random.nextLong() & 0x000f_ffff_ffff_ffffL)); // subnormal
            assertShortest(random.nextInt(1_000_000) / 1000.0);
        }
    }

    @Test
    void powersOfTwoAndTheirNeighboursPrintShortest() {
        for (int n = -1074; n <= 1023; n++) {
            double x = Math.scalb(1.0, n);
            assertShortest(x);
            assertShortest(Math.nextUp(x));
            assertShortest(Math.nextDown(x));
        }
    }

    @Test
    void powersOfTenAndTheirNeighboursPrintShortest() {
        for (int n = -323; n <= 308; n++) {
            double x = new BigDecimal("1e" + n).doubleValue();
            assertShortest(x);
            assertShortest(Math.nextUp(x));
            assertShortest(Math.nextDown(x));
        }
    }

    @Test
    void everyPrintedNumberReadsBackToItsBits() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                assertBits(x, read(Decimal.print(x)), Decimal.print(x));
            }
        }
    }

    @Test
    void decimalsOfAnyLengthReadToTheNearestDouble() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            appendDigits(text, random, 1 + random.nextInt(i % 100 == 0 ? 900 : 20));
            if (random.nextBoolean()) {
                text.append('.');
                appendDigits(text, random, 1 + random.nextInt(i % 100 == 1 ? 900 : 20));
            }
            if (random.nextInt(3) > 0) {
                text.append(random.nextBoolean() ? 'e' : 'E')
                        .append(random.nextInt(random.nextBoolean() ? 700 : 40) - 350);
            }
            assertBits(Double.parseDouble(text.toString()), read(text.toString()), text.toString());
        }
    }

    @Test
    void middlesOfNeighboursReadToTheEvenOneAndWhatIsBesideThemToItsSide() {
        Random random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            double x =
                    Math.abs(Double.longBitsToDouble(i % 3 == 0 ? random.nextLong() >>> 12 : random.nextLong() >>> 1));
            if (!(x < Double.MAX_VALUE)) {
                continue;
            }
            double above = Math.nextUp(x);
            BigDecimal middle = new BigDecimal(x).add(new BigDecimal(above)).divide(BigDecimal.valueOf(2));
            boolean even = (Double.doubleToLongBits(x) & 1) == 0;
            String text = middle.toString();
            assertBits(even ? x : above, read(text), text);
            String plain = middle.unscaledValue().toString();
            String beside = plain + "000000000000000000001e" + (-middle.scale() - 21);
            assertBits(above, read(beside), beside);
            beside = plain.substring(0, plain.length() - 1) + (char) (plain.charAt(plain.length() - 1) - 1) + "99999e"
                    + (-middle.scale() - 5);
            if (plain.charAt(plain.length() - 1) != '0') {
                assertBits(x, read(beside), beside);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.2250738585072012e-308",
                "2.2250738585072011e-308",
                "6.631236846766476e-316",
                "3.237883913302901e-319",
                "4.9406564584124654e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "179769313486231580793e289",
                "9007199254740993",
                "9007199254740992.999999999999999",
                "8.5e15",
                "1e23",
                "8.41e21",
                "9214843084008499",
                "0.500000000000000166533453693773481063544750213623046875",
                "3.518437208883201171875e13",
                "62.5364939768271845828",
                "8.10109172351e-10",
                "1.50000000000000011102230246251565",
                "6e-324",
                "3e-324",
                "2e-324",
                "1e-999999999999",
                "1e999999999999",
                "0e999999999999",
                "-0",
                "-0.000e5",
                "00012.500",
                "1.448997445238699",
                "5708990770823839207320493820740630171355185152",
                "358416272e-33",
                "2.22507385850720113605e-308"
            })
    void hardDecimalsReadToTheNearestDouble(String text) {
        assertBits(Double.parseDouble(text), read(text), text);
    }

    @Test
    void aMillionDigitsAreReadInOnePass() {
        String zeros = "0".repeat(1_000_000);
        assertEquals(5, read("0." + zeros + "5e1000001"));
        assertEquals(Double.POSITIVE_INFINITY, read("1" + zeros));
        assertEquals(0.1, read("0.1" + zeros));
        assertEquals(Math.nextUp(1.0), read("1.00000000000000011102230246251565404236316680908203125" + zeros + "1"));
        assertEquals(1, read("1.00000000000000011102230246251565404236316680908203125" + zeros));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                ".5",
                "5.",
                "1e",
                "1e+",
                "e5",
                "1.e5",
                "--1",
                "1 ",
                " 1",
                "0x1",
                "1,5",
                "NaN",
                "Infinity",
                "1f",
                "1.5.2",
                "١",
                "1e5.0",
                "+-1"
            })
    void whatIsNoNumberIsSaidToBeNone(String text) {
        assertFalse(Decimal.isNumber(text, 0, text.length()), text);
        assertTrue(Double.isNaN(read(text)), text);
    }

    @Test
    void aPartOfATextIsReadWithoutLookingBeyondIt() {
        assertEquals(2.5, Decimal.read("lr 2.5e1", 3, 6));
        assertTrue(Decimal.isNumber("1e5", 0, 1));
        assertFalse(Decimal.isNumber("1e5", 0, 2));
        assertEquals(7, Decimal.read("+7", 0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0.6666666666666666, 3, 0.667",
        "0.5, 3, 0.5",
        "123456, 2, 120000",
        "0.00012345, 2, 0.00012",
        "9.996, 3, 10",
        "2.5, 1, 2",
        "3.5, 1, 4",
        "-1.005, 3, -1",
        "5.0000000000000009, 1, 5",
        "0.45000000000000001, 1, 0.5",
        "4.4999999999999996, 1, 4",
        "0.25, 1, 0.2",
        "0.35, 1, 0.3",
        "1e300, 5, 1e300",
        "1.23456e-300, 3, 1.23e-300",
        "0, 4, 0",
        "-0.0, 4, -0",
        "NaN, 4, NaN",
        "5e-324, 3, 4.94e-324"
    })
    void numbersAreRoundedForShowing(double x, int digits, String expected) {
        assertEquals(expected, Decimal.print(x, digits));
    }

    @Test
    void roundedNumbersAreThoseOfExactArithmetic() {
        Random random = new Random(6);
        for (int i = 0; i < 100_000; i++) {
            double x = i % 2 == 0 ? random.nextGaussian() : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                int digits = 1 + random.nextInt(17);
                BigDecimal expected = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
                assertEquals(0, expected.compareTo(new BigDecimal(Decimal.print(x, digits))), x + " to " + digits);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Decimal.print(1.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Decimal.print(1.5, 18));
    }

    /** Tries, in exact arithmetic, all decimals of fewer digits, and the neighbours of as many. */
    private static void assertShortest(double x) {
        if (!Double.isFinite(x) || x == 0) {
            return;
        }
        String text = Decimal.print(x);
        BigDecimal printed = new BigDecimal(text);
        BigDecimal exact = new BigDecimal(x);
        assertBits(x, Double.parseDouble(text), text);
        int digits = printed.stripTrailingZeros().precision();
        BigDecimal down = exact.round(CUT_DOWN[digits]);
        BigDecimal up = exact.round(CUT_UP[digits]);
        for (BigDecimal other : new BigDecimal[] {down, up}) {
            boolean nearer = other.subtract(exact)
                            .abs()
                            .compareTo(printed.subtract(exact).abs())
                    < 0;
            assertFalse(nearer && other.doubleValue() == x, text + " where " + other + " is nearer");
        }
        if (digits > 1) {
            assertTrue(exact.round(CUT_DOWN[digits - 1]).doubleValue() != x, text + " is not the shortest");
            assertTrue(exact.round(CUT_UP[digits - 1]).doubleValue() != x, text + " is not the shortest");
        }
    }

    private static void appendDigits(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
    }

    private static double read(String text) {
        return Decimal.read(text, 0, text.length());
    }

    private static void assertBits(double expected, double actual, String text) {
        assertEquals(
                Double.doubleToLongBits(expected),
                Double.doubleToLongBits(actual),
                text + " reads as " + actual + ", not " + expected);
    }
}
