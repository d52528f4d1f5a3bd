package org.neurone.engine.data.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.source.FormulaSource;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.TextFault;

class FormulaTest {
    private static final List<Term.Function> FUNCTIONS = List.of(Term.Function.values());

    private static double value(String text, double... point) {
        Formula formula = new Formula(text);
        assertNull(formula.fault(), text);
        return formula.program().run(point, 0, new double[formula.program().depth()]);
    }

    @ParameterizedTest
    @CsvSource({
        "y = x^3 - x, 6",
        "y=-x^2, -4",
        "y = (-x)^2, 4",
        "y = 2^x^3, 256",
        "y = 2^-x, 0.25",
        "y = 8/x/2, 2",
        "y = 1 - 2 - x, -3",
        "y = --x, 2",
        "y = 3*-x, -6",
        "y = 2.5e-1*x, 0.5",
        "y = sqrt(x^4), 4",
        "y = abs(-3.5) + x, 5.5",
        "y = x^0.5*x^0.5, 2",
        "z = x, 2"
    })
    void formulaMeansWhatItSaysInMathematics(String text, double expected) {
        assertEquals(expected, value(text, 2), 1e-14);
    }

    @Test
    void treeIsThatOfMathematics() {
        Term x = new Term.Column("x");
        Term two = new Term.Constant(2);
        assertEquals(
                new Term.Sum(List.of(
                        new Term.Negation(new Term.Power(x, two)),
                        new Term.Negation(new Term.Product(List.of(new Term.Quotient(x, two), x))),
                        new Term.Call(Term.Function.TANH, x))),
                new Formula("y = -x^2 - x/2*x + tanh(x)").value());
    }

    @Test
    void functionsAndConstantsAreThoseOfMathematics() {
        assertEquals(
                Math.sin(0.7) + Math.cos(0.7) + Math.tan(0.7) + Math.exp(0.7) + Math.log(0.7) + Math.tanh(0.7),
                value("y = sin(x) + cos(x) + tan(x) + exp(x) + log(x) + tanh(x)", 0.7),
                1e-14);
        assertEquals(Math.PI * Math.E, value("y = pi*e + 0*x", 1), 1e-14);
    }

    @Test
    void formulaOfTwoTakesTwoColumns() {
        Formula formula = new Formula("z = x*y - y");
        assertEquals(List.of("x", "y"), formula.columns());
        assertEquals("z", formula.target());
        assertEquals(3, value(formula.text(), 2, 3));
        assertEquals(List.of("x"), new Formula("y = x").columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2 | 0 | 1",
                "y x | 0 | 2",
                "x = x | 0 | 1",
                "y = 2x | 4 | 6",
                "y = x² | 5 | 6",
                "y = x**2 | 5 | 7",
                "y = foo(x) | 4 | 7",
                "y = y | 4 | 5",
                "z = w | 4 | 5",
                "y = sin x | 4 | 7",
                "y = (x | 4 | 5",
                "y = x) | 5 | 6",
                "y = | 3 | 3",
                "y = x + | 7 | 7",
                "y = X | 4 | 5"
            })
    void faultNamesItsPlace(String text, int from, int to) {
        TextFault fault = new Formula(text).fault();
        assertNotNull(fault, text);
        assertEquals(from, fault.from(), fault.message());
        assertEquals(to, fault.to(), fault.message());
        assertThrows(DataException.class, () -> new FormulaSource(new Formula(text), -1, 1, 0, 10));
    }

    @Test
    void hostileFormulasNeitherThrowNorOverflowTheStack() {
        assertNotNull(new Formula("y = " + "(".repeat(100_000)).fault());
        assertNotNull(new Formula("y = " + "x^".repeat(100_000) + "x").fault());
        String signs = "y = " + "-".repeat(100_001) + "x";
        assertEquals(-2, value(signs, 2));
        for (String part : List.of(" + x", " - x", "*x", "/x", "^x", " + sin(x)")) {
            TextFault fault = new Formula("y = x" + part.repeat(200_000)).fault();
            assertNotNull(fault, part);
            assertEquals(fault.from() + 1, fault.to());
        }
    }

    @Test
    void formulaHasAtMostAThousandNumbersAndNames() {
        assertEquals(2000, value("y = x" + " + x".repeat(999), 2));
        assertEquals(1, value("y = x/1" + "/x*x".repeat(499), 1));
        TextFault fault = new Formula("y = x" + " + x".repeat(1000)).fault();
        assertEquals(4 + 4 * 1000, fault.from());
        assertEquals(TextFault.Kind.TOO_MANY_PARTS, fault.kind());
    }

    @Test
    void randomFormulasReadBackEqual() {
        Rng random = Rng.of(4, Stream.DATA);
        for (int i = 0; i < 5000; i++) {
            Term term = random(random, 5);
            String text = "z = " + Terms.print(term);
            assertEquals(term, new Formula(text).value(), text);
        }
    }

    private static Term random(Rng random, int depth) {
        return switch (depth == 0 ? random.below(2) : random.below(8)) {
            case 0 -> new Term.Column(random.below(2) == 0 ? "x" : "y");
            case 1 -> new Term.Constant(random.below(40) / 8.0);
            case 2 -> new Term.Negation(random(random, depth - 1));
            case 3 -> new Term.Sum(List.of(random(random, depth - 1), random(random, depth - 1), random(random, 1)));
            case 4 -> new Term.Product(List.of(random(random, depth - 1), random(random, depth - 1)));
            case 5 -> new Term.Quotient(random(random, depth - 1), random(random, depth - 1));
            case 6 -> new Term.Power(random(random, depth - 1), random(random, depth - 1));
            default -> new Term.Call(FUNCTIONS.get(random.below(FUNCTIONS.size())), random(random, depth - 1));
        };
    }

    @Test
    void noTextThrows() {
        Rng random = Rng.of(3, Stream.DATA);
        String letters = "xy=^*()/+-. 12e sinpé";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.below(2) == 0 ? "y =" : "");
            for (int j = random.below(16); j > 0; j--) {
                text.append(letters.charAt(random.below(letters.length())));
            }
            TextFault fault = new Formula(text.toString()).fault();
            if (fault != null) {
                assertTrue(
                        0 <= fault.from() && fault.from() <= fault.to() && fault.to() <= text.length(), text::toString);
            }
        }
    }

    @Test
    void exampleValuesLieOnTheCurve() {
        FormulaSource source = new FormulaSource(new Formula("y = x^3 - x"), -1, 3, 0, 100);
        Examples examples = source.examples(Tables.none(), 1);
        for (int i = 0; i < 100; i++) {
            double x = examples.inputs()[i];
            assertTrue(x >= -1 && x <= 3);
            assertEquals(x * x * x - x, examples.targets()[i], 1e-13);
        }
    }

    @Test
    void formulaWithoutAValueHasASentenceThatNamesTheNumber() {
        FormulaSource source = new FormulaSource(new Formula("y = log(x)"), -1, 1, 0, 100);
        DataException fault = assertThrows(DataException.class, () -> source.examples(Tables.none(), 1));
        assertEquals("formula-value", fault.code());
        NoNumber none = (NoNumber) fault.reason();
        assertEquals("x", none.of());
        assertTrue(none.at() <= 0, none::toString);
    }

    @Test
    void boundsTheWrongWayRoundAreRefused() {
        DataException fault =
                assertThrows(DataException.class, () -> new FormulaSource(new Formula("y = x"), 1, 1, 0, 10));
        assertEquals("from", fault.parameter());
    }
}
