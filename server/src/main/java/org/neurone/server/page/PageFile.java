package org.neurone.server.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.neurone.server.http.Caching;
import org.neurone.server.http.SecurityHeaders;

/** One built file, kept in memory as it is and compressed. */
final class PageFile {

    private final String mediaType;
    private final String cacheControl;
    private final byte[] bytes;
    private final byte[] compressed;

    PageFile(String name, byte[] bytes) {
        this.mediaType = mediaType(name);
        // The build puts a hash of the content into the names of files that nothing outside refers to.
        this.cacheControl = name.matches(".*[-.][A-Z0-9]{8}\\.[a-z0-9]+") ? Caching.FOR_EVER : Caching.REVALIDATE;
        this.bytes = bytes;
        this.compressed = compress(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    void answer(Context context) {
        SecurityHeaders.policy(context, SecurityHeaders.PAGE);
        context.header("Vary", "Accept-Encoding").disableCompression();
        String accepted = context.header("Accept-Encoding");
        boolean smaller = compressed.length < bytes.length;
        if (smaller && accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            context.header("Content-Encoding", "gzip");
            Caching.answer(context, mediaType, cacheControl, compressed);
        } else {
            Caching.answer(context, mediaType, cacheControl, bytes);
        }
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written.", impossible);
        }
        return target.toByteArray();
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
