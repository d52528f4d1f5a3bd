package org.neurone.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/**
 * An answer that is not what was asked for, as RFC 9457 has it; thrown by handlers, written by {@link Routes}.
 *
 * <p>The detail is one sentence for a person. It never repeats what a stranger sent.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient ObjectNode more = Json.object();
    private int retryAfterSeconds = -1;

    /**
     * A problem.
     *
     * @param status the HTTP status, 400 to 599
     * @param code a stable name; the type is {@code urn:neurone:CODE}
     * @param detail one sentence
     */
    public Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Adds a member of its own to the answer. */
    public Problem with(String name, JsonNode value) {
        more.set(name, value);
        return this;
    }

    /** Says when to try again. */
    public Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }

    /** Stable name of this kind of problem. */
    public String code() {
        return code;
    }

    /** After how many seconds it is worth asking again, where that is known. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds < 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }

    /** The body. */
    public String json() {
        ObjectNode body = Json.object();
        body.put("type", "urn:neurone:" + code);
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", getMessage());
        body.setAll(more);
        return body.toString();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Token missing";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Too slow";
            case 409 -> "Closed";
            case 410 -> "Gone";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Wrong media type";
            case 422 -> "Not a sound text";
            case 429 -> "Too many requests";
            case 431 -> "Header too large";
            case 503 -> "Busy";
            default -> status < 500 ? "Bad request" : "Server failure";
        };
    }
}
