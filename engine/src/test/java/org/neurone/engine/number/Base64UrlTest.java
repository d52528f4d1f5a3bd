package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base64UrlTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "f, Zg", "fo, Zm8", "foo, Zm9v", "foob, Zm9vYg", "fooba, Zm9vYmE", "foobar, Zm9vYmFy"})
    void textsAreThoseOfTheStandardWithoutPadding(String bytes, String text) {
        assertEquals(text, Base64Url.encode(bytes.getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals(bytes.getBytes(StandardCharsets.US_ASCII), Base64Url.decode(text));
    }

    @Test
    void everyLengthComesBackAndLooksLikeThePlatforms() {
        Random random = new Random(8);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            String text = Base64Url.encode(bytes);
            assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), text);
            assertArrayEquals(bytes, Base64Url.decode(text));
            assertEquals(-1, Base64Url.firstBad(text));
        }
    }

    @ParameterizedTest
    @CsvSource({"Zg==, 2", "Zm 9v, 2", "Zm9v+, 4", "/m9v, 0", "Zm9vY, 5", "Zh, 1", "Zm9, 2", "Zm9é, 3", "A, 1"})
    void badTextGivesNullAndItsPlace(String text, int place) {
        assertNull(Base64Url.decode(text));
        assertEquals(place, Base64Url.firstBad(text));
    }
}
