package org.neurone.server.http;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How long an answer may be kept, and 304 for whoever has it already. */
public final class Caching {

    /** For what never changes under its address. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For pages: what they show never changes, the program around it may with an upgrade. */
    public static final String PAGE = "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400";

    /** For files that keep their name when they change: kept, and asked for again each time. */
    public static final String REVALIDATE = "public, no-cache";

    /** For what changes by the minute. */
    public static final String BRIEFLY = "public, max-age=10";

    /** For what is nobody else's. */
    public static final String NEVER = "no-store";

    private Caching() {}

    /** Answers with these bytes, or with 304 where the client has them. */
    public static void answer(Context context, String mediaType, String cacheControl, byte[] bytes) {
        Prepared.of(mediaType, bytes).answer(context, cacheControl);
    }

    /** {@link #answer(Context, String, String, byte[])} with text in UTF-8. */
    public static void answer(Context context, String mediaType, String cacheControl, String text) {
        Prepared.of(mediaType, text).answer(context, cacheControl);
    }

    /** A weak tag, since the same bytes may travel compressed. */
    public static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Whether a list of tags names this one. */
    static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",", -1)) {
            String stripped = candidate.strip();
            String weak = stripped.startsWith("W/") ? stripped : "W/" + stripped;
            if (stripped.equals("*") || weak.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
