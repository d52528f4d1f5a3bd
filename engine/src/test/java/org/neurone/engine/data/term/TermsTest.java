package org.neurone.engine.data.term;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Values;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.TextFault;
import org.neurone.engine.reason.Unknown;

class TermsTest {
    private static final List<Term.Function> FUNCTIONS =
            List.of(Term.Function.SIN, Term.Function.COS, Term.Function.ABS);
    private static final List<String> COLUMNS = List.of("x", "y", "sin", "Petal length", "a\"b", "new\nline", "", "-");

    private static Term read(String text) {
        TermReader.Result result = TermReader.read(text);
        assertNull(result.fault(), text);
        return result.term();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x^2",
                "x*y",
                "sin(x)",
                "x^2*y^3*z",
                "abs(x*y)^2",
                "(x*y)^2",
                "cos(sin(x))",
                "petal-length*x",
                "\"Petal length\"^2",
                "\"sin\"*sin(x)",
                "\"a\\\"b\\\\\"",
                "x*(y*z)",
                "\"été\""
            })
    void termPrintsAsItIsWritten(String text) {
        assertEquals(text, Terms.print(read(text)));
    }

    @Test
    void randomTermsReadBackEqual() {
        Rng random = Rng.of(1, Stream.DATA);
        for (int i = 0; i < 2000; i++) {
            Term term = random(random, 4);
            String text = Terms.print(term);
            assertEquals(term, read(text), text);
        }
    }

    private static Term random(Rng random, int depth) {
        return switch (depth == 0 ? 0 : random.below(4)) {
            case 1 -> new Term.Power(random(random, depth - 1), 2 + random.below(99));
            case 2 ->
                new Term.Product(
                        random.below(2) == 0
                                ? List.of(random(random, depth - 1), random(random, depth - 1))
                                : List.of(random(random, 0), random(random, depth - 1), random(random, 0)));
            case 3 -> new Term.Call(FUNCTIONS.get(random.below(3)), random(random, depth - 1));
            default -> new Term.Column(COLUMNS.get(random.below(COLUMNS.size())));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "x+y | 1 | 2",
                "x^ | 2 | 2",
                "x^0 | 2 | 3",
                "x^101 | 2 | 5",
                "x^y | 2 | 3",
                "tan(x) | 0 | 3",
                "sin( | 4 | 4",
                "sin(x | 3 | 4",
                "x* | 2 | 2",
                "X | 0 | 1",
                "x**2 | 1 | 3",
                "(x+y) | 2 | 3",
                "😀 | 0 | 2",
                "2*x | 0 | 1",
                "x) | 1 | 2"
            })
    void faultNamesItsPlace(String text, int from, int to) {
        TextFault fault = TermReader.read(text).fault();
        assertNotNull(fault);
        assertEquals(from, fault.from(), fault.message());
        assertEquals(to, fault.to(), fault.message());
    }

    @Test
    void deepTermsAreRefusedAndNotFollowed() {
        String deep = "(".repeat(100_000) + "x" + ")".repeat(100_000);
        assertNotNull(TermReader.read(deep).fault());
        assertNotNull(TermReader.read("x" + "*x".repeat(1000)).fault());
        assertNull(TermReader.read("x" + "*x".repeat(999)).fault());
    }

    @Test
    void whatAFormulaAloneMayBeIsNoFeature() {
        Term x = new Term.Column("x");
        for (Term term : List.of(
                new Term.Constant(1),
                new Term.Negation(x),
                new Term.Sum(List.of(x, x)),
                new Term.Product(List.of(x, new Term.Constant(2))),
                new Term.Quotient(x, x),
                new Term.Power(x, x),
                new Term.Power(x, 1),
                new Term.Power(x, 101),
                new Term.Power(x, new Term.Constant(2.5)),
                new Term.Call(Term.Function.TANH, x))) {
            assertFalse(term.isFeature(), Terms.print(term));
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> Terms.check(List.of(x, term), List.of("x")));
            assertTrue(refusal.getMessage().endsWith("but this is " + Terms.print(term)), refusal.getMessage());
        }
        assertEquals(7, new Term.Power(x, 7).whole());
        assertThrows(IllegalStateException.class, () -> new Term.Power(x, x).whole());
    }

    @Test
    void noTextThrows() {
        Rng random = Rng.of(2, Stream.DATA);
        String letters = "xy^*()\"\\2 sincoab-+é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.below(14); j > 0; j--) {
                text.append(letters.charAt(random.below(letters.length())));
            }
            TermReader.Result result = TermReader.read(text.toString());
            assertTrue((result.term() == null) != (result.fault() == null));
            if (result.fault() != null) {
                assertTrue(0 <= result.fault().from()
                        && result.fault().from() <= result.fault().to());
                assertTrue(result.fault().to() <= text.length());
            }
        }
    }

    @Test
    void featuresAreComputedFromColumnsAsTheyAreAndScaledAfter() {
        List<Term> terms = List.of(read("x^2"), read("x*y"), read("sin(x)"), read("abs(y)"));
        Features features = new Features(
                List.of("x", "y"), terms, new Scaling(new double[] {1, 0, 0, 0}, new double[] {2, 1, 1, 4}));
        double[] expected = {1.5, -6, Math.sin(2), 0.75};
        assertArrayEquals(expected, features.of(new double[] {2, -3}, 1), 1e-15);
        assertEquals(List.of("x^2", "x*y", "sin(x)", "abs(y)"), features.names());
    }

    @Test
    void unknownColumnIsNamedWithThoseThatThereAre() {
        DataSpec spec = DataSpec.of(new Circle(0, 10));
        DataException fault =
                assertThrows(DataException.class, () -> spec.describe(List.of(new Term.Column("z")), Tables.none()));
        assertEquals("unknown-column", fault.code());
        assertEquals("inputs", fault.parameter());
        assertEquals(List.of("x", "y"), fault.candidates());
        assertEquals(new Unknown(Unknown.Kind.COLUMN, "z", List.of("x", "y")), fault.reason());
    }

    @Test
    void featureBeyondTheLargestNumberHasItsSentence() {
        DataSpec spec = new DataSpec(Points.of(1e200, 1, 0, 1, 1, 1), 0.0, 1, null);
        DataException fault = assertThrows(
                DataException.class, () -> Dataset.of(spec, List.of(read("x^2")), Encoding.BINARY, Tables.none()));
        assertEquals("not-finite", fault.code());
    }

    @Test
    void encodingsWriteTheirTargets() {
        DataSpec two = new DataSpec(new Gates.And(), 0.0, 1, null);
        assertArrayEquals(new double[] {0, 0, 0, 1}, targets(two, Encoding.BINARY));
        assertArrayEquals(new double[] {-1, -1, -1, 1}, targets(two, Encoding.SIGN));
        assertArrayEquals(new double[] {1, 0, 1, 0, 1, 0, 0, 1}, targets(two, Encoding.ONE_OF_K));
        DataSpec three =
                new DataSpec(new Points(Values.of(0, 5, 0, 7, 0, 9), 2, Task.CLASSIFY, List.of()), 0.0, 1, null);
        assertArrayEquals(new double[] {1, -1, -1, -1, 1, -1, -1, -1, 1}, targets(three, Encoding.SIGN_OF_K));
        assertThrows(IllegalArgumentException.class, () -> targets(two, Encoding.VALUES));
    }

    private static double[] targets(DataSpec spec, Encoding encoding) {
        return Dataset.of(spec, List.of(), encoding, Tables.none()).train().targets();
    }
}
