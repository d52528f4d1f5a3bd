package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** What a processor does in its other modes, done by hand. */
class ThreadArithmeticTest {
    private static double flushed(double x) {
        return Math.abs(x) < Double.MIN_NORMAL ? 0 : x;
    }

    private static String said(DoubleBinaryOperator plus) {
        return assertThrows(IllegalStateException.class, () -> ThreadArithmetic.requireOf(plus))
                .getMessage();
    }

    @Test
    void javasOwnArithmeticIsExact() {
        assertDoesNotThrow(ThreadArithmetic::require);
        assertDoesNotThrow(() -> ThreadArithmetic.requireOf(Double::sum));
    }

    @Test
    void resultsOrOperandsFlushedToZeroAreSaidWithCauseAndCure() {
        String results = said((a, b) -> flushed(a + b));
        String operands = said((a, b) -> flushed(a) + flushed(b));
        for (String said : new String[] {results, operands}) {
            assertTrue(said.startsWith("this thread flushes subnormals to 0"), said);
            assertTrue(said.contains("-ffast-math") && said.contains("on a thread of its own"), said);
        }
    }

    @Test
    void anotherRoundingThanToNearestIsSaid() {
        String up = said((a, b) -> a + b == a ? Math.nextUp(a) : a + b);
        String down = said((a, b) -> a + b - a > b ? Math.nextDown(a + b) : a + b);
        assertTrue(up.startsWith("this thread does not round to nearest"), up);
        assertTrue(down.startsWith("this thread does not round to nearest"), down);
    }
}
