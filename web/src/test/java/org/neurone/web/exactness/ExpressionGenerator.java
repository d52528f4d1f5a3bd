package org.neurone.web.exactness;

import java.util.SplittableRandom;

/**
 * Writes Java methods that exercise the compiler's arithmetic: nested expressions with every parenthesis written out,
 * helpers small enough to be inlined, locals, loops. Only what Java defines and the engine may use: no division of ints
 * by zero and no cast of a double to an int that it does not fit.
 */
final class ExpressionGenerator {
    private static final String[] DOUBLES = {
        "0.0",
        "-0.0",
        "1.0",
        "-1.5",
        "0.1",
        "3.0",
        "1e300",
        "-2.5e-308",
        "4294967296.5",
        "a",
        "b",
        "c",
        "d",
        "a",
        "b",
        "c",
        "d",
        "a",
        "b",
        "c"
    };
    private static final String[] INTS = {
        "0",
        "1",
        "-1",
        "7",
        "255",
        "65537",
        "1000003",
        "Integer.MAX_VALUE",
        "Integer.MIN_VALUE",
        "i",
        "j",
        "i",
        "j",
        "i",
        "j",
        "i",
        "j"
    };
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "==", "!="};

    private static final String HELPERS = """
                static double plus(double x, double y) { return x + y; }
                static double minus(double x, double y) { return x - y; }
                static double times(double x, double y) { return x * y; }
                static double over(double x, double y) { return x / y; }
                static double rest(double x, double y) { return x % y; }
                static int add(int x, int y) { return x + y; }
                static int multiply(int x, int y) { return x * y; }
                static int whole(double x) { return x > -2147483649.0 && x < 2147483648.0 ? (int) x : 77; }
            """;

    private final SplittableRandom random;

    ExpressionGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A class whose {@code real(n, …)} and {@code integer(n, …)} call the n-th method of each sort. */
    String source(String className, int reals, int integers) {
        StringBuilder source =
                new StringBuilder("import org.teavm.jso.JSExport;\n\npublic final class " + className + " {\n");
        source.append(HELPERS);
        for (int n = 0; n < reals; n++) {
            source.append(method("double", "real" + n, "double", this::real));
        }
        for (int n = 0; n < integers; n++) {
            source.append(method("int", "integer" + n, "int", this::integer));
        }
        return source.append(dispatch("double", "real", reals))
                .append(dispatch("int", "integer", integers))
                .append("}\n")
                .toString();
    }

    private interface Expression {
        String ofDepth(int depth);
    }

    private static final String PARAMETERS = "double a, double b, double c, double d, int i, int j";

    private String method(String result, String name, String type, Expression expression) {
        String body = switch (random.nextInt(4)) {
            case 0 -> "return " + expression.ofDepth(5) + ";";
            case 1 -> {
                String first = expression.ofDepth(3);
                yield type + " x = " + first + "; " + type + " y = "
                        + expression.ofDepth(3) + "; return "
                        + (type.equals("double")
                                ? "((x " + operator() + " y) " + operator() + " (y " + operator() + " x))"
                                : "((x - y) * (y + (x ^ y)))")
                        + ";";
            }
            case 2 ->
                "double[] v = {a, b, c, d}; " + type + " s = " + expression.ofDepth(1)
                        + "; for (int k = 0; k < 4; k++) { s "
                        + (type.equals("double")
                                ? operator() + "= (v[k] " + operator() + " (v[3 - k] " + operator() + " s))"
                                : "+= (whole(v[k]) + (k * (s - i)))")
                        + "; } return s;";
            default ->
                "if (" + comparison(2) + ") { return " + expression.ofDepth(4) + "; } return " + expression.ofDepth(4)
                        + ";";
        };
        return "    static " + result + " " + name + "(" + PARAMETERS + ") { " + body + " }\n";
    }

    private static String dispatch(String type, String name, int count) {
        StringBuilder cases = new StringBuilder();
        for (int n = 0; n < count; n++) {
            cases.append("            case " + n + " -> " + name + n + "(a, b, c, d, i, j);\n");
        }
        return "    @JSExport\n    public static " + type + " " + name + "(int n, " + PARAMETERS + ") {\n"
                + "        return switch (n) {\n" + cases + "            default -> 0;\n        };\n    }\n";
    }

    private String real(int depth) {
        if (depth == 0) {
            return pick(DOUBLES);
        }
        return switch (random.nextInt(16)) {
            case 0 -> "(- " + real(depth - 1) + ")";
            case 1 -> "Math.abs(" + real(depth - 1) + ")";
            case 2 -> "Math.sqrt(" + real(depth - 1) + ")";
            case 3 -> (random.nextBoolean() ? "Math.floor(" : "Math.ceil(") + real(depth - 1) + ")";
            case 4 ->
                (random.nextBoolean() ? "Math.min(" : "Math.max(") + real(depth - 1) + ", " + real(depth - 1) + ")";
            case 5 -> "((double) " + integer(depth - 1) + ")";
            case 6 -> "(" + comparison(depth - 1) + " ? " + real(depth - 1) + " : " + real(depth - 1) + ")";
            case 7, 8 ->
                pick("plus", "minus", "times", "over", "rest") + "(" + real(depth - 1) + ", " + real(depth - 1) + ")";
            default -> "(" + real(depth - 1) + " " + operator() + " " + real(depth - 1) + ")";
        };
    }

    private String integer(int depth) {
        if (depth == 0) {
            return pick(INTS);
        }
        return switch (random.nextInt(14)) {
            case 0 -> "(- " + integer(depth - 1) + ")";
            case 1 -> "(~" + integer(depth - 1) + ")";
            case 2 -> "((" + pick("byte", "short", "char") + ") " + integer(depth - 1) + ")";
            case 3 -> "whole(" + real(depth - 1) + ")";
            case 4 -> "(" + comparison(depth - 1) + " ? " + integer(depth - 1) + " : " + integer(depth - 1) + ")";
            case 5 -> "(" + integer(depth - 1) + pick(" / ", " % ") + "(" + integer(depth - 1) + " | 1))";
            case 6 -> "(" + integer(depth - 1) + pick(" << ", " >> ", " >>> ") + integer(depth - 1) + ")";
            case 7 -> pick("add", "multiply") + "(" + integer(depth - 1) + ", " + integer(depth - 1) + ")";
            case 8 ->
                "(int) ((long) " + integer(depth - 1) + pick(" * ", " + ", " - ") + "(long) " + integer(depth - 1)
                        + pick(" >> ", " >>> ") + random.nextInt(40) + ")";
            default ->
                "(" + integer(depth - 1) + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + integer(depth - 1) + ")";
        };
    }

    private String comparison(int depth) {
        int below = Math.max(0, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + integer(below) + " " + pick(COMPARISONS) + " " + integer(below) + ")";
            case 1 -> "(!" + simpleComparison(below) + ")";
            case 2 -> "(" + simpleComparison(below) + pick(" && ", " || ") + simpleComparison(below) + ")";
            default -> simpleComparison(below);
        };
    }

    private String simpleComparison(int depth) {
        return "(" + real(depth) + " " + pick(COMPARISONS) + " " + real(depth) + ")";
    }

    private String operator() {
        return pick("+", "-", "*", "/", "+", "*", "%");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
