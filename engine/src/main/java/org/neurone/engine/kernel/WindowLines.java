package org.neurone.engine.kernel;

/**
 * A picture laid out for {@link RowProduct}, whose vectors run along the places of a window: for each of the kernel's columns
 * and each channel, the pixels that this column meets, line under line and as wide as the window's output, with 0 outside of
 * the picture. The kernel's rows are then the same numbers from one line further down, so a picture is brought
 * together once for each column of the kernel, and not for each of its pixels.
 *
 * <p>With a stride of s downwards the lines of each remainder by s lie together, and the next is again the one below.
 */
final class WindowLines {
    private WindowLines() {}

    /** How many numbers {@link #lay} writes. */
    static long size(Window window) {
        return (long) window.kernelWidth() * window.channels() * remainders(window) * lines(window) * window.outWidth();
    }

    private static int remainders(Window window) {
        return window.kernelHeight() < window.strideHeight() ? window.kernelHeight() : window.strideHeight();
    }

    /** Lines of one remainder. */
    private static int lines(Window window) {
        return window.outHeight() + (window.kernelHeight() - 1) / window.strideHeight();
    }

    /** Lays out one picture from the beginning of {@code laid}. */
    static void lay(Window window, Matrix picture, Matrix laid) {
        int remainders = remainders(window);
        int lines = lines(window);
        int plane = remainders * lines * window.outWidth();
        int at = laid.at();
        for (int kx = 0; kx < window.kernelWidth(); kx++) {
            for (int remainder = 0; remainder < remainders; remainder++) {
                int y = remainder - window.top();
                for (int i = 0; i < lines; i++) {
                    layLine(window, picture, y, kx - window.left(), laid.data(), at, plane);
                    at += window.outWidth();
                    y += window.strideHeight();
                }
            }
            at += (window.channels() - 1) * plane;
        }
    }

    /** Every pixel of line y a stride after the last, from column {@code x} on, each channel in a plane of its own. */
    private static void layLine(Window window, Matrix seen, int y, int x, double[] to, int toAt, int plane) {
        double[] picture = seen.data();
        int channels = window.channels();
        int stride = window.strideWidth();
        int width = window.outWidth();
        int first = 0;
        int last = y < 0 || y >= window.height() ? 0 : width;
        while (first < last && x + first * stride < 0) {
            first++;
        }
        while (last > first && x + (last - 1) * stride >= window.width()) {
            last--;
        }
        int pixel = seen.at() + (y * window.width() + x + first * stride) * channels;
        for (int c = 0; c < channels; c++) {
            int at = toAt + c * plane;
            for (int i = 0; i < first; i++) {
                to[at + i] = 0;
            }
            for (int i = last; i < width; i++) {
                to[at + i] = 0;
            }
        }
        if (stride * channels == 1 && first < last) {
            System.arraycopy(picture, pixel, to, toAt + first, last - first);
            return;
        }
        // Four channels at a time: what lies side by side is read together.
        int c = 0;
        for (; c + 4 <= channels; c += 4) {
            int from = pixel + c;
            int p0 = toAt + c * plane;
            int p1 = p0 + plane;
            int p2 = p1 + plane;
            int p3 = p2 + plane;
            for (int i = first; i < last; i++) {
                to[p0 + i] = picture[from];
                to[p1 + i] = picture[from + 1];
                to[p2 + i] = picture[from + 2];
                to[p3 + i] = picture[from + 3];
                from += stride * channels;
            }
        }
        for (; c < channels; c++) {
            int from = pixel + c;
            int p = toAt + c * plane;
            for (int i = first; i < last; i++) {
                to[p + i] = picture[from];
                from += stride * channels;
            }
        }
    }

    /** Where the numbers that the window's {@code k}-th meets at each place begin; place after place they lie side by side. */
    static int at(Window window, int k) {
        int channels = window.channels();
        int pixel = k / channels;
        int ky = pixel / window.kernelWidth();
        int column = (pixel - ky * window.kernelWidth()) * channels + (k - pixel * channels);
        int down = ky / window.strideHeight();
        int remainder = ky - down * window.strideHeight();
        return ((column * remainders(window) + remainder) * lines(window) + down) * window.outWidth();
    }
}
