package org.neurone.server.http;

import io.javalin.http.Context;
import org.neurone.dsl.text.Tongue;

/** In which of the two languages a page is written for whoever asks. */
public final class Tongues {

    private Tongues() {}

    /** The language that a browser asks for first, of the two that there are. The answer varies by {@code Accept-Language}. */
    public static Tongue of(Context context) {
        String header = context.header("Accept-Language");
        return header != null && header.strip().regionMatches(true, 0, "fr", 0, 2) ? Tongue.FRENCH : Tongue.ENGLISH;
    }
}
