package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Stop;
import org.neurone.dsl.text.TextLimits;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** A text of any length costs what the limits say: counted, since time is the machine's. */
class TextLimitsTest {
    private static final TextLimits SMALL = new TextLimits(40, 4, 6, 3);

    private final Language small = Language.standard().within(SMALL);

    private static Reading read(Language language, String text) {
        return language.read(text, Tables.none(), Limits.page());
    }

    private static Problem last(Reading reading) {
        return reading.problems().get(reading.problems().size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x; | 62000",
                "x; | 3900000",
                "layer 1; | 3900000",
                "expect accuracy 95% after 100; | 3900000",
                "lr 1; | 3900000",
                "\" | 3900000",
                "\"a\\ | 3900000",
                "[ | 3900000",
                "inputs [x; | 3900000",
                "{ | 3900000",
                "] | 3900000",
                "x  | 3900000",
                "inputs X, | 62000",
                "x* | 3900000",
                "inputs x *  | 3900000",
                "sin( | 3900000",
                "model.add(Dense(3))\\ | 3900000",
                "é  | 3900000"
            })
    void anAttackIsReadAsFarAsTheLimitsAndNoFurther(String piece, int length) {
        String unit = piece.replace("\\", "\n");
        String text = unit.repeat(length / unit.length());
        TextLimits limits = TextLimits.STANDARD;
        Reading reading = read(Language.standard(), text);
        assertTrue(
                reading.problems().size() <= limits.problems() + 1,
                () -> "" + reading.problems().size());
        assertTrue(reading.tree().tokens().size() <= limits.tokens() + 1);
        assertTrue(reading.tree().statements().size() <= limits.statements());
        assertTrue(
                reading.tree().tokens().work() <= 4L * text.length(),
                () -> "looked at " + reading.tree().tokens().work());
        assertFalse(reading.sound());
    }

    @Test
    void behindTheLastErrorThatIsToldReadingStops() {
        String text = "lr 1; a; b; c; layer 3; d";
        Problem stopped = last(read(Language.standard().within(SMALL.withStatements(9)), text));
        assertEquals("reading-stopped", stopped.code());
        assertEquals(text.indexOf('d'), stopped.span().from());
        assertEquals(
                "Reading stops here, after 3 mistakes: what follows is read once those are mended.",
                stopped.sentence().english());
        assertEquals(
                "La lecture s’arrête ici, après 3 erreurs\u00a0: la suite sera lue quand elles seront corrigées.",
                stopped.sentence().french());
        assertEquals(3 + 1, read(small, "a; b; c; d").problems().size());
        assertEquals(3, read(small, "a; b; c").problems().size());
    }

    @Test
    void theFirstStatementTooManyIsPointedAt() {
        String text = "layer 1; layer 2; layer 3; layer 4; layer 5; layer 6";
        Reading reading = read(small, text);
        assertEquals(1, reading.problems().size());
        assertEquals(text.indexOf("layer 5"), last(reading).span().from());
        assertEquals(
                "Reading stops here: a text has at most 4 statements.",
                last(reading).sentence().english());
        assertEquals(
                "La lecture s’arrête ici\u00a0: un texte a au plus 4 instructions.",
                last(reading).sentence().french());
        assertEquals(new Stop(Stop.Limit.STATEMENTS, 4, 36), reading.tree().stop());
        assertTrue(read(small, "layer 1; layer 2; layer 3; layer 4;").sound());
    }

    @Test
    void aStatementThatIsCutIsNotReadByHalf() {
        String text = "layer 1; layer 2 weights [" + "0.5 ".repeat(30) + "]";
        Reading reading = read(small, text);
        assertEquals(1, reading.problems().size());
        assertEquals(1, reading.tree().statements().size());
        assertEquals(
                "Reading stops here: a text has at most 40 words, numbers and marks, the blanks between them counted.",
                last(reading).sentence().english());
        assertTrue(last(reading).sentence().french().contains("40 mots, nombres et signes"));
        Problem many = last(read(Language.standard(), "x ".repeat(300_000)));
        assertTrue(many.sentence().english().contains(" 400,000 words"), many.sentence()::english);
    }

    @Test
    void operatorsAreCountedOverAllTerms() {
        assertNull(read(small, "inputs x*x*x y^2 sin(x) cos(y)").tree().stop());
        Reading reading = read(small, "inputs x*x*x y^2 sin(x) cos(y) x*y*x");
        assertEquals(
                "Reading stops here: the terms of a text have at most 6 powers, products and parentheses together.",
                last(reading).sentence().english());
        assertTrue(last(reading).sentence().french().contains("ensemble au plus 6 puissances"));
        assertEquals(31, last(reading).span().from());
    }

    @Test
    void hintsAndWarningsStopNothing() {
        String text = "title \"\\q\"; note \"\\q\"; note \"\\q\"; layer 3 relu";
        Reading reading = read(Language.standard().within(SMALL.withProblems(1)), text);
        assertEquals(3, reading.problems().size());
        assertTrue(reading.sound());
    }

    @Test
    void whatWasNotReadStaysAsItIs() {
        String text = "layer  1;layer 2;layer 3;layer 4;layer 5 ;layer 6";
        assertEquals(text, small.format(text));
        assertNotNull(small.complete(text, text.length()));
        assertTrue(small.highlight("x ".repeat(50)).size() <= 40);
        assertEquals(0, small.complete("x ".repeat(50), 90).size());
        assertNull(small.hover("x ".repeat(50), 90));
        assertEquals(SMALL, small.limits());
    }

    @Test
    void aLimitIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> SMALL.withTokens(0));
        assertThrows(IllegalArgumentException.class, () -> SMALL.withOperators(0));
    }
}
