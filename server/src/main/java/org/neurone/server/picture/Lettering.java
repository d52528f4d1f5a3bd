package org.neurone.server.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets texts in the fonts that this machine has: for each letter the first font that has it, the platform's sans-serif
 * before all others. A letter that no font has is left out, never an empty box; install a font of the script and it shows.
 */
final class Lettering {

    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);

    /** All fonts, in an order that stays; none where the platform has no fonts to draw with. */
    private static final List<Font> FONTS = fonts();

    private Lettering() {}

    /** A stretch of a text that one font has every letter of. */
    record Run(Font font, String text) {}

    /**
     * What of a text can be drawn: nothing where that is less than half of its letters and digits, since the rest would
     * mean something else.
     */
    static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        runs(text).forEach(run -> readable.append(run.text()));
        String left = readable.toString().strip();
        return 2 * letters(left) >= letters(text) ? left : "";
    }

    /** One line of what can be drawn of a text; nothing where that is nothing. */
    static Optional<TextLayout> layout(String text, double size, FontRenderContext context) {
        List<Run> runs = runs(readable(text));
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder();
        runs.forEach(run -> whole.append(run.text()));
        AttributedString line = new AttributedString(whole.toString());
        int from = 0;
        for (Run run : runs) {
            int to = from + run.text().length();
            line.addAttribute(TextAttribute.FONT, run.font().deriveFont((float) size), from, to);
            from = to;
        }
        return Optional.of(new TextLayout(line.getIterator(), context));
    }

    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Font font = null;
        for (int letter : text.codePoints().toArray()) {
            Font next = font(letter);
            if (next == null) {
                continue;
            }
            if (font != null && !next.equals(font)) {
                runs.add(new Run(font, run.toString()));
                run.setLength(0);
            }
            font = next;
            run.appendCodePoint(letter);
        }
        if (font != null) {
            runs.add(new Run(font, run.toString()));
        }
        return runs;
    }

    private static Font font(int letter) {
        if (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) {
            return null;
        }
        for (Font font : FONTS) {
            if (font.canDisplay(letter)) {
                return font;
            }
        }
        return null;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static List<Font> fonts() {
        try {
            Stream<Font> others = Stream.of(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .sorted(Comparator.comparing(Font::getFontName));
            return Stream.concat(Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)), others)
                    .toList();
        } catch (RuntimeException | InternalError | LinkageError without) {
            // A slim container image has neither fonts nor what reads them, and says so in one of many ways.
            LOG.warn("Java finds no fonts on this machine ({}): pictures are drawn without words", without.toString());
            return List.of();
        }
    }
}
