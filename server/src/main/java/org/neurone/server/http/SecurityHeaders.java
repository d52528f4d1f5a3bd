package org.neurone.server.http;

import io.javalin.http.Context;

/** What a browser is allowed to do with an answer. */
public final class SecurityHeaders {

    private static final String PAGE_SOURCES =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
                    + " style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'none'; ";

    /** For the page and the scripts it starts as workers; nobody may put it into a frame. */
    public static final String PAGE = PAGE_SOURCES + "frame-ancestors 'none'";

    /** For the page in other sites' frames. */
    public static final String EMBED = PAGE_SOURCES + "frame-ancestors *";

    /** For drawings opened by themselves: they style themselves and nothing more. */
    public static final String DRAWING =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    /** For a page of words that comes back by itself. */
    public static final String WAITING = "default-src 'none'; frame-ancestors 'none'";

    /** For a page of words in the looks of the others. */
    public static final String WORDS = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    /** For a page of words and pictures with a search. */
    public static final String GALLERY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** For everything that is no page. */
    public static final String DATA = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Puts the headers that every answer carries; a route with a page or a drawing says so with {@link #policy}. */
    static void put(Context context) {
        context.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        policy(context, DATA);
        String method = context.req().getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            context.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", "ETag, Retry-After");
        }
    }

    /** Puts one of the policies above. */
    public static void policy(Context context, String policy) {
        context.header("Content-Security-Policy", policy);
    }
}
