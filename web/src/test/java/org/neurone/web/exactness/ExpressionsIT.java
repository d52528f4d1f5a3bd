package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/**
 * Generated expressions have the same bits on the JVM and in JavaScript. {@code -Dneurone.fuzz.seed=N} tries others;
 * without the plug-in {@link org.neurone.web.teavm.ExactArithmetic} every seed fails.
 */
@ExtendWith(BrowserExtension.class)
class ExpressionsIT {
    private static final long SEED = Long.getLong("neurone.fuzz.seed", 20261123L);
    private static final int REALS = 400;
    private static final int INTEGERS = 200;

    private static final double[] REAL_EDGES = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        1.0 / 3.0,
        Math.PI,
        -2.5,
        1e16,
        -1e-16,
        2251799813685249.5,
        2147483647.0,
        -2147483648.0,
        2147483648.5,
        1e308,
        -1e-308,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final int[] INTEGER_EDGES = {
        0, 1, -1, 7, -13, 31, 65537, Integer.MAX_VALUE, Integer.MIN_VALUE, 123456789
    };

    private record Input(double a, double b, double c, double d, int i, int j) {
        /** As an array literal of JavaScript, doubles as their bits. */
        String literal() {
            return "[\"" + bits(a) + "\",\"" + bits(b) + "\",\"" + bits(c) + "\",\"" + bits(d) + "\"," + i + "," + j
                    + "]";
        }

        private static String bits(double value) {
            return Long.toHexString(Double.doubleToLongBits(value));
        }
    }

    @TempDir
    private static Path folder;

    private static String source;
    private static List<Input> inputs;
    private static List<String> expected;

    @BeforeAll
    static void computeOnTheJvm() throws Exception {
        source = new ExpressionGenerator(SEED).source("Expressions", REALS, INTEGERS);
        Path file = Files.writeString(folder.resolve("Expressions.java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertEquals(0, status, "the generated source compiles");
        inputs = inputs(new SplittableRandom(SEED));
        expected = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> expressions = loader.loadClass("Expressions");
            Method real = method(expressions, "real");
            Method integer = method(expressions, "integer");
            for (Input in : inputs) {
                for (int n = 0; n < REALS; n++) {
                    double value = (double) real.invoke(null, n, in.a, in.b, in.c, in.d, in.i, in.j);
                    expected.add(Double.isNaN(value) ? "NaN" : Input.bits(value));
                }
                for (int n = 0; n < INTEGERS; n++) {
                    expected.add(String.valueOf(integer.invoke(null, n, in.a, in.b, in.c, in.d, in.i, in.j)));
                }
            }
        }
        try (InputStream script = ExpressionsIT.class.getResourceAsStream("results.js")) {
            Files.copy(script, folder.resolve("results.js"));
        }
        JavaScriptBuild.compileBoth("Expressions", folder, folder);
        for (JavaScriptBuild build : JavaScriptBuild.values()) {
            Files.writeString(folder.resolve(build + ".js"), main(build));
        }
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Expressions</title>");
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameBitsInDeno(JavaScriptBuild build) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("print-" + build + ".js"),
                "import { lines } from \"./" + build + ".js\";\nconsole.log(lines());\n");
        compare(Deno.run(script).strip());
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameBitsInTheBrowser(JavaScriptBuild build, Page page) {
        try (FolderServer server = FolderServer.of(folder)) {
            page.navigate(server.url() + "/");
            compare((String) page.evaluate("import('/" + build + ".js').then(module => module.lines())"));
        }
    }

    @Test
    void coverEveryOperatorAndBothKindsOfZero() {
        for (String operator : List.of(" + ", " - ", " * ", " / ", " % ")) {
            assertEquals(true, source.contains(operator), operator);
        }
        for (String result : List.of("0", "8000000000000000", "NaN", "7ff0000000000000")) {
            assertEquals(true, expected.contains(result), result);
        }
    }

    private static String main(JavaScriptBuild build) {
        String literals = String.join(",", inputs.stream().map(Input::literal).toList());
        return "import * as module from \"./" + build.file() + "\";\nimport { results } from \"./results.js\";\n"
                + "export function lines() {\n  return results(module, [" + literals + "], " + REALS + ", " + INTEGERS
                + ");\n}\n";
    }

    private static void compare(String printed) {
        List<String> actual = List.of(printed.split("\n", -1));
        assertEquals(expected.size(), actual.size(), "every method answered for every input");
        int wrong = 0;
        StringBuilder report = new StringBuilder();
        for (int n = 0; n < expected.size(); n++) {
            if (!expected.get(n).equals(actual.get(n)) && wrong++ < 5) {
                int method = n % (REALS + INTEGERS);
                String name = method < REALS ? "real" + method + "(" : "integer" + (method - REALS) + "(";
                report.append("\n")
                        .append(source.lines()
                                .filter(line -> line.contains(" " + name))
                                .findFirst()
                                .orElseThrow())
                        .append("\n  on ")
                        .append(inputs.get(n / (REALS + INTEGERS)))
                        .append(" gave ")
                        .append(actual.get(n))
                        .append(" and not ")
                        .append(expected.get(n));
            }
        }
        if (wrong > 0) {
            fail(wrong + " of " + expected.size() + " results differ (seed " + SEED + "):" + report);
        }
    }

    private static Method method(Class<?> expressions, String name) throws NoSuchMethodException {
        return expressions.getMethod(
                name, int.class, double.class, double.class, double.class, double.class, int.class, int.class);
    }

    private static List<Input> inputs(SplittableRandom random) {
        List<Input> inputs = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            inputs.add(new Input(
                    real(random), real(random), real(random), real(random), integer(random), integer(random)));
        }
        return inputs;
    }

    private static double real(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> REAL_EDGES[random.nextInt(REAL_EDGES.length)];
            case 1 -> random.nextInt(-20, 20) / 8.0;
            case 2 -> random.nextDouble(-1000, 1000);
            default -> random.nextDouble(-1, 1);
        };
    }

    private static int integer(SplittableRandom random) {
        return random.nextBoolean() ? INTEGER_EDGES[random.nextInt(INTEGER_EDGES.length)] : random.nextInt();
    }
}
