package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the elementary functions to values of high precision (see elementary.py beside them) and to their stated edges. */
class ElementaryTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** x and the nearest double to f(x). */
    private record Point(double x, double nearest) {}

    @ParameterizedTest
    @ValueSource(strings = {"exp", "expm1", "log", "log1p", "tanh", "sigmoid", "softplus", "sin", "cos", "erf"})
    void functionGivesTheDoubleNearestToTheTrueValue(String name) throws IOException {
        DoubleUnaryOperator function = function(name);
        for (Point point : points(name)) {
            assertSame(point.nearest, function.applyAsDouble(point.x), name + " of " + point.x);
        }
    }

    /** The worst cases that the CORE-MATH project has published, as elementary.py writes them. */
    @Test
    void hardestPointsAreRoundedTheRightWay() throws IOException {
        int points = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ElementaryTest.class.getResourceAsStream("hard-cases.txt"), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split(" ", -1);
                double x = Double.longBitsToDouble(Long.parseUnsignedLong(parts[1], 16));
                double nearest = Double.longBitsToDouble(Long.parseUnsignedLong(parts[2], 16));
                assertSame(nearest, function(parts[0]).applyAsDouble(x), parts[0] + " of " + x);
                points++;
            }
        }
        assertTrue(points > 140, points + " points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "sigmoid"})
    void arrayFormGivesTheBitsOfTheScalarForm(String name) {
        double[] in = new double[5003];
        Random random = new Random(7);
        for (int i = 0; i < in.length; i++) {
            in[i] = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
        }
        double[] edges = {
            0.0,
            -0.0,
            INFINITY,
            -INFINITY,
            Double.NaN,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1e-310,
            709.9,
            -745.2,
            1e308,
            -1e308
        };
        System.arraycopy(edges, 0, in, 100, edges.length);
        DoubleUnaryOperator function = function(name);
        double[] out = new double[in.length];
        for (int round = 0; round < 200; round++) { // often enough for the compiled code to take part
            int from = round % 7;
            int to = in.length - round % 5;
            array(name, in, out, from, to);
            for (int i = from; i < to; i++) {
                assertSame(function.applyAsDouble(in[i]), out[i], name + " of " + in[i]);
            }
        }
        double[] both = in.clone();
        array(name, both, both, 3, 4000);
        for (int i = 0; i < in.length; i++) {
            assertSame(i >= 3 && i < 4000 ? out[i] : in[i], both[i], name + " in place of " + in[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 0.0, 1",
        "exp, -0.0, 1",
        "exp, -Infinity, 0",
        "exp, Infinity, Infinity",
        "exp, NaN, NaN",
        "exp, 709.782712893384, 1.7976931348622732e308",
        "exp, 709.7827128933841, Infinity",
        "exp, -745.1332191019412, 0",
        "exp, -744, 1e-323",
        "exp, 1e308, Infinity",
        "exp, -1e308, 0",
        "exp, 4.9e-324, 1",
        "exp, -4.9e-324, 1",
        "expm1, 0.0, 0.0",
        "expm1, -4.9e-324, -4.9e-324",
        "expm1, 2e-310, 2e-310",
        "expm1, -0.0, -0.0",
        "expm1, -Infinity, -1",
        "expm1, Infinity, Infinity",
        "expm1, NaN, NaN",
        "expm1, 4.9e-324, 4.9e-324",
        "expm1, 710, Infinity",
        "expm1, -1e300, -1",
        "log, 0.0, -Infinity",
        "log, -0.0, -Infinity",
        "log, 1, 0.0",
        "log, -1, NaN",
        "log, -4.9e-324, NaN",
        "log, -Infinity, NaN",
        "log, Infinity, Infinity",
        "log, NaN, NaN",
        "log, 4.9e-324, -744.4400719213812",
        "log1p, 0.0, 0.0",
        "log1p, -0.0, -0.0",
        "log1p, -1, -Infinity",
        "log1p, -1.1, NaN",
        "log1p, -Infinity, NaN",
        "log1p, Infinity, Infinity",
        "log1p, NaN, NaN",
        "log1p, 4.9e-324, 4.9e-324",
        "log1p, -4.9e-324, -4.9e-324",
        "log1p, -2e-310, -2e-310",
        "tanh, 0.0, 0.0",
        "tanh, -0.0, -0.0",
        "tanh, Infinity, 1",
        "tanh, -Infinity, -1",
        "tanh, NaN, NaN",
        "tanh, 1e300, 1",
        "tanh, 4.9e-324, 4.9e-324",
        "tanh, -4.9e-324, -4.9e-324",
        "tanh, 2e-310, 2e-310",
        "tanh, -1e300, -1",
        "sigmoid, 0.0, 0.5",
        "sigmoid, -0.0, 0.5",
        "sigmoid, 4.9e-324, 0.5",
        "sigmoid, -4.9e-324, 0.5",
        "sigmoid, Infinity, 1",
        "sigmoid, -Infinity, 0",
        "sigmoid, NaN, NaN",
        "sigmoid, 1e300, 1",
        "sigmoid, -1e300, 0",
        "sigmoid, -744, 1e-323",
        "softplus, 0.0, 0.6931471805599453",
        "softplus, -0.0, 0.6931471805599453",
        "softplus, 4.9e-324, 0.6931471805599453",
        "softplus, -4.9e-324, 0.6931471805599453",
        "softplus, -Infinity, 0",
        "softplus, Infinity, Infinity",
        "softplus, NaN, NaN",
        "softplus, -744, 1e-323",
        "softplus, 1e308, 1e308",
        "softplus, -1e308, 0",
        "sin, 0.0, 0.0",
        "sin, -0.0, -0.0",
        "sin, Infinity, NaN",
        "sin, -Infinity, NaN",
        "sin, NaN, NaN",
        "sin, 4.9e-324, 4.9e-324",
        "sin, -4.9e-324, -4.9e-324",
        "sin, 2e-310, 2e-310",
        "cos, 0.0, 1",
        "cos, -0.0, 1",
        "cos, 4.9e-324, 1",
        "cos, -4.9e-324, 1",
        "cos, Infinity, NaN",
        "cos, -Infinity, NaN",
        "cos, NaN, NaN",
        "erf, 0.0, 0.0",
        "erf, -0.0, -0.0",
        "erf, Infinity, 1",
        "erf, -Infinity, -1",
        "erf, NaN, NaN",
        "erf, 4.9e-324, 4.9e-324",
        "erf, -4.9e-324, -4.9e-324",
        "erf, 2e-310, 2.2567583341910182532e-310",
        "erf, 6, 1",
        "erf, -6, -1",
    })
    void edgesAreAsStated(String name, double x, double expected) {
        assertSame(expected, function(name).applyAsDouble(x), name + "(" + x + ")");
    }

    @Test
    void tanhAndErfAndSinAreExactlyOdd() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double x = random.nextGaussian() * 4;
            assertSame(-Elementary.tanh(x), Elementary.tanh(-x), "tanh " + x);
            assertSame(-Elementary.erf(x), Elementary.erf(-x), "erf " + x);
            assertSame(-Elementary.sin(x), Elementary.sin(-x), "sin " + x);
            assertSame(Elementary.cos(x), Elementary.cos(-x), "cos " + x);
        }
    }

    /** K. C. Ng's example, “Argument reduction for huge arguments: good to the last bit” (1992), and figures of mpmath. */
    @ParameterizedTest
    @CsvSource({
        "1e+22, -0.8522008497671888, 0.523214785395139",
        "1000001.0, 0.5991474390141922, 0.8006387114814864",
        "-4200000000.0, 0.08809898193152278, 0.9961117253514433",
        "3500000000000000.0, -0.891550976314878, -0.45292036455870227",
        "1e+100, -0.3806377310050287, 0.9247242387519338",
        "-2.5e+200, -0.9890604195968831, -0.14751097039487435",
        "1.7976931348623157e+308, 0.004961954789184062, -0.9999876894265599"
    })
    void sineAndCosineAreRightForHugeAngles(double x, double sine, double cosine) {
        assertSame(sine, Elementary.sin(x), "sin " + x);
        assertSame(cosine, Elementary.cos(x), "cos " + x);
    }

    @Test
    void wholePowersMultiplyInTheStatedOrder() {
        assertEquals(1, Elementary.pow(Double.NaN, 0));
        assertEquals(8, Elementary.pow(2, 3));
        assertEquals(-8, Elementary.pow(-2, 3));
        assertEquals(0.25, Elementary.pow(2, -2));
        assertEquals(INFINITY, Elementary.pow(10, 400));
        assertEquals(0, Elementary.pow(2, Integer.MIN_VALUE));
        assertEquals(1, Elementary.pow(-1, Integer.MIN_VALUE));
        assertEquals(-1, Elementary.pow(-1, 4294967297.0));
        assertEquals(1, Elementary.pow(-1, 4294967296.0));
        // (1 + 2⁻³²)^(2³² + 1) = e^((2³² + 1) ln(1 + 2⁻³²)), and (2³² + 1) ln(1 + 2⁻³²) = 1 + 2⁻³³ − …
        assertEquals(2.718281828775495, Elementary.pow(1 + 0x1p-32, 4294967297.0), 4e-7);
        assertSame(-INFINITY, Elementary.pow(-0.0, -3), "(-0)^-3");
        double x = 0.9;
        double squared = x * x;
        double fourth = squared * squared;
        double eighth = fourth * fourth;
        assertSame((x * squared) * eighth, Elementary.pow(x, 11), "0.9^11");
    }

    private static List<Point> points(String name) throws IOException {
        List<Point> points = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ElementaryTest.class.getResourceAsStream(name + ".txt"), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                double x = Double.longBitsToDouble(Long.parseUnsignedLong(line.substring(0, 16), 16));
                double nearest = Double.longBitsToDouble(Long.parseUnsignedLong(line.substring(17, 33), 16));
                points.add(new Point(x, nearest));
            }
        }
        assertTrue(points.size() > 1000, name + " has " + points.size() + " points");
        return points;
    }

    private static void array(String name, double[] in, double[] out, int from, int to) {
        LogisticPasses passes = new LogisticPasses();
        if (name.equals("tanh")) {
            passes.tanh(in, out, from, to);
        } else {
            passes.sigmoid(in, out, from, to);
        }
    }

    private static DoubleUnaryOperator function(String name) {
        return switch (name) {
            case "exp" -> Elementary::exp;
            case "expm1" -> Elementary::expm1;
            case "log" -> Elementary::log;
            case "log1p" -> Elementary::log1p;
            case "tanh" -> Elementary::tanh;
            case "sigmoid" -> Elementary::sigmoid;
            case "softplus" -> Elementary::softplus;
            case "sin" -> Elementary::sin;
            case "cos" -> Elementary::cos;
            case "erf" -> Elementary::erf;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void assertSame(double expected, double actual, String what) {
        assertEquals(
                Double.doubleToLongBits(expected),
                Double.doubleToLongBits(actual),
                what + " is " + actual + ", not " + expected);
    }
}
