package org.neurone.engine.number;

/**
 * Base64 with the URL-safe alphabet and without padding (RFC 4648, section 5). Text never throws.
 *
 * <p>By hand: the platform's decoder throws without saying where, and takes several texts for the same bytes.
 */
public final class Base64Url {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Url() {}

    /** Four characters for each three bytes; two or three for what is left over. */
    public static String encode(byte[] bytes) {
        return encode(bytes, bytes.length);
    }

    /** As above, of the first so many bytes. */
    public static String encode(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i += 3) {
            int left = length - i;
            int bits = (bytes[i] & 0xff) << 16;
            bits |= left > 1 ? (bytes[i + 1] & 0xff) << 8 : 0;
            bits |= left > 2 ? bytes[i + 2] & 0xff : 0;
            text.append(ALPHABET.charAt(bits >>> 18)).append(ALPHABET.charAt((bits >>> 12) & 63));
            if (left > 1) {
                text.append(ALPHABET.charAt((bits >>> 6) & 63));
            }
            if (left > 2) {
                text.append(ALPHABET.charAt(bits & 63));
            }
        }
        return text.toString();
    }

    /** The bytes of a text that {@link #encode} could have written, or null for any other text. */
    public static byte[] decode(CharSequence text) {
        if (firstBad(text) >= 0) {
            return null;
        }
        int length = text.length();
        byte[] bytes = new byte[((length >> 2) * 3) + (length & 3) - ((length & 3) == 0 ? 0 : 1)];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < length; i++) {
            bits = (bits << 6) | digit(text.charAt(i));
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[next] = (byte) (bits >>> held);
                next++;
            }
        }
        return bytes;
    }

    /**
     * Where a text stops being what {@link #encode} writes: the index of the first character that cannot stand there, the
     * length of a text that ends too early, or −1 where all is well.
     */
    public static int firstBad(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (digit(text.charAt(i)) < 0) {
                return i;
            }
        }
        int over = length & 3;
        if (over == 1) {
            return length;
        }
        // The bits of the last character that are no part of a byte must be 0, or two texts would mean the same bytes.
        int unused = over == 2 ? 15 : over == 3 ? 3 : 0;
        return unused != 0 && (digit(text.charAt(length - 1)) & unused) != 0 ? length - 1 : -1;
    }

    private static int digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }
}
