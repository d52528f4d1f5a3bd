package org.neurone.dsl.picture;

/**
 * Letters as lines, for pictures made where no font is: printable ASCII, the accents of western European languages and a
 * few signs; anything else is an empty box.
 *
 * <p>A glyph is strokes parted by spaces; a stroke is points of a digit (x, 0 at the left) and a letter (y, {@code d} on
 * the base line, {@code l} the height of capitals, {@code i} of small letters, {@code a} the lowest).
 */
final class StrokeFont {
    /** Units in a text's size. */
    private static final double UNITS = 12;

    private static final double GAP = 2.2;
    private static final double SPACE = 4;
    private static final double THICKNESS = 0.075;

    /** From {@code !} to {@code ~}. */
    private static final String[] ASCII = {
        "0l0f 0d0d",
        "0l0j 2l2j",
        "1d2l 4d5l 0f5f 1i6i",
        "5k4l1l0k0i1h4h5g5e4d1d0e 3m2c",
        "0d6l 1l0k0j1i2j2k1l 5g4f4e5d6e6f5g",
        "6d1j1k2l3l4k4j0f0e1d3d6g",
        "0l0j",
        "2m0j0e2b",
        "0m2j2e0b",
        "2i2e 0h4f 0f4h",
        "0g4g 2i2e",
        "1d0b",
        "0g4g",
        "0d0d",
        "0d4l",
        "2d0f0j2l3l5j5f3d2d",
        "0j2l2d",
        "0k1l4l5k5i0d5d",
        "0k1l4l5k5i4h2h 4h5g5e4d1d0e",
        "4d4l0f5f",
        "5l0l0i4i5h5e4d1d0e",
        "5k4l1l0k0e1d4d5e5g4h0h",
        "0l5l1d",
        "1h0i0k1l4l5k5i4h1h0g0e1d4d5e5g4h",
        "0e1d4d5e5k4l1l0k0i1h5h",
        "0d0d 0h0h",
        "1d0b 1h1h",
        "4i0g4e",
        "0h4h 0f4f",
        "0i4g0e",
        "0k1l3l4k4i2g2f 2d2d",
        "6f6i4l2l0j0f2d5d 4h3i2h2g3f4g4h",
        "0d3l6d 1g5g",
        "0d0l4l5k5i4h0h 4h5g5e4d0d",
        "6k4l2l0j0f2d4d6e",
        "0d0l3l5k6i6g5e3d0d",
        "5d0d0l5l 0h4h",
        "0d0l5l 0h4h",
        "6k4l2l0j0f2d4d6e6h4h",
        "0d0l 6d6l 0h6h",
        "0d0l",
        "0e1d3d4e4l",
        "0d0l 5l0g 2i5d",
        "0l0d5d",
        "0d0l3g6l6d",
        "0d0l6d6l",
        "2d0f0j2l4l6j6f4d2d",
        "0d0l4l5k5h4g0g",
        "2d0f0j2l4l6j6f4d2d 4f6d",
        "0d0l4l5k5h4g0g 3g5d",
        "5k4l1l0k0i1h4h5g5e4d1d0e",
        "0l6l 3l3d",
        "0l0f2d4d6f6l",
        "0l3d6l",
        "0l2d4k6d8l",
        "0d5l 0l5d",
        "0l3h6l 3h3d",
        "0l5l0d5d",
        "2m0m0b2b",
        "0l4d",
        "0m2m2b0b",
        "0i2l4i",
        "0c6c",
        "0l1k",
        "4i4d 4h3i1i0h0e1d3d4e",
        "0l0d 0h1i3i4h4e3d1d0e",
        "4h3i1i0h0e1d3d4e",
        "4l4d 4h3i1i0h0e1d3d4e",
        "0g4g4h3i1i0h0e1d3d4e",
        "3l2l1k1d 0i3i",
        "4i4b3a1a0b 4h3i1i0h0e1d3d4e",
        "0l0d 0h1i3i4h4d",
        "0i0d 0k0k",
        "1i1b0a 1k1k",
        "0l0d 4i0f 1g4d",
        "0l0d",
        "0i0d 0h1i2i3h3d 3h4i5i6h6d",
        "0i0d 0h1i3i4h4d",
        "1d0e0h1i3i4h4e3d1d",
        "0i0a 0h1i3i4h4e3d1d0e",
        "4i4a 4h3i1i0h0e1d3d4e",
        "0i0d 0h1i3i",
        "4h3i1i0h1g3f4e3d1d0e",
        "1k1e2d3d 0i3i",
        "0i0e1d3d4e 4i4d",
        "0i2d4i",
        "0i1d3h5d6i",
        "0d4i 0i4d",
        "0i2d 4i1a0a",
        "0i4i0d4d",
        "2m1l1i0h1g1c2b",
        "0m0b",
        "0m1l1i2h1g1c0b",
        "0g1h3f4g"
    };

