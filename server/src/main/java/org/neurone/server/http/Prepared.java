package org.neurone.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer made once for whoever asks: its bytes, those of text compressed, and the tag that knows them again. What is
 * long and compressed is kept in that form alone.
 */
public final class Prepared {

    /** Below this, compressing saves no packet. */
    private static final int SHORTEST_PACKED = 1000;

    /** From here on an answer travels by {@link Sending}. */
    private static final int LONG = 64 << 10;

    private final String mediaType;
    private final String tag;
    private final Optional<byte[]> packed;
    /** Null where it is long and compressed. */
    private final byte[] plain;

    private Prepared(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.tag = Caching.tag(bytes);
        this.packed = bytes.length < SHORTEST_PACKED || !mediaType.matches("text/.*|.*(json|xml|wasm).*")
                ? Optional.empty()
                : Optional.of(pack(bytes)).filter(small -> small.length < bytes.length);
        this.plain = packed.isPresent() && bytes.length > LONG ? null : bytes;
    }

    /** An answer of these bytes, which then are its own. */
    public static Prepared of(String mediaType, byte[] bytes) {
        return new Prepared(mediaType, bytes);
    }

    /** An answer of text, in UTF-8. */
    public static Prepared of(String mediaType, String text) {
        return new Prepared(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        return (plain == null ? 0 : plain.length)
                + packed.map(bytes -> bytes.length).orElse(0)
                + 200;
    }

    /** Beside what the answer varies by already, such as the language that was asked for. */
    private static void vary(Context context) {
        String already = context.res().getHeader("Vary");
        context.header("Vary", already == null ? "Accept-Encoding" : already + ", Accept-Encoding");
    }

    /** Answers, or says 304 to who has it. */
    public void answer(Context context, String cacheControl) {
        context.header("Cache-Control", cacheControl).header("ETag", tag).disableCompression();
        packed.ifPresent(unused -> vary(context));
        if (Caching.matches(context.header("If-None-Match"), tag)) {
            context.status(304);
            return;
        }
        context.contentType(mediaType);
        if (packed.isPresent() && accepts(context.header("Accept-Encoding"))) {
            context.header("Content-Encoding", "gzip");
            send(context, packed.get());
        } else if (plain != null) {
            send(context, plain);
        } else {
            context.result(unpacked());
        }
    }

    private static void send(Context context, byte[] bytes) {
        if (bytes.length > LONG) {
            context.attribute(Sending.BYTES, bytes);
        } else {
            context.result(bytes);
        }
    }

    /** Whether gzip may be sent: named, or meant by a star, and not with a weight of nothing. */
    private static boolean accepts(String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.strip().split("\\s*;\\s*q\\s*=\\s*", 2);
            if (parts[0].matches("gzip|x-gzip|\\*")) {
                return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
            }
        }
        return false;
    }

    private GZIPInputStream unpacked() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed.orElseThrow()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be read.", impossible);
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written.", impossible);
        }
        return target.toByteArray();
    }
}
