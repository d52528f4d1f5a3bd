package org.neurone.dsl.export.drawing;

/**
 * The page's colours on a light ground: orange below zero, blue above, which stay apart for every common form of colour
 * blindness; further classes as in M. Okabe and K. Ito, “Color universal design”, 2008.
 */
final class Palette {
    static final int GROUND = 0xFFF7F7F4;
    static final int INK = 0xFF1B1E23;
    static final int FAINT = 0xFF666B73;
    static final int HAIRLINE = 0xFFD9DAD6;
    static final int NEGATIVE = 0xFFDE6E14;
    static final int POSITIVE = 0xFF1768B0;
    static final int UNKNOWN = 0xFF888888;

    private static final int[] CLASSES = {
        NEGATIVE,
        POSITIVE,
        0xFF009169,
        0xFFBE5596,
        0xFFCDA500,
        0xFF46A5DC,
        0xFF964B1E,
        0xFF5F5F69,
        0xFF6E50B4,
        0xFF96AA3C
    };

    /** So few shades that pictures stay small, so many that a slope still looks like one. */
    private static final int SHADES = 24;

    private Palette() {}

    /** The colour of a class, the first again after the last. */
    static int ofClass(int number) {
        return CLASSES[number % CLASSES.length];
    }

    /** The colour of a value from −1 to 1; what lies beyond takes the end's. */
    static int diverging(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return towards(value < 0 ? NEGATIVE : POSITIVE, Math.min(1, Math.abs(value)));
    }

    /** From the ground to a colour, by a share from 0 to 1, in a few steps. */
    static int towards(int colour, double share) {
        double step = Math.floor(share * SHADES + 0.5) / SHADES;
        return 0xFF000000
                | (channel(colour >>> 16, GROUND >>> 16, step) << 16)
                | (channel(colour >>> 8, GROUND >>> 8, step) << 8)
                | channel(colour, GROUND, step);
    }

    /** The same colour with an opacity from 0 to 255. */
    static int opacity(int colour, int opacity) {
        return (opacity << 24) | (colour & 0xFFFFFF);
    }

    private static int channel(int colour, int ground, double share) {
        return (int) Math.floor((ground & 255) + ((colour & 255) - (ground & 255)) * share + 0.5);
    }
}
