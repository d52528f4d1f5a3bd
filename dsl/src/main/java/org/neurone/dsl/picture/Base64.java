package org.neurone.dsl.picture;

/** Base 64 with padding (RFC 4648, section 4), as data addresses use it. */
final class Base64 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64() {}

    static void append(byte[] bytes, StringBuilder out) {
        for (int i = 0; i < bytes.length; i += 3) {
            int left = bytes.length - i;
            int group = ((bytes[i] & 0xFF) << 16)
                    | (left > 1 ? (bytes[i + 1] & 0xFF) << 8 : 0)
                    | (left > 2 ? bytes[i + 2] & 0xFF : 0);
            out.append(DIGITS.charAt(group >>> 18)).append(DIGITS.charAt((group >>> 12) & 63));
            out.append(left > 1 ? DIGITS.charAt((group >>> 6) & 63) : '=');
            out.append(left > 2 ? DIGITS.charAt(group & 63) : '=');
        }
    }
}
