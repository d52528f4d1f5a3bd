package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Pictures by class, each brought to one size, as a host reads them one after the other.
 *
 * <pre>{@code
 * PictureSet set = new PictureSet(null);
 * set.add("cat", pixels, height, width);
 * Table table = set.table();
 * }</pre>
 *
 * <p>A pixel of the smaller picture is the mean of those that it covers, each counted by the part that is covered; so a picture is
 * squeezed where its sides are not in proportion. Grey is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). Both are rounded to whole
 * numbers from 0, black, to 255, so that the same pixels give the same numbers everywhere.
 */
public final class PictureSet {
    /** The size where nothing else is said and the pictures differ, or are larger. */
    private static final int SIDE = 32;

    /** Pictures that all have one size stay as they are up to so many pixels a side. */
    private static final int LARGEST_KEPT = 64;

    private static final int COLOURS = 3;

    private final PictureSize wanted;
    private final List<String> classes = new ArrayList<>();
    private final List<byte[]> scaled = new ArrayList<>();
    private final List<byte[]> kept = new ArrayList<>();
    private int height;
    private int width;
    private boolean alike = true;
    private boolean grey = true;

    /** @param size of all pictures, or null for the size that all have, if it is small, else 32 × 32, in grey if all are grey */
    public PictureSet(PictureSize size) {
        this.wanted = size;
        if (size != null && size.channels() != 1 && size.channels() != COLOURS) {
            throw new IllegalArgumentException("a picture has 1 channel or 3, but this has " + size.channels());
        }
    }

    /**
     * Adds a picture.
     *
     * @param pixels red, green and blue of each, 8 bits one behind the other in an int, row-major
     * @throws IllegalArgumentException where there are not height × width of them, or none
     */
    public void add(String className, int[] pixels, int height, int width) {
        if (height < 1 || width < 1 || pixels.length != (long) height * width) {
            throw new IllegalArgumentException(pixels.length + " pixels are no picture of " + height + " × " + width);
        }
        if (classes.isEmpty()) {
            this.height = height;
            this.width = width;
        }
        classes.add(className);
        if (wanted != null) {
            scaled.add(scale(pixels, height, width, wanted.height(), wanted.width(), wanted.channels()));
            return;
        }
        scaled.add(scale(pixels, height, width, SIDE, SIDE, COLOURS));
        for (int pixel : pixels) {
            grey = grey && ((pixel >> 16) & 0xFF) == (pixel & 0xFF) && ((pixel >> 8) & 0xFF) == (pixel & 0xFF);
        }
        alike = alike && height == this.height && width == this.width && Math.max(height, width) <= LARGEST_KEPT;
        if (alike) {
            kept.add(scale(pixels, height, width, height, width, COLOURS));
        } else {
            kept.clear();
        }
    }

    /** How many there are. */
    public int size() {
        return classes.size();
    }

    /**
     * The pictures in the order in which they came: a column a pixel, named by row, column and channel from 0 as {@link Idx#table}
     * does, and their classes in the last one.
     *
     * @throws org.neurone.engine.reason.DataException where there are none, or more numbers a picture than a table has columns
     */
    public Table table() {
        return new IdxSteps(pictures(), labels(), names()).whole();
    }

    /** The pictures in IDX form; of its own numbers, each a byte. */
    public Idx pictures() {
        PictureSize shape = shape();
        List<byte[]> all = alike && wanted == null ? kept : scaled;
        boolean drop = wanted == null && shape.channels() == 1;
        int[] sizes = shape.channels() == 1
                ? new int[] {all.size(), shape.height(), shape.width()}
                : new int[] {all.size(), shape.height(), shape.width(), shape.channels()};
        byte[] numbers = new byte[Math.multiplyExact(all.size(), shape.numbers())];
        int at = 0;
        for (byte[] picture : all) {
            for (int i = 0; i < picture.length; i += drop ? COLOURS : 1) {
                numbers[at++] = picture[i];
            }
        }
        return Idx.of(numbers, sizes);
    }

    /** The number of each picture's class. */
    public Idx labels() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : names()) {
            numbers.put(name, numbers.size());
        }
        byte[] labels = new byte[2 * classes.size()];
        for (int i = 0; i < classes.size(); i++) {
            int number = numbers.get(classes.get(i));
            labels[2 * i] = (byte) (number >> 8);
            labels[2 * i + 1] = (byte) number;
        }
        return Idx.ofShorts(labels);
    }

    /** The classes' names by their numbers, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(new LinkedHashSet<>(classes));
        Collections.sort(names);
        return names;
    }

    private PictureSize shape() {
        if (wanted != null) {
            return wanted;
        }
        int channels = grey ? 1 : COLOURS;
        return alike ? new PictureSize(height, width, channels) : new PictureSize(SIDE, SIDE, channels);
    }

    private static byte[] scale(int[] pixels, int height, int width, int toHeight, int toWidth, int channels) {
        byte[] scaled = new byte[toHeight * toWidth * channels];
        double[] sums = new double[channels];
        int at = 0;
        for (int row = 0; row < toHeight; row++) {
            double top = (double) row * height / toHeight;
            double bottom = (double) (row + 1) * height / toHeight;
            for (int column = 0; column < toWidth; column++) {
                double left = (double) column * width / toWidth;
                double right = (double) (column + 1) * width / toWidth;
                Arrays.fill(sums, 0);
                for (int y = (int) top; y < bottom; y++) {
                    double high = Math.min(bottom, y + 1) - Math.max(top, y);
                    for (int x = (int) left; x < right; x++) {
                        double part = high * (Math.min(right, x + 1) - Math.max(left, x));
                        add(sums, pixels[y * width + x], part);
                    }
                }
                double area = (bottom - top) * (right - left);
                for (double sum : sums) {
                    scaled[at++] = (byte) (int) Math.min(255, Math.floor(sum / area + 0.5));
                }
            }
        }
        return scaled;
    }

    private static void add(double[] sums, int pixel, double part) {
        int red = (pixel >> 16) & 0xFF;
        int green = (pixel >> 8) & 0xFF;
        int blue = pixel & 0xFF;
        if (sums.length == 1) {
            sums[0] += part * (red == green && green == blue ? red : 0.299 * red + 0.587 * green + 0.114 * blue);
        } else {
            sums[0] += part * red;
            sums[1] += part * green;
            sums[2] += part * blue;
        }
    }
}
