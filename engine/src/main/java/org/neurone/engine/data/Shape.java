package org.neurone.engine.data;

/**
 * The shape of one example at some point of a network: a vector, or a picture stored row by row with its channels
 * last. A vector of n is 1 × 1 × n; {@code picture} tells it from a picture of one pixel.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 * @param channels numbers a pixel, or the vector's length, at least 1
 */
public record Shape(boolean picture, int height, int width, int channels) {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Shape {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "a shape is at least 1 in each direction, but this is " + height + "x" + width + "x" + channels);
        }
        if (!picture && (height != 1 || width != 1)) {
            throw new IllegalArgumentException("a vector has height 1 and width 1");
        }
    }

    /**
     * Numbers in a row.
     *
     * @throws IllegalArgumentException for fewer than 1
     */
    public static Shape vector(int length) {
        return new Shape(false, 1, 1, length);
    }

    /**
     * A picture, its channels last.
     *
     * @throws IllegalArgumentException for less than 1 in any direction
     */
    public static Shape picture(int height, int width, int channels) {
        return new Shape(true, height, width, channels);
    }

    /** Numbers an example; in {@code long}, since a text may ask for any size. */
    public long size() {
        return (long) height * width * channels;
    }

    /** As the language writes it: {@code 28x28x1}, or {@code 4} for a vector. */
    @Override
    public String toString() {
        return picture ? height + "x" + width + "x" + channels : Integer.toString(channels);
    }
}
