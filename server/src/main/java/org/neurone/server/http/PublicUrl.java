package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The address that links begin with. Where it is not configured, links are paths: what a client calls the server by, its
 * {@code Host} or a forwarded one, never stands in an answer, since a cache would hand it on to everybody.
 *
 * @param configured for example {@code https://neurone.example}, without the path that the server is mounted under
 * @param base the path that the server is mounted under, with a slash at its end
 */
public record PublicUrl(Optional<String> configured, String base) {

    /** The address of a path below the base: absolute where that is configured, else a path. */
    public String of(String path) {
        return configured.orElse("") + base + path;
    }

    /** The absolute address of a path below the base: where it is not configured, under the address and port of the socket. */
    public String absolute(Context context, String path) {
        return configured.orElseGet(() -> bound(context)) + base + path;
    }

    private static String bound(Context context) {
        String address = context.req().getLocalAddr();
        boolean bare = address.contains(":") && !address.startsWith("[");
        return "http://" + (bare ? "[" + address + "]" : address) + ":"
                + context.req().getLocalPort();
    }
}
