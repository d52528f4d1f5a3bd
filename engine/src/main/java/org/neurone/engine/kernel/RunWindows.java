package org.neurone.engine.kernel;

/**
 * Windows over pictures by whole runs: a window's pixels in one row of the picture lie side by side, channels included, so
 * where all of them are inside they are one run of numbers, and places need no question pixel by pixel.
 */
final class RunWindows {
    private RunWindows() {}

    /** {@link Kernels#scatterAdd}. */
    static void scatterAdd(Window window, Matrix patches, Matrix picture) {
        int reach = window.reach();
        for (int place = 0; place < window.places(); place++) {
            scatterPlace(window, place, patches.data(), patches.at() + place * reach, picture);
        }
    }

    /** What one place gives to its pixels. */
    private static void scatterPlace(Window window, int place, double[] numbers, int from, Matrix picture) {
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
                int to = picture.at() + (y * width + left) * channels;
                add(numbers, at + first, picture.data(), to + first, last - first);
            }
            at += run;
        }
    }

    /** {@link Kernels#maxPool}. */
    static void maxPool(Window window, Matrix seen, Matrix largestOnes, Matrix places) {
        if (window.kernelHeight() == 2 && window.kernelWidth() == 2) {
            maxOfFour(window, seen, largestOnes, places);
            return;
        }
        double[] picture = seen.data();
        double[] out = largestOnes.data();
        double[] winners = places.data();
        int pictureAt = seen.at();
        int channels = window.channels();
        int line = window.width() * channels;
        int to = largestOnes.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, to++) {
                    int winner = corner + c;
                    double largest = picture[pictureAt + winner];
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int pixel = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            // The larger of two is a coin toss: choosing its place takes no branch, choosing it would.
                            int larger = picture[pictureAt + pixel] <= largest ? winner : pixel;
                            winner = Double.isNaN(largest) ? winner : larger;
                            largest = picture[pictureAt + winner];
                            pixel += channels;
                        }
                    }
                    out[to] = largest;
                    winners[to] = winner;
                }
            }
        }
    }

    /** The commonest window: the winners of its two rows meet, which waits half as long as one after the other. */
    private static void maxOfFour(Window window, Matrix seen, Matrix largestOnes, Matrix places) {
        double[] picture = seen.data();
        double[] out = largestOnes.data();
        double[] winners = places.data();
        int pictureAt = seen.at();
        int channels = window.channels();
        int line = window.width() * channels;
        int to = largestOnes.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            int first = pictureAt + oy * window.strideHeight() * line;
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int pixel = first; pixel < first + channels; pixel++) {
                    double a = picture[pixel];
                    double b = picture[pixel + channels];
                    double c = picture[pixel + line];
                    double d = picture[pixel + line + channels];
                    int winner;
                    if (Math.abs((a + b) + (c + d)) <= Double.MAX_VALUE) {
                        int upper = pixel + (channels & isLess(a, b));
                        int lower = pixel + line + (channels & isLess(c, d));
                        winner = upper + ((lower - upper) & isLess(picture[upper], picture[lower]));
                    } else {
                        winner = larger(picture, larger(picture, pixel, pixel + channels), pixel + line);
                        winner = larger(picture, winner, pixel + line + channels);
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
     * −1 where x is less than y, 0 elsewhere, for finite numbers: which of two pixels is the larger is a coin toss, and a processor that
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

    /** {@link Kernels#maxPoolBack}. */
    static void maxPoolBack(Matrix deltas, Matrix places, Matrix seen) {
        double[] delta = deltas.data();
        double[] winners = places.data();
        double[] back = seen.data();
        int backAt = seen.at();
        int end = deltas.at() + deltas.size();
        for (int i = deltas.at(); i < end; i++) {
            int to = backAt + (int) winners[i];
            back[to] = back[to] + delta[i];
        }
    }

    /** {@link Kernels#averagePool}. */
    static void averagePool(Window window, Matrix seen, Matrix means) {
        double[] picture = seen.data();
        double[] out = means.data();
        int channels = window.channels();
        int line = window.width() * channels;
        int pixels = window.kernelHeight() * window.kernelWidth();
        int to = means.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = seen.at() + oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, to++) {
                    double sum = 0;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int pixel = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            sum += picture[pixel];
                            pixel += channels;
                        }
                    }
                    out[to] = sum / pixels;
                }
            }
        }
    }

    /** {@link Kernels#averagePoolBack}. */
    static void averagePoolBack(Window window, Matrix means, Matrix seen) {
        double[] delta = means.data();
        double[] back = seen.data();
        int channels = window.channels();
        int line = window.width() * channels;
        int pixels = window.kernelHeight() * window.kernelWidth();
        int from = means.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                int corner = seen.at() + oy * window.strideHeight() * line + ox * window.strideWidth() * channels;
                for (int c = 0; c < channels; c++, from++) {
                    double share = delta[from] / pixels;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        int pixel = corner + c + ky * line;
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            back[pixel] = back[pixel] + share;
                            pixel += channels;
                        }
                    }
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
