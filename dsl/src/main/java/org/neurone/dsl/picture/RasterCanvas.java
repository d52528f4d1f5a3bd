package org.neurone.dsl.picture;

import java.util.Arrays;

/**
 * A drawing as pixels, with smooth edges: a pixel takes as much of a shape's colour as the distance of its centre from
 * the edge says.
 */
public final class RasterCanvas implements Canvas {
    private final int width;
    private final int height;
    /** height × width colours {@code 0xRRGGBB}. */
    private final int[] pixels;
    /** height × width: how much of each pixel the shape being drawn covers, 0 to 1; all 0 between two shapes. */
    private final double[] cover;

    /**
     * A canvas of one colour.
     *
     * @param width pixels, 1 to 4096
     * @param height pixels, 1 to 4096
     */
    public RasterCanvas(int width, int height, int background) {
        if (width < 1 || height < 1 || width > 4096 || height > 4096) {
            throw new IllegalArgumentException(
                    "a picture is 1 to 4096 pixels in each direction, but this is " + width + " by " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.cover = new double[width * height];
        Arrays.fill(pixels, background & 0xFFFFFF);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return Png.encode(width, height, pixels);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int colour) {
        Box box = new Box(x, y, x + width, y + height);
        for (int row = box.top; row < box.bottom; row++) {
            double down = overlap(row, y, y + height);
            for (int column = box.left; column < box.right; column++) {
                blend(row * this.width + column, colour, down * overlap(column, x, x + width));
            }
        }
    }

    @Override
    public void disc(double x, double y, double radius, int colour) {
        Box box = new Box(x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1);
        for (int row = box.top; row < box.bottom; row++) {
            for (int column = box.left; column < box.right; column++) {
                double distance = length(column + 0.5 - x, row + 0.5 - y);
                blend(row * width + column, colour, radius - distance + 0.5);
            }
        }
    }

    @Override
    public void ring(double x, double y, double radius, double thickness, int colour) {
        double half = Math.max(thickness, 1) / 2;
        double strength = Math.min(thickness, 1);
        double reach = radius + half + 1;
        Box box = new Box(x - reach, y - reach, x + reach, y + reach);
        for (int row = box.top; row < box.bottom; row++) {
            for (int column = box.left; column < box.right; column++) {
                double off = Math.abs(length(column + 0.5 - x, row + 0.5 - y) - radius);
                blend(row * width + column, colour, strength * Math.min(half - off + 0.5, 1));
            }
        }
    }

    /** Pieces of one line cover a pixel once, however many of them touch it. */
    @Override
    public void line(double[] points, double thickness, int colour) {
        double half = Math.max(thickness, 1) / 2;
        double strength = Math.min(thickness, 1); // a line thinner than a pixel is a paler one
        for (int i = 0; i + 3 < points.length; i += 2) {
            coverSegment(points[i], points[i + 1], points[i + 2], points[i + 3], half);
        }
        for (int i = 0; i + 3 < points.length; i += 2) {
            Box box = around(points[i], points[i + 1], points[i + 2], points[i + 3], half + 1);
            for (int row = box.top; row < box.bottom; row++) {
                for (int at = row * width + box.left; at < row * width + box.right; at++) {
                    if (cover[at] > 0) {
                        blend(at, colour, strength * cover[at]);
                        cover[at] = 0;
                    }
                }
            }
        }
    }

    @Override
    public void cells(double x, double y, double width, double height, int rows, int columns, int[] cells) {
        Box box = new Box(x, y, x + width, y + height);
        for (int row = box.top; row < box.bottom; row++) {
            int cellRow = cell(row, y, height, rows);
            for (int column = box.left; column < box.right; column++) {
                int cellColumn = cell(column, x, width, columns);
                double covered = overlap(row, y, y + height) * overlap(column, x, x + width);
                blend(row * this.width + column, cells[cellRow * columns + cellColumn] | 0xFF000000, covered);
            }
        }
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, int colour, String text) {
        StrokeFont.draw(this, x, y, size, anchor, colour, text);
    }

    private void coverSegment(double x0, double y0, double x1, double y1, double half) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = dx * dx + dy * dy;
        Box box = around(x0, y0, x1, y1, half + 1);
        for (int row = box.top; row < box.bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = box.left; column < box.right; column++) {
                double px = column + 0.5 - x0;
                double share = squared > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / squared)) : 0;
                double covered = half - length(px - share * dx, py - share * dy) + 0.5;
                int at = row * width + column;
                if (covered > cover[at]) {
                    cover[at] = Math.min(covered, 1);
                }
            }
        }
    }

    private Box around(double x0, double y0, double x1, double y1, double margin) {
        return new Box(
                Math.min(x0, x1) - margin,
                Math.min(y0, y1) - margin,
                Math.max(x0, x1) + margin,
                Math.max(y0, y1) + margin);
    }

    private static int cell(int pixel, double start, double length, int count) {
        int cell = (int) Math.floor((pixel + 0.5 - start) / length * count);
        return Math.max(0, Math.min(count - 1, cell));
    }

    /** How much of the pixel from {@code pixel} to {@code pixel + 1} lies between two edges. */
    private static double overlap(int pixel, double from, double to) {
        return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private void blend(int at, int colour, double covered) {
        double share = Math.min(covered, 1) * ((colour >>> 24) / 255.0);
        if (share > 0) {
            int under = pixels[at];
            pixels[at] = (mix((under >>> 16) & 255, (colour >>> 16) & 255, share) << 16)
                    | (mix((under >>> 8) & 255, (colour >>> 8) & 255, share) << 8)
                    | mix(under & 255, colour & 255, share);
        }
    }

    private static int mix(int under, int over, double share) {
        return (int) Math.floor(under + (over - under) * share + 0.5);
    }

    /** Rows and columns of pixels that a shape can touch, within the picture. */
    private final class Box {
        private final int left;
        private final int top;
        private final int right;
        private final int bottom;

        private Box(double left, double top, double right, double bottom) {
            this.left = within(Math.floor(left), width);
            this.top = within(Math.floor(top), height);
            this.right = within(Math.ceil(right), width);
            this.bottom = within(Math.ceil(bottom), height);
        }

        private static int within(double value, int end) {
            return (int) Math.max(0, Math.min(end, value));
        }
    }
}
