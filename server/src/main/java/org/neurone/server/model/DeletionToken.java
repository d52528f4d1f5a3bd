package org.neurone.server.model;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The secret that lets whoever saved a model take that save back: 144 random bits, of which only a hash is stored. */
public final class DeletionToken {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeletionToken() {}

    /** A token that nobody knew before. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return ModelId.base64url(bytes);
    }

    /** What is stored of a token. */
    public static String hash(String token) {
        byte[] digest = ModelId.sha256().digest(token.getBytes(StandardCharsets.UTF_8));
        return ModelId.base64url(digest);
    }
}
