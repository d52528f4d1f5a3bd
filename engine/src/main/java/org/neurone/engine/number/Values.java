package org.neurone.engine.number;

import java.util.Arrays;

/** An immutable list of numbers, compared bit by bit (so that 0.0 and −0.0 differ and NaN equals itself). */
public final class Values {
    private final double[] numbers;

    private Values(double[] numbers) {
        this.numbers = numbers;
    }

    /** Copies {@code numbers}. */
    public static Values of(double... numbers) {
        return new Values(numbers.clone());
    }

    /** How many there are. */
    public int size() {
        return numbers.length;
    }

    /**
     * The number at that place, from 0.
     *
     * @throws ArrayIndexOutOfBoundsException where there is none
     */
    public double get(int index) {
        return numbers[index];
    }

    /** A fresh copy. */
    public double[] toArray() {
        return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
