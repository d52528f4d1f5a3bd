package org.neurone.server.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Ids of stored models: the first characters of base64url SHA-256 over what is stored, so the same always gets the same. */
public final class ModelId {

    /** 66 bits: a collision among a million models is a one in a hundred million chance, and only makes a longer id. */
    public static final int SHORTEST = 11;

    /** All 256 bits. */
    public static final int LONGEST = 43;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + SHORTEST + "," + LONGEST + "}");

    private ModelId() {}

    /** Whether this could be an id at all. */
    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /**
     * The digest that ids are prefixes of: SHA-256 over the canonical text in UTF-8 and, for each table in the order of
     * the names, a zero byte, the name, a zero byte and the table (neither holds a zero byte), as base64url. Of what is no model the
     * kind and a zero byte go before.
     */
    static String digest(Kind kind, String text, SortedMap<String, String> tables) {
        MessageDigest sha = sha256();
        if (kind != Kind.MODEL) {
            sha.update(kind.stored().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        tables.forEach((name, csv) -> {
            sha.update((byte) 0);
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(csv.getBytes(StandardCharsets.UTF_8));
        });
        return base64url(sha.digest());
    }

    /**
     * The id to try next: first the digest's first 11 characters, then 12 and so on; after all 43, which takes as many
     * texts with that digest saved and taken back, the prefixes of that digest's own digest, and so on.
     *
     * @param attempt how many were tried before, from 0
     */
    static String candidate(String digest, int attempt) {
        int lengths = LONGEST - SHORTEST + 1;
        String source = digest;
        for (int round = 0; round < attempt / lengths; round++) {
            source = base64url(sha256().digest(source.getBytes(StandardCharsets.US_ASCII)));
        }
        return source.substring(0, SHORTEST + attempt % lengths);
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
