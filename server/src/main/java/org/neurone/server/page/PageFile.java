package org.neurone.server.page;

import io.javalin.http.Context;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Prepared;
import org.neurone.server.http.SecurityHeaders;

/** One built file, kept in memory as it is and compressed. */
final class PageFile {

    private final String cacheControl;
    private final byte[] bytes;
    private final Prepared answer;

    PageFile(String name, byte[] bytes) {
        // The build puts a hash of the content into the names of files that nothing outside refers to.
        this.cacheControl = name.matches(".*[-.][A-Z0-9]{8}\\.[a-z0-9]+") ? Caching.FOR_EVER : Caching.REVALIDATE;
        this.bytes = bytes;
        this.answer = Prepared.of(mediaType(name), bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    void answer(Context context) {
        SecurityHeaders.policy(context, SecurityHeaders.PAGE);
        answer.answer(context, cacheControl);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json", "map" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "wasm" -> "application/wasm";
            case "nn" -> "text/vnd.neurone; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }
}
