package org.neurone.engine.number;

/**
 * SHA-256 (FIPS 180-4), in 32-bit integers. Bytes and doubles are added piece by piece; {@link #digest} closes it.
 *
 * <p>It identifies content and claims no secrecy: it is the same in a browser as on a JVM, where the platform's own are not
 * both at hand.
 */
public final class Sha256 {
    private static final int BLOCK = 64;

    /** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private final int[] schedule = new int[64];
    private final byte[] block = new byte[BLOCK];
    private int filled;

    /** Whole blocks so far; with 2³¹ of them 128 GB would have gone in. */
    private int blocks;

    private boolean closed;

    /** A digest of nothing so far. */
    public Sha256() {}

    /** The digest of all of the bytes. */
    public static byte[] of(byte[] bytes) {
        return new Sha256().update(bytes, 0, bytes.length).digest();
    }

    /** Adds {@code bytes[from..to)}. */
    public Sha256 update(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            update(bytes[i]);
        }
        return this;
    }

    /** Adds one byte. */
    public Sha256 update(byte value) {
        if (closed) {
            throw new IllegalStateException("the digest has been taken; start a new one");
        }
        add(value);
        return this;
    }

    /** Adds the 8 bytes of a double, the highest first, NaN made canonical. */
    public Sha256 update(double value) {
        updateInt(DoubleBits.high(value));
        updateInt(DoubleBits.low(value));
        return this;
    }

    /** Adds each element as {@link #update(double)} does. */
    public Sha256 update(double[] values) {
        for (int i = 0; i < values.length; i++) {
            update(values[i]);
        }
        return this;
    }

    /** Adds 4 bytes, the highest first. */
    public Sha256 updateInt(int value) {
        update((byte) (value >>> 24));
        update((byte) (value >>> 16));
        update((byte) (value >>> 8));
        update((byte) value);
        return this;
    }

    /** The 32 bytes of the digest of everything added; nothing can be added afterwards. */
    public byte[] digest() {
        if (closed) {
            throw new IllegalStateException("the digest has been taken; start a new one");
        }
        closed = true;
        // The length in bits as a 64-bit number: blocks · 512 + filled · 8.
        int lengthHigh = blocks >>> 23;
        int lengthLow = (blocks << 9) + (filled << 3);
        add((byte) 0x80);
        while (filled != BLOCK - 8) {
            add((byte) 0);
        }
        DoubleBits.writeInt(lengthHigh, block, BLOCK - 8);
        DoubleBits.writeInt(lengthLow, block, BLOCK - 4);
        compress();
        byte[] digest = new byte[32];
        for (int i = 0; i < 8; i++) {
            DoubleBits.writeInt(state[i], digest, i * 4);
        }
        return digest;
    }

    /** Bytes in lower-case hexadecimal. */
    public static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            text.append("0123456789abcdef".charAt((bytes[i] >> 4) & 15));
            text.append("0123456789abcdef".charAt(bytes[i] & 15));
        }
        return text.toString();
    }

    private void add(byte value) {
        block[filled] = value;
        filled = filled + 1;
        if (filled == BLOCK) {
            compress();
            filled = 0;
            blocks = blocks + 1;
        }
    }

    private void compress() {
        int[] w = schedule;
        for (int t = 0; t < 16; t++) {
            w[t] = DoubleBits.readInt(block, t * 4);
        }
        for (int t = 16; t < 64; t++) {
            int x = w[t - 15];
            int y = w[t - 2];
            int sigma0 = (rotate(x, 7) ^ rotate(x, 18)) ^ (x >>> 3);
            int sigma1 = (rotate(y, 17) ^ rotate(y, 19)) ^ (y >>> 10);
            w[t] = ((sigma1 + w[t - 7]) + sigma0) + w[t - 16];
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int t = 0; t < 64; t++) {
            int sum1 = (rotate(e, 6) ^ rotate(e, 11)) ^ rotate(e, 25);
            int choice = (e & f) ^ (~e & g);
            int first = (((h + sum1) + choice) + ROUND[t]) + w[t];
            int sum0 = (rotate(a, 2) ^ rotate(a, 13)) ^ rotate(a, 22);
            int majority = ((a & b) ^ (a & c)) ^ (b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = (first + sum0) + majority;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static int rotate(int word, int right) {
        return (word >>> right) | (word << (32 - right));
    }
}
