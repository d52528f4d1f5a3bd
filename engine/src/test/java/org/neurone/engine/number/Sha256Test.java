package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void digestsAreThoseOfTheStandard(String text, String digest) {
        assertEquals(digest, Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void digestsOfEveryLengthAreThoseOfThePlatform() throws NoSuchAlgorithmException {
        Random random = new Random(2);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertArrayEquals(expected, Sha256.of(bytes), "length " + length);
            int cut = random.nextInt(length + 1);
            byte[] inTwo = new Sha256()
                    .update(bytes, 0, cut)
                    .update(bytes, cut, length)
                    .digest();
            assertArrayEquals(expected, inTwo, "length " + length + " cut at " + cut);
        }
    }

    @Test
    void doublesGoInAsTheirBitsHighestFirstAndEveryNanAlike() throws NoSuchAlgorithmException {
        double[] values = {
            1.5, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.longBitsToDouble(0xfff8dead_beef0001L)
        };
        ByteBuffer bytes = ByteBuffer.allocate(40);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        assertArrayEquals(expected, new Sha256().update(values).digest());
    }

    @Test
    void closedDigestTakesNothingMore() {
        Sha256 digest = new Sha256();
        digest.digest();
        assertThrows(IllegalStateException.class, () -> digest.update((byte) 1));
        assertThrows(IllegalStateException.class, digest::digest);
    }
}
