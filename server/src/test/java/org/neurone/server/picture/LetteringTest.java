package org.neurone.server.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** A plane that Unicode has given to nobody. */
    private static final String NO_FONT_HAS_THIS = "\uD980\uDC00\uD980\uDC01";

    /** Which of these a machine's fonts have is its owner's choice; that there is never a box is ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deux spirales, tanh et σ(x)",
                "双螺旋分类器",
                "ニューラルネットワーク",
                "신경망",
                "شبكة عصبية",
                "רשת נוירונים",
                "तंत्रिका नेटवर्क",
                "โครงข่ายประสาท",
                "Нейронная сеть",
                "XOR \uD83E\uDDE0 in six steps",
                "a\u0000b\u200Dc\uD800d"
            })
    void noLetterIsDrawnAsABox(String text) {
        List<Lettering.Run> runs = Lettering.runs(text);
        for (Lettering.Run run : runs) {
            GlyphVector glyphs = run.font().createGlyphVector(CONTEXT, run.text());
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                assertNotEquals(run.font().getMissingGlyphCode(), glyphs.getGlyphCode(i), run.text() + " at " + i);
            }
        }
        String drawn = runs.stream().map(Lettering.Run::text).collect(Collectors.joining());
        int at = 0;
        for (int letter : drawn.codePoints().toArray()) {
            at = text.indexOf(Character.toString(letter), at);
            assertTrue(at >= 0, "what is drawn stands in the text, in its order");
        }
    }

    @Test
    void whatNoFontHasIsLeftOutWhereMostIsLeft() {
        boolean fonts = !Lettering.runs("a").isEmpty();
        assertEquals(fonts ? "Two spirals" : "", Lettering.readable("Two spirals " + NO_FONT_HAS_THIS));
        assertEquals("", Lettering.readable(NO_FONT_HAS_THIS));
        assertTrue(Lettering.layout(NO_FONT_HAS_THIS, 20, CONTEXT).isEmpty());
    }

    @Test
    void aTitleThatCannotBeDrawnGivesWay() {
        assertEquals("Neurone network", PngPictures.title(NO_FONT_HAS_THIS));
    }
}
