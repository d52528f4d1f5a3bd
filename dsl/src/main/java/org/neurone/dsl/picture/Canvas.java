package org.neurone.dsl.picture;

/**
 * What a drawing is made on: {@link SvgCanvas} writes it as text; whoever has a graphics library brings a canvas of pixels.
 * Coordinates are pixels from the upper left corner, x to the right and y down; colours are {@code 0xAARRGGBB}, opacity
 * first; what is drawn later covers what was drawn before.
 */
public interface Canvas {
    /** Pixels across. */
    int width();

    /** Pixels down. */
    int height();

    void rectangle(double x, double y, double width, double height, int colour);

    void disc(double x, double y, double radius, int colour);

    /** A circle's outline, {@code thickness} wide, half of it inside. */
    void ring(double x, double y, double radius, double thickness, int colour);

    /**
     * A line through points, with round ends and bends.
     *
     * @param points x and y in turn, at least two points
     */
    void line(double[] points, double thickness, int colour);

    /**
     * A grid of coloured cells stretched over a rectangle.
     *
     * @param cells rows × columns opaque colours, the uppermost row first
     */
    void cells(double x, double y, double width, double height, int rows, int columns, int[] cells);

    /**
     * One line of text.
     *
     * @param x where it starts, is centred or ends, as {@code anchor} says
     * @param y of the line that letters stand on
     * @param size height of a line in pixels; capitals are about 0.7 of it
     */
    void text(double x, double y, double size, Anchor anchor, int colour, String text);

    /** Which point of a text is given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