    private static final String OTHERS = "·–—→←×÷²³°’“”…ηδ";
    private static final String[] OTHER_GLYPHS = {
        "0g0g",
        "0g5g",
        "0g7g",
        "0g5g 3i5g3e",
        "0g5g 2i0g2e",
        "0e4i 0i4e",
        "0g4g 2i2i 2e2e",
        "0k1l2k0i2i",
        "0l2l1k2j1i0i",
        "1l0k1j2k1l",
        "1l0j",
        "1l0j 3l2j",
        "1l0j 3l2j",
        "0d0d 3d3d 6d6d",
        "0i0d 0h1i3i4h4b",
        "4l2l1k3i4h4e3d1d0e0g1h3h"
    };

    private static final String ACCENTED = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿ";
    private static final String BASES = "aaaaaaceeeeiiiinooooouuuuyy";
    private static final String MARKS = "`^:'~o,`'^:`'^:~`'^:~`'^:':";
    private static final String MARK_NAMES = "`^:'~o,";
    /** Above a small letter that is four units wide. */
    private static final String[] MARK_GLYPHS = {
        "1l3k", "1k2l3k", "1k1k 3k3k", "1k3l", "0k1l3k4l", "2k1l2m3l2k", "2d2c1b"
    };

    private static final String BOX = "0d0l5l5d0d";

    private StrokeFont() {}

    /** Draws one line of text with the meaning of {@link Canvas#text}. */
    static void draw(Canvas canvas, double x, double y, double size, Canvas.Anchor anchor, int colour, String text) {
        double unit = size / UNITS;
        double start = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(text, size) / 2;
            case END -> x - width(text, size);
        };
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c)) {
                int accent = ACCENTED.indexOf(Character.toLowerCase(c));
                String glyph = glyph(c);
                strokes(canvas, glyph, start, y, unit, size * THICKNESS, colour);
                if (accent >= 0) {
                    boolean capital = Character.toLowerCase(c) != c;
                    char mark = MARKS.charAt(accent);
                    double right = (advance(c) - GAP - 4) / 2 * unit;
                    double raised = capital && mark != ',' ? 3 * unit : 0;
                    String strokes = MARK_GLYPHS[MARK_NAMES.indexOf(mark)];
                    strokes(canvas, strokes, start + right, y - raised, unit, size * THICKNESS, colour);
                }
                start += advance(c) * unit;
            }
        }
    }

    /** Pixels that a text takes. */
    static double width(String text, double size) {
        double units = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                units += advance(text.charAt(i));
            }
        }
        return units > 0 ? (units - GAP) * size / UNITS : 0;
    }

    private static double advance(char c) {
        if (isSpace(c)) {
            return SPACE;
        }
        String glyph = glyph(c);
        int widest = 0;
        for (int i = 0; i < glyph.length(); i++) {
            if (glyph.charAt(i) >= '0' && glyph.charAt(i) <= '9') {
                widest = Math.max(widest, glyph.charAt(i) - '0');
            }
        }
        return widest + GAP;
    }

    private static String glyph(char c) {
        if (isSpace(c)) {
            return "";
        }
        if (c > ' ' && c <= '~') {
            return ASCII[c - '!'];
        }
        int other = OTHERS.indexOf(c);
        if (other >= 0) {
            return OTHER_GLYPHS[other];
        }
        char small = Character.toLowerCase(c);
        int accent = ACCENTED.indexOf(small);
        if (accent < 0) {
            return BOX;
        }
        char base = BASES.charAt(accent);
        return small == c ? base == 'i' ? "0i0d" : ASCII[base - '!'] : ASCII[Character.toUpperCase(base) - '!'];
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F';
    }

    private static void strokes(
            Canvas canvas, String glyph, double x, double y, double unit, double thickness, int colour) {
        int at = 0;
        while (at < glyph.length()) {
            int end = glyph.indexOf(' ', at);
            if (end < 0) {
                end = glyph.length();
            }
            double[] points = new double[end - at];
            for (int i = at; i < end; i += 2) {
                points[i - at] = x + (glyph.charAt(i) - '0') * unit;
                points[i - at + 1] = y - (glyph.charAt(i + 1) - 'd') * unit;
            }
            canvas.line(points, thickness, colour);
            at = end + 1;
        }
    }
}
