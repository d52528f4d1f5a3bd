package org.neurone.engine.random;

/**
 * splitmix32: a counter in steps of the golden ratio, mixed by two multiplications. It turns seeds, which people choose
 * close together, into states that are far apart.
 *
 * <p>Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014); the 32-bit mixer is C. Wellons' {@code
 * 21f0aaad 735a2d97}.
 */
final class SplitMix32 {
    private int counter;

    SplitMix32(int seed) {
        counter = seed;
    }

    int next() {
        counter = counter + 0x9e3779b9;
        int mixed = counter;
        mixed = (mixed ^ (mixed >>> 16)) * 0x21f0aaad;
        mixed = (mixed ^ (mixed >>> 15)) * 0x735a2d97;
        return mixed ^ (mixed >>> 15);
    }
}
