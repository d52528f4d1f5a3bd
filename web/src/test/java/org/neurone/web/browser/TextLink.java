package org.neurone.web.browser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Links that carry their text uncompressed, as {@code share/fragment.ts} reads them. */
public final class TextLink {
    private TextLink() {}

    /** The text as the part of a link from its {@code #} on. */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + 3);
        int hash = 0x811c9dc5;
        for (byte one : bytes) {
            hash = (hash ^ (one & 255)) * 0x01000193;
        }
        for (int i = 0; i < 3; i++) {
            all[bytes.length + i] = (byte) (hash >>> (24 - 8 * i));
        }
        return "#n0" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
