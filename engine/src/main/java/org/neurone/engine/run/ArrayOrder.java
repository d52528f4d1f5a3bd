package org.neurone.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.kernel.Kernels;

/** Gathers the lengths of all arrays that are needed, so that kernels can give them at once. */
public final class ArrayOrder {
    private final List<Integer> lengths = new ArrayList<>();
    private double[][] arrays;

    /** An order for nothing yet. */
    public ArrayOrder() {}

    /**
     * Orders an array and gives its number.
     *
     * @throws IllegalArgumentException where no array can be as long
     */
    public int want(long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("no array can hold " + length + " numbers");
        }
        lengths.add((int) length);
        return lengths.size() - 1;
    }

    /** Has all of them made. */
    public void allocate(Kernels kernels) {
        int[] all = new int[lengths.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = lengths.get(i);
        }
        arrays = kernels.allocate(all);
    }

    /** The array of that number, after {@link #allocate}. */
    public double[] array(int number) {
        return arrays[number];
    }
}
