package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formatting never touches what it does not understand. */
class FormatOfMistakesTest {
    private final Language language = Language.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer 4 // hidden",
                "layer 3 -- relu()",
                "layer 3 sigmoid loss  quadratic",
                "epochs 1.000",
                "after 3 ,",
                "layer 3, relu",
                "loss  qwertz"
            })
    void aStatementWithAMistakeStaysAsItsAuthorWroteIt(String statement) {
        assertEquals(
                "neurone 1\nlayer 2\n" + statement + "\nseed 3\n",
                language.format("layer  2\n" + statement + "\nseed  3"));
    }

    @Test
    void aVersionThatAPhoneWroteWithACapitalGetsNoSecondOne() {
        assertEquals("Neurone 1\nlayer 3\n", language.format("Neurone 1\nlayer  3"));
    }

    @Test
    void aListOfValuesThatEndsWithACommaStillEndsWhereItsSemicolonStands() {
        String text = "layer 3\nafter 3 ,; seed 3";
        assertEquals("neurone 1\nlayer 3\nafter 3 ,;\nseed 3\n", language.format(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", ; layer, ",
                "layer \n 1",
                "title\n \"a\"\nlayer 1.5",
                "layer\n 3\n relu",
                "data circle\n noise 10%\n samples 300"
            })
    void aTextWithMistakesIsFormattedOnceAndForAll(String text) {
        String formatted = language.format(text);
        assertEquals(formatted, language.format(formatted));
    }
}
