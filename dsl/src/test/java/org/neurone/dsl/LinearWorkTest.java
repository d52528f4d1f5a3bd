package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Work, counted in characters and words looked at, grows in proportion to the text, for good texts and bad ones. */
class LinearWorkTest {
    private static final List<String> PIECES = List.of(
            "layer 3 sigmoid\n",
            "layer 3 sigmoidd foo 3 units 4\n",
            "foo bar\n",
            "noise 10%\n",
            "\"",
            "\"x\n\\\"",
            "“‘`",
            "[",
            "layer [\n",
            "{",
            "{ \"a\": ",
            "(((",
            "a(",
            "units ",
            "init he ",
            "l2 0.1 ",
            "5 x ",
            "1,",
            "x*",
            "\\",
            ";;;\n",
            "#\n",
            "model.add(Dense(3))\n",
            "\u00a0é²",
            "of ",
            "<",
            "'a ",
            "8 8 ",
            "3relu ",
            "couche ",
            "stop when loss < 0.01\n",
            "lr 0.5 lr 0.5\n");

    private static int work(String start, String piece, int times) {
        return Language.standard()
                .read(start + piece.repeat(times))
                .tree()
                .tokens()
                .work();
    }

    @Test
    void doublingATextDoublesTheWork() {
        for (String start : List.of("", "layer 3 ", "data points [")) {
            for (String piece : PIECES) {
                int half = work(start, piece, 2000);
                int whole = work(start, piece, 4000);
                assertTrue(whole <= 2.2 * half + 1000, start + piece + ": " + half + " then " + whole);
                assertTrue(whole <= 40 * (start.length() + piece.length() * 4000) + 1000, start + piece + ": " + whole);
            }
        }
    }
}
