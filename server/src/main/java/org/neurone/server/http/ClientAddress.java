package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.server.Request;

/**
 * Who is asking. The header {@code X-Forwarded-For} counts only where the connection comes from a configured proxy; then
 * the last address in it that is no proxy of ours is the real one, since everything before that may be made up.
 */
public final class ClientAddress {

    private final List<AddressRange> proxies;

    /** Trusts these proxies; none means that the header is never read. */
    public ClientAddress(List<AddressRange> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** The real address in text form. */
    public String of(Context context) {
        return of(context.req().getRemoteAddr(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }

    /** The key that a rate is counted under, of a request that no route has seen yet. */
    public String key(Request request) {
        return AddressRange.network(
                of(Request.getRemoteAddr(request), request.getHeaders().getValuesList("X-Forwarded-For")));
    }

    private String of(String address, List<String> forwarded) {
        if (!isProxy(address)) {
            return address;
        }
        String nearest = address;
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!AddressRange.isAddress(hop)) {
                return nearest;
            }
            if (!isProxy(hop)) {
                return hop;
            }
            nearest = hop;
        }
        return nearest;
    }

    /**
     * The key that a rate is counted under: the address, of IPv6 the first 64 bits, since a household has that many
     * addresses.
     */
    public String key(Context context) {
        return AddressRange.network(of(context));
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
