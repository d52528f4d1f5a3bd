package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MathMlTest {
    @Test
    void aNumberWithACommaIsOneNumberForWhoeverReadsItAloud() {
        String markup = MathMl.of("-1{,}5 + 0{,}25 x", false).markup();
        assertTrue(markup.contains("<mn>−1,5</mn>") && markup.contains("<mn>0,25</mn>"), markup);
        assertTrue(markup.contains("alttext=\"-1{,}5 + 0{,}25 x\""), markup);
    }

    @Test
    void aCommaBetweenTwoNumbersStaysBetweenThem() {
        String markup = MathMl.of("(0, 5)", false).markup();
        assertTrue(markup.contains("<mn>0</mn><mo>,</mo><mn>5</mn>"), markup);
        assertTrue(MathMl.of("1.5", false).markup().contains("<mn>1.5</mn>"));
    }

    @Test
    void aMinusIsOneAndFencesAreSigns() {
        String markup = MathMl.of("\\left(a - b\\right)'", true).markup();
        assertTrue(markup.contains("<mo>−</mo>") && markup.contains("<mo>(</mo>"), markup);
        assertEquals(-1, markup.indexOf("mfenced"), markup);
    }
}
