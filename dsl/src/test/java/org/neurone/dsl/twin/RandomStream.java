package org.neurone.dsl.twin;

import java.nio.charset.StandardCharsets;

/** sfc32, seeded by splitmix32, one stream a purpose. */
final class RandomStream {
    private int mixed;
    private int a;
    private int b;
    private int c;
    private int counter = 1;

    /** The stream of a seed and a purpose of four letters. */
    RandomStream(long seed, String purpose) {
        int key = 0;
        for (byte letter : purpose.getBytes(StandardCharsets.US_ASCII)) {
            key = (key << 8) | letter;
        }
        mixed = (int) seed;
        mixed = mix() ^ key;
        a = mix();
        b = mix();
        c = mix();
        for (int i = 0; i < 15; i++) {
            next();
        }
    }

    private int mix() {
        mixed += 0x9e3779b9;
        int m = mixed;
        m = (m ^ (m >>> 16)) * 0x21f0aaad;
        m = (m ^ (m >>> 15)) * 0x735a2d97;
        return m ^ (m >>> 15);
    }

    int next() {
        int sum = a + b + counter;
        counter += 1;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = ((c << 21) | (c >>> 11)) + sum;
        return sum;
    }

    private int upTo(int last) {
        int mask = 0;
        while (mask < last) {
            mask = 2 * mask + 1;
        }
        int drawn = next() & mask;
        while (drawn > last) {
            drawn = next() & mask;
        }
        return drawn;
    }

    int below(int n) {
        return upTo(n - 1);
    }

    double uniform() {
        double high = next() >>> 5;
        double low = next() >>> 6;
        return (high * 67108864 + low) / 9007199254740992.0;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    double normal() {
        double p = uniform();
        while (p == 0) {
            p = uniform();
        }
        return Functions.quantile(p);
    }

    int[] shuffled(int n) {
        int[] items = new int[n];
        for (int i = 0; i < n; i++) {
            items[i] = i;
        }
        for (int last = n - 1; last > 0; last--) {
            int other = upTo(last);
            int item = items[last];
            items[last] = items[other];
            items[other] = item;
        }
        return items;
    }
}
