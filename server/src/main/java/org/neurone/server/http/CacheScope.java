package org.neurone.server.http;

import io.javalin.http.Context;

/** Who may keep an answer. */
public enum CacheScope {
    /** Whoever carries it, such as a content network in front: what anybody may read. */
    PUBLIC,
    /** The reader's own browser alone, and nothing between: for a mount behind a login. Answers are made for each request anew. */
    PRIVATE;

    private static final String HEADER = "Cache-Control";

    /** Says so in an answer that may be kept. */
    void mark(Context context) {
        String kept = context.res().getHeader(HEADER);
        if (this == PRIVATE && kept != null && kept.startsWith("public")) {
            context.header(HEADER, kept.replace("public", "private").replaceAll(", s-maxage=[0-9]+", ""));
        }
    }
}
