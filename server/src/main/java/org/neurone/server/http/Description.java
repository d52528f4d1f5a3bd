package org.neurone.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers {@code /openapi.json}, the description of the API for programs. */
public final class Description {

    private Description() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        byte[] json = read();
        routes.get("/openapi.json", context -> Caching.answer(context, "application/json", Caching.REVALIDATE, json));
    }

    private static byte[] read() {
        try (InputStream stream = Description.class.getResourceAsStream("openapi.json")) {
            return stream.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException("openapi.json cannot be read.", damaged);
        }
    }
}
