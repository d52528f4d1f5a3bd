package org.neurone.web.kernel;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/**
 * The calls into {@code kernels.wasm}, by the addresses that the arrays carry. Each gives false, and has done nothing, where
 * its arrays do not all lie in one memory.
 *
 * <p>Variables inside the scripts have long names: TeaVM shortens the parameters' names to single letters, and those alone.
 */
final class WasmCalls {
    private WasmCalls() {}

    /** {@code $multiply}: places and strides in numbers, a row of c as long as its columns; no biases where theirs is below 0. */
    @JSBody(
            params = {
                "a", "aAt", "aRow", "aDepth", "b", "bAt", "bDepth", "bColumn", "c", "cAt", "rows", "depth", "columns",
                "bias", "biasAt", "more"
            },
            script = "var instance = c.wasm;if (instance === undefined || a.wasm !== instance || b.wasm !== instance"
                    + " || bias.wasm !== instance) { return false; }instance.multiply(a.address + 8 * aAt, 8 * aRow, 8 *"
                    + " aDepth, b.address + 8 * bAt, 8 * bDepth, 8 * bColumn, c.address + 8 * cAt, 8 * columns, rows,"
                    + " depth, columns, biasAt < 0 ? 0 : bias.address + 8 * biasAt, more ? 1 : 0);return true;")
    static native boolean multiply(
            @JSByRef double[] a,
            int aAt,
            int aRow,
            int aDepth,
            @JSByRef double[] b,
            int bAt,
            int bDepth,
            int bColumn,
            @JSByRef double[] c,
            int cAt,
            int rows,
            int depth,
            int columns,
            @JSByRef double[] bias,
            int biasAt,
            boolean more);

    /** Sums of columns: a product with a row of ones, all of them the constant at 16384. */
    @JSBody(
            params = {"delta", "deltaAt", "g", "gAt", "rows", "outer"},
            script = "var instance = g.wasm;if (instance === undefined || delta.wasm !== instance) { return false;"
                    + " }instance.multiply(16384, 0, 0, delta.address + 8 * deltaAt, 8 * outer, 8, g.address + 8 * gAt, 0,"
                    + " 1, rows, outer, 0, 0);return true;")
    static native boolean columnSums(
            @JSByRef double[] delta, int deltaAt, @JSByRef double[] g, int gAt, int rows, int outer);

    /** {@code $tanh}. */
    @JSBody(
            params = {"z", "a", "at", "count"},
            script = "var instance = z.wasm;"
                    + "if (instance === undefined || a.wasm !== instance) { return false; }"
                    + "instance.tanh(z.address + 8 * at, a.address + 8 * at, count);"
                    + "return true;")
    static native boolean tanh(@JSByRef double[] z, @JSByRef double[] a, int at, int count);

    /** {@code $sigmoid}. */
    @JSBody(
            params = {"z", "a", "at", "count"},
            script = "var instance = z.wasm;"
                    + "if (instance === undefined || a.wasm !== instance) { return false; }"
                    + "instance.sigmoid(z.address + 8 * at, a.address + 8 * at, count);"
                    + "return true;")
    static native boolean sigmoid(@JSByRef double[] z, @JSByRef double[] a, int at, int count);

    /** {@code $relu}. */
    @JSBody(
            params = {"z", "a", "at", "count"},
            script = "var instance = z.wasm;"
                    + "if (instance === undefined || a.wasm !== instance) { return false; }"
                    + "instance.relu(z.address + 8 * at, a.address + 8 * at, count);"
                    + "return true;")
    static native boolean relu(@JSByRef double[] z, @JSByRef double[] a, int at, int count);

    /** {@code $softmax}. */
    @JSBody(
            params = {"z", "a", "at", "rows", "width"},
            script = "var instance = z.wasm;"
                    + "if (instance === undefined || a.wasm !== instance) { return false; }"
                    + "instance.softmax(z.address + 8 * at, a.address + 8 * at, rows, width);"
                    + "return true;")
    static native boolean softmax(@JSByRef double[] z, @JSByRef double[] a, int at, int rows, int width);

