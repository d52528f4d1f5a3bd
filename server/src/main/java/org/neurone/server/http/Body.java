package org.neurone.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Reads what a client sends, up to a size and within a time. */
public final class Body {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private Body() {}

    /**
     * A JSON object.
     *
     * @param longest the most bytes that are read
     */
    public static ObjectNode object(Context context, long longest) {
        String type = context.contentType() == null ? "" : context.contentType();
        if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new Problem(415, "media-type", "The body must be sent as application/json.");
        }
        if (context.header("Content-Encoding") != null) {
            throw new Problem(415, "media-type", "The body must be sent as it is, without a Content-Encoding.");
        }
        byte[] bytes = bytes(context, longest);
        JsonNode node;
        try {
            node = Json.read(bytes);
        } catch (IOException broken) {
            throw new Problem(400, "broken-request", "The body is not sound JSON.");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Problem(400, "broken-request", "The body must be a JSON object.");
    }

    /**
     * The fields of a form in a page, each with its values in their order.
     *
     * @param longest the most bytes that are read
     */
    public static Map<String, List<String>> form(Context context, long longest) {
        String type = context.contentType() == null ? "" : context.contentType();
        if (!type.toLowerCase(Locale.ROOT).matches("application/x-www-form-urlencoded\\s*(;.*)?")) {
            throw new Problem(415, "media-type", "The body must be sent as application/x-www-form-urlencoded.");
        }
        Map<String, List<String>> fields = new TreeMap<>();
        for (String pair : new String(bytes(context, longest), StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decoded(name), unseen -> new ArrayList<>()).add(decoded(value));
        }
        return fields;
    }

    private static String decoded(String part) {
        try {
            String text = URLDecoder.decode(part, StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (IllegalArgumentException broken) {
            // Said below.
        }
        throw new Problem(400, "broken-request", "The body is not a sound form.");
    }

    private static byte[] bytes(Context context, long longest) {
        if (context.req().getContentLengthLong() > longest) {
            throw tooLarge(longest);
        }
        long deadline = System.nanoTime() + LONGEST_NANOS;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            InputStream input = context.req().getInputStream();
            for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.size() > longest) {
                    throw tooLarge(longest);
                }
                if (System.nanoTime() > deadline) {
                    throw tooSlow();
                }
            }
        } catch (IOException lost) {
            throw tooSlow();
        }
        return body.toByteArray();
    }

    private static Problem tooSlow() {
        return new Problem(408, "too-slow", "The body did not arrive in time.");
    }

    private static Problem tooLarge(long longest) {
        return new Problem(
                413, "too-large", "The body is longer than the " + longest + " bytes that this server takes.");
    }
}
