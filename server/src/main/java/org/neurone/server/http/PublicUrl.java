package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The address that links begin with. Where it is configured, that one; else what the client called the server by: the
 * {@code Host} header, and behind a configured proxy {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}.
 *
 * @param configured for example {@code https://neurone.example}, without the path that the server is mounted under
 * @param clients tells whether a request comes through a proxy of ours
 * @param base the path that the server is mounted under, with a slash at its end
 */
public record PublicUrl(Optional<String> configured, ClientAddress clients, String base) {

    /** The absolute address of a path below the base. */
    public String of(Context context, String path) {
        return configured.orElseGet(() -> asked(context)) + base + path;
    }

    private String asked(Context context) {
        boolean proxied = clients.isBehindProxy(context);
        String protocol = proxied ? first(context.header("X-Forwarded-Proto")) : "";
        String forwarded = proxied ? first(context.header("X-Forwarded-Host")) : "";
        String host = forwarded.isEmpty() ? first(context.header("Host")) : forwarded;
        String scheme = protocol.equals("https") || protocol.equals("http")
                ? protocol
                : context.req().getScheme();
        // Whatever else somebody puts into the header must not end up in a link.
        boolean sound = host.matches("[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
        return scheme + "://" + (sound ? host : "localhost:" + context.req().getLocalPort());
    }

    private static String first(String header) {
        return header == null ? "" : header.split(",", 2)[0].strip();
    }
}
