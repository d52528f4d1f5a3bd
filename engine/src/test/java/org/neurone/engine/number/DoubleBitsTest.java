package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleBitsTest {
    @Test
    void wordsAndBytesAreThePlatformsBits() {
        Random random = new Random(1);
        double[] edges = {
            0.0,
            -0.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            1
        };
        for (int i = 0; i < 10_000; i++) {
            double x = i < edges.length ? edges[i] : Double.longBitsToDouble(random.nextLong());
            long bits = Double.doubleToLongBits(x); // the canonical NaN
            assertEquals((int) (bits >>> 32), DoubleBits.high(x));
            assertEquals((int) bits, DoubleBits.low(x));
            assertEquals(bits, Double.doubleToRawLongBits(DoubleBits.of((int) (bits >>> 32), (int) bits)));
            byte[] bytes = new byte[11];
            DoubleBits.write(x, bytes, 2);
            assertArrayEquals(ByteBuffer.allocate(11).putLong(2, bits).array(), bytes);
            assertEquals(bits, Double.doubleToRawLongBits(DoubleBits.read(bytes, 2)));
        }
    }

    @Test
    void everyNanBecomesTheOne() {
        assertEquals(0x7ff80000, DoubleBits.high(Double.longBitsToDouble(0xfff0000000000001L)));
        assertEquals(0, DoubleBits.low(Double.longBitsToDouble(0xfff0000000000001L)));
        assertEquals(0x7ff8000000000000L, Double.doubleToRawLongBits(DoubleBits.of(0xfff00000, 1)));
    }
}
