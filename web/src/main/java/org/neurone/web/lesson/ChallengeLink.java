package org.neurone.web.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;

/**
 * Leads from a page of the course to the playground with one of the challenges that come along. The link carries the text itself, as {@code
 * share/fragment.ts} reads it: {@code #n0}, then in base64url the text's UTF-8 bytes and the upper three bytes of their FNV-1a (32 bits).
 */
final class ChallengeLink {
    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private ChallengeLink() {}

    /** The challenges' names, in their order: {@code 01-party}, … */
    static List<String> names() {
        return resource("index.txt").lines().toList();
    }

    /** Of the challenge in that language, relative to a page of the course in it; the name is one of {@link #names}. */
    static String to(String name, Tongue tongue) {
        boolean french = tongue == Tongue.FRENCH;
        return (french ? "../../../" : "../../") + fragment(resource(name + (french ? ".fr" : ".en") + ".nn"));
    }

    private static String fragment(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        int hash = OFFSET_BASIS;
        for (byte one : bytes) {
            hash = (hash ^ (one & 255)) * PRIME;
        }
        byte[] all = Arrays.copyOf(bytes, bytes.length + 3);
        for (int i = 0; i < 3; i++) {
            all[bytes.length + i] = (byte) (hash >>> (24 - 8 * i));
        }
        return "#n0" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static String resource(String file) {
        try (InputStream in = Language.class.getResourceAsStream("challenges/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
