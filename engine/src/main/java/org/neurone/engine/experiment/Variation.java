package org.neurone.engine.experiment;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Sha256;

/**
 * A task of one's own, drawn from a word and from nothing else, so that it is the same wherever the word is: all of it comes from SHA-256
 * over the word's UTF-16 code units, two bytes each, the higher first.
 */
public final class Variation {
    /** Goals are eased in so many steps. */
    private static final int STEPS = 10;
    /** Bytes of the digest that the seed takes. */
    private static final int SEED_BYTES = 4;
    /** Of an eased goal, so that it can be read. */
    private static final int DIGITS = 4;

    private final byte[] digest;

    /** That of a word. */
    public Variation(String word) {
        byte[] bytes = new byte[2 * word.length()];
        for (int i = 0; i < word.length(); i++) {
            bytes[2 * i] = (byte) (word.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) word.charAt(i);
        }
        digest = Sha256.of(bytes);
    }

    /** The data's seed: the first four bytes, the highest first. */
    public long seed() {
        long seed = 0;
        for (int i = 0; i < SEED_BYTES; i++) {
            seed = seed << 8 | (digest[i] & 255);
        }
        return seed;
    }

    /**
     * The claim with its bound eased by k tenths of {@code share} of its value, to four significant digits. k is the remainder by 11 of
     * byte 4 + {@code index}, from the first again behind the last.
     *
     * @param index which of the text's claims it is, from 0
     */
    Expectation eased(Expectation claim, int index, double share) {
        int step = (digest[SEED_BYTES + index % (digest.length - SEED_BYTES)] & 255) % (STEPS + 1);
        if (step == 0) {
            return claim;
        }
        double value = claim.value();
        double by = (value < 0 ? -value : value) * (share * step / STEPS);
        String eased = Decimal.print(claim.metric().lessIsBetter() ? value + by : value - by, DIGITS);
        return new Expectation(claim.metric(), Decimal.read(eased, 0, eased.length()), claim.after(), claim.variant());
    }
}
