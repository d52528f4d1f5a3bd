package org.neurone.engine.layer;

import java.util.Objects;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.reason.KernelTooLarge;
import org.neurone.engine.reason.PictureNeeded;

/**
 * A two-dimensional convolution: the same small kernel at every place of a picture. Weights are (kernel height, kernel
 * width, channels, filters).
 *
 * @param filters at least 1
 * @param kernelHeight rows, at least 1
 * @param kernelWidth columns, at least 1
 * @param strideHeight rows from one place to the next, at least 1
 * @param strideWidth columns from one place to the next, at least 1
 * @param same whether zeros are put around the picture so that every pixel is a centre: ⌈n / stride⌉ places, the odd row
 *     and column of zeros at the bottom and right; else the kernel stays inside
 * @param times how many such layers stand one behind the other, 1 to {@value LayerSpec#MOST_TIMES}
 */
public record Conv(
        int filters,
        int kernelHeight,
        int kernelWidth,
        Activation activation,
        int strideHeight,
        int strideWidth,
        boolean same,
        Weighting weighting,
        int times)
        implements LayerSpec {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Conv {
        if (filters < 1) {
            throw new IllegalArgumentException("a convolution has at least 1 filter, but this has " + filters);
        }
        if (kernelHeight < 1 || kernelWidth < 1) {
            throw new IllegalArgumentException(
                    "a kernel is at least 1x1, but this is " + kernelHeight + "x" + kernelWidth);
        }
        if (strideHeight < 1 || strideWidth < 1) {
            throw new IllegalArgumentException(
                    "a stride is at least 1, but this is " + strideHeight + "x" + strideWidth);
        }
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(weighting, "weighting");
        LayerSpec.requireTimes(times);
    }

    /**
     * One such layer.
     *
     * @throws IllegalArgumentException where a setting is out of its range
     */
    public Conv(
            int filters,
            int kernelHeight,
            int kernelWidth,
            Activation activation,
            int strideHeight,
            int strideWidth,
            boolean same,
            Weighting weighting) {
        this(filters, kernelHeight, kernelWidth, activation, strideHeight, strideWidth, same, weighting, 1);
    }

    /** Stride 1, {@code same}, the default weights. */
    public Conv(int filters, int kernelHeight, int kernelWidth, Activation activation) {
        this(filters, kernelHeight, kernelWidth, activation, 1, 1, true, Weighting.DEFAULT);
    }

    @Override
    public Conv once() {
        return times == 1
                ? this
                : new Conv(filters, kernelHeight, kernelWidth, activation, strideHeight, strideWidth, same, weighting);
    }

    @Override
    public Misfit misfit(Shape input) {
        if (!input.picture()) {
            return new Misfit(new PictureNeeded(false, input.channels()), null);
        }
        // With zeros around it a kernel may be larger than its picture, but beyond twice its size it sees nothing more.
        int times = same ? 2 : 1;
        if (kernelHeight > (long) times * input.height() || kernelWidth > (long) times * input.width()) {
            return new Misfit(
                    new KernelTooLarge(kernelHeight, kernelWidth, input.height(), input.width(), same), "kernel");
        }
        long reach = (long) kernelHeight * kernelWidth * input.channels();
        return weighting.misfit(
                reach * filters,
                kernelHeight + " × " + kernelWidth + " × " + input.channels() + " × " + filters,
                filters);
    }

    @Override
    public Shape output(Shape input) {
        return Shape.picture(
                places(input.height(), kernelHeight, strideHeight),
                places(input.width(), kernelWidth, strideWidth),
                filters);
    }

    @Override
    public Layer layer(Shape input) {
        return new ConvLayer(input, this);
    }

    Window window(Shape input) {
        Shape output = output(input);
        return new Window(
                input.height(),
                input.width(),
                input.channels(),
                kernelHeight,
                kernelWidth,
                strideHeight,
                strideWidth,
                before(input.height(), output.height(), kernelHeight, strideHeight),
                before(input.width(), output.width(), kernelWidth, strideWidth),
                output.height(),
                output.width());
    }

    private int places(int length, int kernel, int stride) {
        return same ? (length - 1) / stride + 1 : (length - kernel) / stride + 1;
    }

    private int before(int length, int places, int kernel, int stride) {
        long missing = (long) (places - 1) * stride + kernel - length;
        return same && missing > 0 ? (int) (missing / 2) : 0;
    }
}
