package org.neurone.engine.kernel;

/**
 * Windows over pictures by whole runs: a window's dots in one row of the picture lie side by side, channels included, so
 * where all of them are inside they are one run of numbers, and places need no question dot by dot.
 */
final class RunWindows {
    private RunWindows() {}

    /** {@link Kernels#gather}. */
    static void gather(Window window, double[] picture, int pictureAt, double[] patches) {
        int channels = window.channels();
        int run = window.kernelWidth() * channels;
        int line = window.width() * channels;
        int size = window.kernelHeight() * run;
        int at = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            int top = oy * window.strideHeight() - window.top();
            boolean rowsInside = top >= 0 && top + window.kernelHeight() <= window.height();
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int left = ox * window.strideWidth() - window.left();
                if (rowsInside && left >= 0 && left + window.kernelWidth() <= window.width()) {
                    copyRuns(picture, pictureAt + top * line + left * channels, line, patches, at, run, size);
                } else {
                    gatherAtEdge(window, picture, pictureAt, top, left, patches, at);
                }
                at += size;
            }
        }
    }

    /** Runs that lie {@code stride} apart, laid one after the other. */
    private static void copyRuns(double[] from, int fromAt, int stride, double[] to, int toAt, int run, int size) {
        int source = fromAt;
        for (int at = toAt; at < toAt + size; at += run) {
            copy(from, source, to, at, run);
            source += stride;
        }
    }

    /** A window that looks over the picture's edge. */
    private static void gatherAtEdge(
            Window window, double[] picture, int pictureAt, int top, int left, double[] patches, int patchesAt) {
        int channels = window.channels();
        int run = window.kernelWidth() * channels;
        int width = window.width();
        // The part of each run that is inside, in numbers.
        int first = left < 0 ? -left * channels : 0;
        int last = left + window.kernelWidth() > width ? (width - left) * channels : run;
        first = first < run ? first : run;
        last = last > first ? last : first;
        int at = patchesAt;
        for (int y = top; y < top + window.kernelHeight(); y++) {
            if (y < 0 || y >= window.height()) {
                clear(patches, at, at + run);
            } else {
                int from = pictureAt + (y * width + left) * channels;
                clear(patches, at, at + first);
                copy(picture, from + first, patches, at + first, last - first);
                clear(patches, at + last, at + run);
            }
            at += run;
        }
    }

    /** {@link Kernels#scatterAdd}. */
    static void scatterAdd(Window window, double[] patches, double[] picture, int pictureAt) {
        int reach = window.reach();
        for (int place = 0; place < window.places(); place++) {
            scatterPlace(window, place, patches, place * reach, picture, pictureAt);
        }
    }

    /** What one place gives to its dots. */
    static void scatterPlace(Window window, int place, double[] numbers, int from, double[] picture, int pictureAt) {
        int channels = window.channels();
        int run = window.kernelWidth() * channels;
        int width = window.width();
        int oy = place / window.outWidth();
        int top = oy * window.strideHeight() - window.top();
        int left = (place - oy * window.outWidth()) * window.strideWidth() - window.left();
        int first = left < 0 ? -left * channels : 0;
        int last = left + window.kernelWidth() > width ? (width - left) * channels : run;
        int at = from;
        for (int y = top; y < top + window.kernelHeight(); y++) {
            if (y >= 0 && y < window.height()) {
                int to = pictureAt + (y * width + left) * channels;
                add(numbers, at + first, picture, to + first, last - first);
            }
            at += run;
        }
    }

    /** {@link Kernels#maxPool}. */
    static void maxPool(Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt) {
        if (window.kernelHeight() == 2 && window.kernelWidth() == 2) {
            maxOfFour(window, picture, pictureAt, out, winners, outAt);
            return;
        }
        int channels = window.channels();
        int line = window.width() * channels;
        int to = outAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, to++) {
                    int winner = corner + c;
                    double largest = picture[pictureAt + winner];
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int dot = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            // The larger of two is a coin toss: choosing its place takes no branch, choosing it would.
                            int larger = picture[pictureAt + dot] <= largest ? winner : dot;
                            winner = Double.isNaN(largest) ? winner : larger;
                            largest = picture[pictureAt + winner];
                            dot += channels;
                        }
                    }
                    out[to] = largest;
                    winners[to] = winner;
                }
            }
        }
    }

    /** The commonest window: the winners of its two rows meet, which waits half as long as one after the other. */
    private static void maxOfFour(
            Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt) {
        int channels = window.channels();
        int line = window.width() * channels;
        int to = outAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            int first = pictureAt + oy * window.strideHeight() * line;
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int dot = first; dot < first + channels; dot++) {
                    double a = picture[dot];
                    double b = picture[dot + channels];
                    double c = picture[dot + line];
                    double d = picture[dot + line + channels];
                    int winner;
                    if (Math.abs((a + b) + (c + d)) <= Double.MAX_VALUE) {
                        int upper = dot + (channels & isLess(a, b));
                        int lower = dot + line + (channels & isLess(c, d));
                        winner = upper + ((lower - upper) & isLess(picture[upper], picture[lower]));
                    } else {
                        winner = larger(picture, larger(picture, dot, dot + channels), dot + line);
                        winner = larger(picture, winner, dot + line + channels);
                    }
                    out[to] = picture[winner];
                    winners[to] = winner - pictureAt;
                    to++;
                }
                first += window.strideWidth() * channels;
            }
        }
    }

    /**
     * −1 where x is less than y, 0 elsewhere, for finite numbers: which of two dots is the larger is a coin toss, and a processor that
     * guesses it wrong loses more than these steps take.
     */
    private static int isLess(double x, double y) {
        long bits = Double.doubleToRawLongBits(y - x);
        return (int) (~(bits | (bits - 1)) >> 63);
    }

    /** The place of the larger number, the first of equals and of NaNs. */
    private static int larger(double[] picture, int one, int other) {
        double value = picture[one];
        int place = picture[other] <= value ? one : other;
        return Double.isNaN(value) ? one : place;
    }

    /** {@link Kernels#averagePool}. */
    static void averagePool(Window window, double[] picture, int pictureAt, double[] out, int outAt) {
        int channels = window.channels();
        int line = window.width() * channels;
        int dots = window.kernelHeight() * window.kernelWidth();
        int to = outAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = pictureAt + oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, to++) {
                    double sum = 0;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int dot = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            sum += picture[dot];
                            dot += channels;
                        }
                    }
                    out[to] = sum / dots;
                }
            }
        }
    }

    /** {@link Kernels#averagePoolBack}. */
    static void averagePoolBack(Window window, double[] delta, int deltaAt, double[] back, int backAt) {
        int channels = window.channels();
        int line = window.width() * channels;
        int dots = window.kernelHeight() * window.kernelWidth();
        int from = deltaAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = backAt + oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, from++) {
                    double share = delta[from] / dots;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int dot = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            back[dot] = back[dot] + share;
                            dot += channels;
                        }
                    }
                }
            }
        }
    }

    private static void clear(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = 0;
        }
    }

    /** Short runs are faster copied one by one than by the platform's routine, four at a time. */
    private static void copy(double[] from, int fromAt, double[] to, int toAt, int length) {
        if (length > 10) {
            System.arraycopy(from, fromAt, to, toAt, length);
            return;
        }
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            to[toAt + i] = from[fromAt + i];
            to[toAt + i + 1] = from[fromAt + i + 1];
            to[toAt + i + 2] = from[fromAt + i + 2];
            to[toAt + i + 3] = from[fromAt + i + 3];
        }
        if (i < length) {
            to[toAt + i] = from[fromAt + i];
            if (i + 1 < length) {
                to[toAt + i + 1] = from[fromAt + i + 1];
                if (i + 2 < length) {
                    to[toAt + i + 2] = from[fromAt + i + 2];
                }
            }
        }
    }

    private static void add(double[] x, int at, double[] to, int toAt, int length) {
        for (int i = 0; i < length; i++) {
            to[toAt + i] = to[toAt + i] + x[at + i];
        }
    }
}
