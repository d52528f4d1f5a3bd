package org.neurone.engine.random;

/**
 * The random generator of everything in a run: sfc32, 32-bit integer arithmetic only, the same on every platform.
 *
 * <p>sfc32 is C. Doty-Humphrey's "small fast counting" generator (PractRand, 2010): three words of chaotic state and a
 * counter that keeps every cycle at least 2³² long. The state is set up from the seed and the purpose: splitmix32 from the
 * seed gives one word; that word, exclusive-or the purpose's key, seeds another splitmix32 that gives a, b, c; the counter
 * starts at 1 and the first 15 numbers are thrown away.
 *
 * <p>Not for use from several threads at once.
 */
public final class Rng {
    private static final int WARM_UP = 15;
    private static final double TWO_TO_26 = 67108864.0;
    private static final double TWO_TO_MINUS_53 = 1 / (TWO_TO_26 * TWO_TO_26 * 2);

    private int a;
    private int b;
    private int c;
    private int counter;

    /** A generator at the start of the stream that seed and purpose fix. The seed's 32 bits are all used. */
    public Rng(int seed, Stream purpose) {
        SplitMix32 words = new SplitMix32(new SplitMix32(seed).next() ^ purpose.key);
        a = words.next();
        b = words.next();
        c = words.next();
        counter = 1;
        for (int i = 0; i < WARM_UP; i++) {
            nextInt();
        }
    }

    private Rng(int[] state) {
        restore(state);
    }

    /**
     * A generator for a seed as the language writes it.
     *
     * @param seed 0 to 2³² − 1
     * @throws IllegalArgumentException for another seed
     */
    public static Rng of(long seed, Stream purpose) {
        if (seed < 0 || seed > 0xffffffffL) {
            throw new IllegalArgumentException("seed " + seed + " is not from 0 to 4294967295");
        }
        return new Rng((int) seed, purpose);
    }

    /** A generator that goes on from the four words that {@link #state} gave. */
    public static Rng at(int[] state) {
        return new Rng(state);
    }

    /** The next 32 bits. */
    public int nextInt() {
        int sum = (a + b) + counter;
        counter = counter + 1;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = ((c << 21) | (c >>> 11)) + sum;
        return sum;
    }

    /**
     * A whole number from 0 to {@code bound - 1}, each equally likely: as many low bits as the bound needs, drawn again
     * while they are too large.
     *
     * @throws IllegalArgumentException for a bound below 1
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound " + bound + " is below 1");
        }
        int mask = bound - 1;
        mask |= mask >>> 1;
        mask |= mask >>> 2;
        mask |= mask >>> 4;
        mask |= mask >>> 8;
        mask |= mask >>> 16;
        int number = nextInt() & mask;
        while (number >= bound) {
            number = nextInt() & mask;
        }
        return number;
    }

    /** A multiple of 2<sup>−53</sup> from 0 to below 1, each equally likely: 27 bits of one number and 26 of the next. */
    public double uniform() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return ((high * TWO_TO_26) + low) * TWO_TO_MINUS_53;
    }

    /** From {@code low} to {@code high}; {@code high} itself can come only by rounding. */
    public double uniform(double low, double high) {
        return low + ((high - low) * uniform());
    }

    /** From the normal distribution of mean 0 and variance 1: one uniform number through the inverse distribution. */
    public double normal() {
        double share = uniform();
        while (share == 0) {
            share = uniform();
        }
        return NormalQuantile.of(share);
    }

    /**
     * Puts {@code items[from..to)} into an order of which all are equally likely (Fisher and Yates, from the end): the
     * item at each place changes with one that {@link #below} names. Whether a number has to be drawn again is a coin toss
     * that no processor foresees, so such a number makes the item change with itself, which takes no branch.
     */
    public void shuffle(int[] items, int from, int to) {
        int last = to - from - 1;
        int mask = -1;
        while (last > 0) {
            while (mask >>> 1 >= last) {
                mask = mask >>> 1;
            }
            int number = nextInt() & mask;
            boolean low = number <= last;
            int i = from + last;
            int j = low ? from + number : i;
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
            last = low ? last - 1 : last;
        }
    }

    /** Goes on from where another generator is. */
    public void copyFrom(Rng other) {
        a = other.a;
        b = other.b;
        c = other.c;
        counter = other.counter;
    }

    /** The four words from which {@link #restore} goes on. */
    public int[] state() {
        return new int[] {a, b, c, counter};
    }

    /**
     * Goes on from a state that {@link #state} gave.
     *
     * @throws IllegalArgumentException unless there are four words
     */
    public void restore(int[] state) {
        if (state.length != 4) {
            throw new IllegalArgumentException("a generator's state has 4 words, not " + state.length);
        }
        a = state[0];
        b = state[1];
        c = state[2];
        counter = state[3];
    }
}