    /** {@code $tanhSlope}. */
    @JSBody(
            params = {"values", "delta", "at", "count"},
            script = "var instance = values.wasm;"
                    + "if (instance === undefined || delta.wasm !== instance) { return false; }"
                    + "instance.tanhSlope(values.address + 8 * at, delta.address + 8 * at, count);"
                    + "return true;")
    static native boolean tanhSlope(@JSByRef double[] values, @JSByRef double[] delta, int at, int count);

    /** {@code $sigmoidSlope}. */
    @JSBody(
            params = {"values", "delta", "at", "count"},
            script = "var instance = values.wasm;"
                    + "if (instance === undefined || delta.wasm !== instance) { return false; }"
                    + "instance.sigmoidSlope(values.address + 8 * at, delta.address + 8 * at, count);"
                    + "return true;")
    static native boolean sigmoidSlope(@JSByRef double[] values, @JSByRef double[] delta, int at, int count);

    /** {@code $reluSlope}. */
    @JSBody(
            params = {"values", "delta", "at", "count"},
            script = "var instance = values.wasm;"
                    + "if (instance === undefined || delta.wasm !== instance) { return false; }"
                    + "instance.reluSlope(values.address + 8 * at, delta.address + 8 * at, count);"
                    + "return true;")
    static native boolean reluSlope(@JSByRef double[] values, @JSByRef double[] delta, int at, int count);

    /** {@code $windows}. */
    @JSBody(
            params = {
                "picture",
                "pictureAt",
                "patches",
                "patchesAt",
                "back",
                "height",
                "width",
                "channels",
                "kernelHeight",
                "kernelWidth",
                "down",
                "across",
                "top",
                "left",
                "outHeight",
                "outWidth"
            },
            script = "var instance = picture.wasm;"
                    + "if (instance === undefined || patches.wasm !== instance) { return false; }"
                    + "instance.windows(picture.address + 8 * pictureAt, patches.address + 8 * patchesAt, back, "
                    + "height, width, channels, kernelHeight, kernelWidth, down, "
                    + "across, top, left, outHeight, outWidth);"
                    + "return true;")
    static native boolean windows(
            @JSByRef double[] picture,
            int pictureAt,
            @JSByRef double[] patches,
            int patchesAt,
            int back,
            int height,
            int width,
            int channels,
            int kernelHeight,
            int kernelWidth,
            int down,
            int across,
            int top,
            int left,
            int outHeight,
            int outWidth);

    /** {@code $maxPool}. */
    @JSBody(
            params = {
                "picture",
                "pictureAt",
                "out",
                "winners",
                "outAt",
                "width",
                "channels",
                "kernelHeight",
                "kernelWidth",
                "down",
                "across",
                "outHeight",
                "outWidth"
            },
            script = "var instance = picture.wasm;if (instance === undefined || out.wasm !== instance || winners.wasm"
                    + " !== instance) { return false; }instance.maxPool(picture.address + 8 * pictureAt, out.address + 8 *"
                    + " outAt, winners.address + 8 * outAt, width, channels, kernelHeight, kernelWidth, down, across,"
                    + " outHeight, outWidth);return true;")
    static native boolean maxPool(
            @JSByRef double[] picture,
            int pictureAt,
            @JSByRef double[] out,
            @JSByRef double[] winners,
            int outAt,
            int width,
            int channels,
            int kernelHeight,
            int kernelWidth,
            int down,
            int across,
            int outHeight,
            int outWidth);

    /** {@code $maxPoolBack}. */
    @JSBody(
            params = {"delta", "winners", "deltaAt", "back", "backAt", "count"},
            script = "var instance = delta.wasm;if (instance === undefined || winners.wasm !== instance || back.wasm"
                    + " !== instance) { return false; }instance.maxPoolBack(delta.address + 8 * deltaAt, winners.address +"
                    + " 8 * deltaAt, back.address + 8 * backAt, count);return true;")
    static native boolean maxPoolBack(
            @JSByRef double[] delta,
            @JSByRef double[] winners,
            int deltaAt,
            @JSByRef double[] back,
            int backAt,
            int count);

