package org.neurone.server.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * Links that carry a text in the part behind {@code #}, as the page makes and reads them: {@code n1} and the UTF-8 bytes, deflated (RFC
 * 1951), or {@code n0} and the bytes as they are where that is shorter; three bytes of a checksum follow, all in base64url. Another
 * deflater may give other bytes for the same text, and each means the same.
 */
public final class FragmentLink {
    private FragmentLink() {}

    /** What stands behind {@code #}. */
    public static String of(String text) {
        byte[] plain = text.strip().getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflated(plain);
        byte[] sent = packed.length < plain.length ? packed : plain;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(sent);
        int sum = checksum(sent);
        all.write(sum >>> 24);
        all.write(sum >>> 16);
        all.write(sum >>> 8);
        return (sent == packed ? "n1" : "n0")
                + Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** FNV-1a of 32 bits (Fowler, Noll and Vo). */
    private static int checksum(byte[] bytes) {
        int hash = 0x811c9dc5;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xFF)) * 0x01000193;
        }
        return hash;
    }
}
