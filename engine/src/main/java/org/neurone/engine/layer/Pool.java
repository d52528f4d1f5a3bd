package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.reason.PictureNeeded;
import org.neurone.engine.reason.PoolTooLarge;

/**
 * Makes a picture smaller: of each window its largest number or its mean, channel by channel. An incomplete last window
 * is dropped.
 *
 * @param max the largest number, else the mean
 * @param height rows of a window, at least 1
 * @param width columns of a window, at least 1
 * @param strideHeight rows from one window to the next, at least 1
 * @param strideWidth columns from one window to the next, at least 1
 */
public record Pool(boolean max, int height, int width, int strideHeight, int strideWidth) implements LayerSpec {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Pool {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("a pool is at least 1x1, but this is " + height + "x" + width);
        }
        if (strideHeight < 1 || strideWidth < 1) {
            throw new IllegalArgumentException(
                    "a stride is at least 1, but this is " + strideHeight + "x" + strideWidth);
        }
    }

    /** Windows side by side. */
    public Pool(boolean max, int height, int width) {
        this(max, height, width, height, width);
    }

    @Override
    public Misfit misfit(Shape input) {
        if (!input.picture()) {
            return new Misfit(new PictureNeeded(true, input.channels()), null);
        }
        if (height > input.height() || width > input.width()) {
            return new Misfit(new PoolTooLarge(height, width, input.height(), input.width()), "size");
        }
        return null;
    }

    @Override
    public Shape output(Shape input) {
        return Shape.picture(
                (input.height() - height) / strideHeight + 1,
                (input.width() - width) / strideWidth + 1,
                input.channels());
    }

    @Override
    public Layer layer(Shape input) {
        return new PoolLayer(input, this);
    }

    Window window(Shape input) {
        Shape output = output(input);
        return new Window(
                input.height(),
                input.width(),
                input.channels(),
                height,
                width,
                strideHeight,
                strideWidth,
                0,
                0,
                output.height(),
                output.width());
    }
}
