package org.neurone.engine.data.table;

/**
 * How large the pictures of a table are.
 *
 * @param channels 1 for grey, 3 for colour; other files have what they have
 */
public record PictureSize(int height, int width, int channels) {
    /** @throws IllegalArgumentException where one is less than 1 */
    public PictureSize {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "a picture is at least 1 in each direction, but this is " + height + "x" + width + "x" + channels);
        }
    }

    /** Numbers a picture. */
    int numbers() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /** As the language writes it: {@code 28x28x1}. */
    @Override
    public String toString() {
        return height + "x" + width + "x" + channels;
    }
}