    /** {@code $averagePool}. */
    @JSBody(
            params = {
                "picture",
                "pictureAt",
                "out",
                "outAt",
                "back",
                "width",
                "channels",
                "kernelHeight",
                "kernelWidth",
                "down",
                "across",
                "outHeight",
                "outWidth"
            },
            script = "var instance = picture.wasm;"
                    + "if (instance === undefined || out.wasm !== instance) { return false; }"
                    + "instance.averagePool(picture.address + 8 * pictureAt, out.address + 8 * outAt, back, "
                    + "width, channels, kernelHeight, kernelWidth, down, across, outHeight, outWidth);"
                    + "return true;")
    static native boolean averagePool(
            @JSByRef double[] picture,
            int pictureAt,
            @JSByRef double[] out,
            int outAt,
            int back,
            int width,
            int channels,
            int kernelHeight,
            int kernelWidth,
            int down,
            int across,
            int outHeight,
            int outWidth);

    /** {@code $scale}. */
    @JSBody(
            params = {"x", "at", "count", "factor"},
            script = "var instance = x.wasm;"
                    + "if (instance === undefined) { return false; }"
                    + "instance.scale(x.address + 8 * at, count, factor);"
                    + "return true;")
    static native boolean scale(@JSByRef double[] x, int at, int count, double factor);

    /** {@code $momentum}. */
    @JSBody(
            params = {"w", "g", "velocity", "at", "count", "momentum", "rate", "ahead"},
            script = "var instance = w.wasm;if (instance === undefined || g.wasm !== instance || velocity.wasm !=="
                    + " instance) { return false; }instance.momentum(w.address + 8 * at, g.address + 8 * at,"
                    + " velocity.address + 8 * at, count, momentum, rate, ahead ? 1 : 0);return true;")
    static native boolean momentum(
            @JSByRef double[] w,
            @JSByRef double[] g,
            @JSByRef double[] velocity,
            int at,
            int count,
            double momentum,
            double rate,
            boolean ahead);

    /** {@code $squares}. */
    @JSBody(
            params = {"w", "g", "squares", "at", "count", "rho", "rest", "rate", "e"},
            script = "var instance = w.wasm;if (instance === undefined || g.wasm !== instance || squares.wasm !=="
                    + " instance) { return false; }instance.squares(w.address + 8 * at, g.address + 8 * at,"
                    + " squares.address + 8 * at, count, rho, rest, rate, e);return true;")
    static native boolean squares(
            @JSByRef double[] w,
            @JSByRef double[] g,
            @JSByRef double[] squares,
            int at,
            int count,
            double rho,
            double rest,
            double rate,
            double e);

    /** {@code $sgd}. */
    @JSBody(
            params = {"w", "g", "at", "count", "rate"},
            script = "var instance = w.wasm;"
                    + "if (instance === undefined || g.wasm !== instance) { return false; }"
                    + "instance.sgd(w.address + 8 * at, g.address + 8 * at, count, rate);"
                    + "return true;")
    static native boolean sgd(@JSByRef double[] w, @JSByRef double[] g, int at, int count, double rate);

    /** {@code $adam}. */
    @JSBody(
            params = {"w", "g", "means", "squares", "at", "count", "b1", "b2", "size", "correction", "e"},
            script = "var instance = w.wasm;if (instance === undefined || g.wasm !== instance || means.wasm !=="
                    + " instance || squares.wasm !== instance) { return false; }instance.adam(w.address + 8 * at,"
                    + " g.address + 8 * at, means.address + 8 * at, squares.address + 8 * at, count, b1, 1 - b1, b2, 1 -"
                    + " b2, size, correction, e);return true;")
    static native boolean adam(
            @JSByRef double[] w,
            @JSByRef double[] g,
            @JSByRef double[] means,
            @JSByRef double[] squares,
            int at,
            int count,
            double b1,
            double b2,
            double size,
            double correction,
            double e);
}
