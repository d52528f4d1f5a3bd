package org.neurone.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers marked as published come from elsewhere; the others from a few lines of Python written from the definitions. */
class RngTest {
    @Test
    void sfc32GivesThePublishedNumbers() {
        // PractRand's reference for the seeds 0, 2, 1, as the crate rand_sfc publishes it.
        int[] expected = {
            0x03b80bb8, 0xa87dbc7e, 0x1787178c, 0x4c7b7234, 0xc65dade2, 0x2c692349, 0xf52c2153, 0xdf098072,
            0x9d49b03c, 0x9562381a, 0xc9b41738, 0x64b75e54, 0x36ce9b32, 0xf106947e, 0x0afc726b, 0x549bbc87
        };
        Rng rng = Rng.at(new int[] {0, 2, 1, 1});
        for (int i = 0; i < 15; i++) {
            rng.nextInt();
        }
        for (int number : expected) {
            assertEquals(number, rng.nextInt());
        }
    }

    @Test
    void splitmix32GivesTheNumbersOfItsDefinition() {
        SplitMix32 zero = new SplitMix32(0);
        for (int number : new int[] {0x64625032, 0xd9c0799c, 0xaf362e10, 0x7fa88912}) {
            assertEquals(number, zero.next());
        }
        SplitMix32 last = new SplitMix32(-1);
        for (int number : new int[] {0xeb721c8a, 0xffe8bd34, 0x4da2a8ce}) {
            assertEquals(number, last.next());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEIGHTS, 4fa16d3a, a1075365, 67417ec1, d6da0ec8",
        "SHUFFLE, c2ffdd1b, 6c3a8671, 207198d3, cd3301b9",
        "DROPOUT, ec2c2388, 4f9492f8, 80c302e0, 54e7b711",
        "DATA, 247ffd5d, 3908dcbc, 281567f7, 6c9f445b",
        "SPLIT, fc7bad1c, 0686cd74, 1130d60b, 79c508ac",
        "NOISE, c5d4301f, 156d0895, 016d0490, 62f3f748"
    })
    void streamNeverChanges(Stream purpose, String first, String second, String third, String firstFromTheLastSeed) {
        Rng rng = Rng.of(1, purpose);
        for (String word : new String[] {first, second, third}) {
            assertEquals(Integer.parseUnsignedInt(word, 16), rng.nextInt());
        }
        assertEquals(
                Integer.parseUnsignedInt(firstFromTheLastSeed, 16),
                Rng.of(4294967295L, purpose).nextInt());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4294967296L})
    void seedOutOfRangeIsRefusedByName(long seed) {
        String message = assertThrows(IllegalArgumentException.class, () -> Rng.of(seed, Stream.DATA))
                .getMessage();
        assertTrue(message.contains(Long.toString(seed)) && message.contains("4294967295"), message);
    }

    @Test
    void uniformNumbersUseAllTheirBits() {
        Rng rng = Rng.of(42, Stream.WEIGHTS);
        assertEquals(0.45843162641886714, rng.uniform());
        assertEquals(0.8459114306206306, rng.uniform());
        assertEquals(0.532300467696473, rng.uniform());
    }

    @Test
    void uniformNumbersStayBetweenTheirBounds() {
        Rng rng = Rng.of(3, Stream.NOISE);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double number = rng.uniform(-2, 6);
            assertTrue(number >= -2 && number < 6);
            sum += number;
        }
        assertEquals(2, sum / 100_000, 5 * 8 / Math.sqrt(12 * 100_000.0)); // five standard errors
    }

    @Test
    void normalNumbersAreThoseOfTheInverseDistribution() {
        Rng rng = Rng.of(42, Stream.WEIGHTS);
        double[] expected = {
            -0.10438572216970365, 1.0190544046584968, 0.08105392875104628, 1.7703145551374662, 1.4784950575572957
        };
        for (double number : expected) {
            assertEquals(number, rng.normal(), 4e-16 * Math.abs(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Published with the algorithm.
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        // Where one rational function takes over from another, and the smallest number that uniform() can give.
        "0.5, 0",
        "0.075, -1.439531470938456",
        "0.0750001, -1.4395307645017297",
        "1.4e-11, -6.656723091518184",
        "1.3e-11, -6.667611456510741",
        "5.551115123125783e-17, -8.292361075813595"
    })
    void quantilesAreThoseOfHighPrecision(double share, double expected) {
        assertEquals(expected, NormalQuantile.of(share), 5e-16 * Math.abs(expected));
        if (share > 0.01) {
            assertEquals(-expected, NormalQuantile.of(1 - share), 5e-15 * Math.abs(expected));
        }
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        Rng rng = Rng.of(9, Stream.SPLIT);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[rng.below(6)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000;
        }
        assertTrue(chiSquare < 20.5, "chi-square " + chiSquare); // 1 in 1,000 for 5 degrees of freedom
        assertEquals(0, rng.below(1));
        assertTrue(rng.below(Integer.MAX_VALUE) >= 0);
        assertThrows(IllegalArgumentException.class, () -> rng.below(0));
    }

    @Test
    void shufflingIsFisherAndYatesFromTheEnd() {
        int[] items = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        Rng.of(7, Stream.SHUFFLE).shuffle(items, 0, 10);
        assertArrayEquals(new int[] {7, 5, 3, 2, 6, 8, 0, 4, 1, 9}, items);
    }

    @Test
    void shufflingAPartLeavesTheRestAlone() {
        int[] items = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        Rng.of(1, Stream.SHUFFLE).shuffle(items, 3, 7);
        int[] sorted = items.clone();
        java.util.Arrays.sort(sorted, 3, 7);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, sorted);
        assertEquals(0, items[0]);
        assertEquals(9, items[9]);
    }

    @Test
    void savedStateGoesOnWhereItStopped() {
        Rng rng = Rng.of(5, Stream.DROPOUT);
        rng.normal();
        int[] state = rng.state();
        double next = rng.uniform();
        assertEquals(next, Rng.at(state).uniform());
        rng.restore(state);
        assertEquals(next, rng.uniform());
        assertThrows(IllegalArgumentException.class, () -> Rng.at(new int[3]));
    }
}
