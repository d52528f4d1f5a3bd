package org.neurone.dsl.picture;

import org.neurone.engine.number.Bytes;

/**
 * Compression in the form PNG asks for: a zlib stream (RFC 1950) around one Deflate block (RFC 1951) of fixed Huffman
 * codes over repeats within 32 KB. The platform's own compressors differ in their bytes from version to version;
 * these are the same everywhere.
 */
final class Deflate {
    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    /** How many earlier places with the same three bytes are tried. */
    private static final int TRIES = 24;

    private static final int HASH_BITS = 15;
    private static final int END_OF_BLOCK = 256;

    /** RFC 1951, 3.2.5: the length codes 257…285 and the distance codes 0…29. */
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };

    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private final Bytes out = new Bytes();
    private int pending;
    private int pendingBits;

    private Deflate() {}

    /** The zlib stream of {@code data}. */
    static byte[] zlib(byte[] data) {
        Deflate deflate = new Deflate();
        // 0x78: Deflate with a 32 KB window; 0x01 makes the two bytes a multiple of 31.
        deflate.out.put(0x78).put(0x01);
        deflate.block(data);
        return deflate.out.putBigEndian(adler32(data)).toArray();
    }

    /** RFC 1950, 8.2. */
    static int adler32(byte[] data) {
        int a = 1;
        int b = 0;
        for (int i = 0; i < data.length; i++) {
            a += data[i] & 0xFF;
            if (a >= 65521) {
                a -= 65521;
            }
            b += a;
            if (b >= 65521) {
                b -= 65521;
            }
        }
        return (b << 16) | a;
    }

    private void block(byte[] data) {
        bits(1, 1); // the last block
        bits(1, 2); // with the fixed codes
        int[] newest = new int[1 << HASH_BITS]; // place + 1 of the newest three bytes of that hash
        int[] before =
                new int[Math.min(data.length, WINDOW)]; // by place modulo the window: place + 1 of the one before
        int at = 0;
        while (at < data.length) {
            int longest = 0;
            int distance = 0;
            if (at + SHORTEST <= data.length) {
                int candidate = newest[hash(data, at)] - 1;
                for (int tries = 0; candidate >= 0 && at - candidate < WINDOW && tries < TRIES; tries++) {
                    int length = common(data, candidate, at);
                    if (length > longest) {
                        longest = length;
                        distance = at - candidate;
                    }
                    candidate = longest == LONGEST ? -1 : before[candidate & (WINDOW - 1)] - 1;
                }
            }
            int step = longest >= SHORTEST ? longest : 1;
            if (step == 1) {
                symbol(data[at] & 0xFF);
            } else {
                length(longest);
                distance(distance);
            }
            for (int end = at + step; at < end; at++) {
                if (at + SHORTEST <= data.length) {
                    int hash = hash(data, at);
                    before[at & (WINDOW - 1)] = newest[hash];
                    newest[hash] = at + 1;
                }
            }
        }
        symbol(END_OF_BLOCK);
        if (pendingBits > 0) {
            bits(0, 8 - pendingBits);
        }
    }

    private static int hash(byte[] data, int at) {
        int three = ((data[at] & 0xFF) << 16) | ((data[at + 1] & 0xFF) << 8) | (data[at + 2] & 0xFF);
        return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    /** How many bytes are the same from both places on, at most {@link #LONGEST}. */
    private static int common(byte[] data, int earlier, int later) {
        int end = Math.min(data.length - later, LONGEST);
        int length = 0;
        while (length < end && data[earlier + length] == data[later + length]) {
            length++;
        }
        return length;
    }

    private void length(int length) {
        int code = LENGTH_BASE.length - 1;
        while (LENGTH_BASE[code] > length) {
            code--;
        }
        symbol(257 + code);
        bits(length - LENGTH_BASE[code], LENGTH_EXTRA[code]);
    }

    private void distance(int distance) {
        int code = DISTANCE_BASE.length - 1;
        while (DISTANCE_BASE[code] > distance) {
            code--;
        }
        code(code, 5);
        bits(distance - DISTANCE_BASE[code], code < 4 ? 0 : code / 2 - 1);
    }

    /** RFC 1951, 3.2.6: the fixed code of a byte, the end or a length. */
    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xC0 + symbol - 280, 8);
        }
    }

    /** Huffman codes go out highest bit first. */
    private void code(int code, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            bits((code >>> bit) & 1, 1);
        }
    }

    /** All else goes out lowest bit first. */
    private void bits(int value, int count) {
        pending |= value << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8) {
            out.put(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }
}
