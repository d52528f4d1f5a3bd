package org.neurone.server.preview;

/** The page's colours on light ground: orange below zero, blue above; classes after Okabe and Ito (2008). */
final class Colours {

    static final int GROUND = 0xFFF7F7F4;
    static final int INK = 0xFF1B1E23;
    static final int FAINT = 0xFF666B73;
    static final int HAIRLINE = 0xFFD9DAD6;
    static final int WHITE = 0xFFFFFFFF;

    private static final int NEGATIVE = 0xFFDE6E14;
    private static final int POSITIVE = 0xFF1768B0;
    private static final int[] CLASSES = {
        0xFFDE6E14,
        0xFF1768B0,
        0xFF009169,
        0xFFBE5596,
        0xFFCDA500,
        0xFF46A5DC,
        0xFF964B1E,
        0xFF5F5F69,
        0xFF6E50B4,
        0xFF96AA3C
    };

    private Colours() {}

    /** Of a number from −1 to 1; what lies beyond takes the end's colour, and what is no number the ground's. */
    static int diverging(double value) {
        double share = Math.min(1, Math.abs(value));
        return Double.isNaN(share) ? GROUND : mix(GROUND, value < 0 ? NEGATIVE : POSITIVE, share);
    }

    /** Of a class by number. */
    static int ofClass(int number) {
        return CLASSES[number % CLASSES.length];
    }

    /** From one opaque colour (share 0) to another (share 1). */
    static int mix(int from, int to, double share) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
        }
        return mixed;
    }
}
