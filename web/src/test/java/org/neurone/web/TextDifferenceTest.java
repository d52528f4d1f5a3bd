package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What two texts have in common, line by line. */
class TextDifferenceTest {
    @Test
    void linesOfBothStandOnceAndTheOthersWhereTheyAre() {
        assertEquals("=a -b +c =d +e =f", difference("a\nb\nd\nf", "a\nc\nd\ne\nf"));
    }

    @Test
    void whatOnlyOneHasAtAnEndIsAllThatDiffers() {
        assertEquals("=a =b +c", difference("a\nb", "a\nb\nc"));
        assertEquals("-a =b =b", difference("a\nb\nb", "b\nb"));
    }

    @Test
    void equalTextsHaveNothingOfTheirOwn() {
        assertEquals("=a =b", difference("a\nb\n", "a\nb"));
    }

    @Test
    void ofALongLineTheBeginningIsShown() {
        String line = "state \"" + "x".repeat(1000);
        assertEquals(
                "-" + line.substring(0, 120) + "… +" + line.substring(0, 120) + "…",
                difference(line + "1", line + "2"));
    }

    @Test
    void textsTooLongToCompareWhollyDifferBetweenTheirCommonEnds() {
        String middle = "m\n".repeat(2100);
        String[] lines =
                difference("a\n" + middle + "1\nz", "a\n0\n" + middle + "z").split(" ", -1);
        assertEquals(2 + 2101 + 2101, lines.length);
        assertEquals("=a", lines[0]);
        assertEquals("=z", lines[lines.length - 1]);
    }

    private static String difference(String mine, String other) {
        return TextDifference.of(mine, other).stream()
                .map(line -> (line.side().equals("both") ? "=" : line.side().equals("mine") ? "-" : "+") + line.text())
                .collect(Collectors.joining(" "));
    }
}
