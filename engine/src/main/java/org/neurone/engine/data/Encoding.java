package org.neurone.engine.data;

/**
 * How the desired output of an example is written as numbers, one a unit of the last layer, and how the outputs are
 * read back as a class.
 */
public enum Encoding {
    /** Values to be predicted, as they are. */
    VALUES(false, 0, 1),
    /** Two classes in one number: 0 or 1. */
    BINARY(false, 0, 1),
    /** Two classes in one number: −1 or +1. */
    SIGN(false, -1, 1),
    /** One number a class, 1 for the example's own and 0 for the others. */
    ONE_OF_K(true, 0, 1),
    /** One number a class, +1 for the example's own and −1 for the others. */
    SIGN_OF_K(true, -1, 1);

    private final boolean perClass;
    private final double low;
    private final double high;

    Encoding(boolean perClass, double low, double high) {
        this.perClass = perClass;
        this.low = low;
        this.high = high;
    }

    /** Whether there is one number a class. */
    public boolean perClass() {
        return perClass;
    }

    /** The number that says “no”. Without meaning for {@link #VALUES}. */
    public double low() {
        return low;
    }

    /** The number that says “yes”. Without meaning for {@link #VALUES}. */
    public double high() {
        return high;
    }

    /** Numbers an example: target columns for a regression, else 1 or the number of classes. */
    public int width(DataInfo info) {
        if (this == VALUES) {
            return info.targets().size();
        }
        return perClass ? info.classes().size() : 1;
    }

    /** Writes the numbers for a class, not for {@link #VALUES}: {@code targets[at …]}, {@code width} of them. */
    public void write(int label, double[] targets, int at, int width) {
        if (!perClass) {
            targets[at] = label == 1 ? high : low;
            return;
        }
        for (int k = 0; k < width; k++) {
            targets[at + k] = k == label ? high : low;
        }
    }

    /**
     * The class that {@code outputs[at …]} speak for. One number: class 1 where it is greater than the middle of the
     * two targets (0.5 for {@link #BINARY}, which a sigmoid reaches where its sum is 0; 0 for {@link #SIGN}), else
     * class 0. One a class: the greatest, the first of them where several are. NaN speaks for class 0.
     */
    public int decide(double[] outputs, int at, int width) {
        if (!perClass) {
            return outputs[at] > (low + high) / 2 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < width; k++) {
            if (outputs[at + k] > outputs[at + best]) {
                best = k;
            }
        }
        return best;
    }
}
