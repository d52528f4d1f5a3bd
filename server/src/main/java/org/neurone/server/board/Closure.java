package org.neurone.server.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.neurone.engine.experiment.Challenge;

/**
 * When a board closes and what it shows by now.
 *
 * @param at when nothing more is taken in; empty for never
 * @param sealed whether texts and numbers stay hidden until then
 * @param closed whether that moment has passed
 * @param draw the word whose seeds rank at the end; empty as long as nothing was handed in
 */
record Closure(Optional<Instant> at, boolean sealed, boolean closed, Optional<String> draw) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of 128 random bits: nobody tries them all. */
    private static final int DRAW_BYTES = 16;

    /** Of this challenge at this moment. */
    static Closure of(Challenge challenge, Instant now, Optional<String> draw) {
        if (challenge == null || challenge.closes() == null) {
            return new Closure(Optional.empty(), false, false, Optional.empty());
        }
        Instant at = Instant.ofEpochMilli(challenge.closes().millis());
        return new Closure(Optional.of(at), challenge.sealed(), !now.isBefore(at), draw);
    }

    /** A word that nobody knew before. */
    static String freshDraw() {
        byte[] bytes = new byte[DRAW_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether an entry's text and numbers are hidden now. */
    boolean hides() {
        return sealed && !closed;
    }

    /** SHA-256 of the draw in UTF-8, in hexadecimal: shown from the first entry on, so that the draw cannot be another one afterwards. */
    Optional<String> commitment() {
        return draw.map(Closure::sha256);
    }

    /** The draw, once it may be known. */
    Optional<String> published() {
        return draw.filter(unused -> closed);
    }

    /** Adds what the API says of it. */
    void putInto(ObjectNode json) {
        if (at.isPresent()) {
            json.put("closes", at.get().toString());
            json.put("closed", closed);
            json.put("sealed", sealed);
            json.put("commitment", commitment().orElse(null));
            json.put("draw", published().orElse(null));
        }
    }

    private static String sha256(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
