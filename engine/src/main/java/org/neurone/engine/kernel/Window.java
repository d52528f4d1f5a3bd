package org.neurone.engine.kernel;

/**
 * How a kernel or a pooling window moves over one picture of height × width × channels, stored row by row with the
 * channels last. A window sees {@code kernelHeight × kernelWidth} pixels; those outside the picture count as 0.
 *
 * @param top rows of zeros above the picture
 * @param left columns of zeros left of it
 * @param outHeight places of the window from top to bottom
 * @param outWidth places of the window from left to right
 */
public record Window(
        int height,
        int width,
        int channels,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int top,
        int left,
        int outHeight,
        int outWidth) {

    /** Places of the window: rows of the matrix that {@link Kernels#gather} makes. */
    public int places() {
        return outHeight * outWidth;
    }

    /** Numbers that one window sees: columns of that matrix, in the order kernel row, kernel column, channel. */
    public int reach() {
        return kernelHeight * kernelWidth * channels;
    }

    /** Numbers of the picture. */
    public int size() {
        return height * width * channels;
    }

    /**
     * Where in the picture a pixel that the window sees has its first channel, or −1 outside of it.
     *
     * @param down place of the window from the top, {@code across} from the left
     */
    public int pixel(int down, int across, int kernelRow, int kernelColumn) {
        int y = down * strideHeight + kernelRow - top;
        int x = across * strideWidth + kernelColumn - left;
        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
        return inside ? (y * width + x) * channels : -1;
    }
}
