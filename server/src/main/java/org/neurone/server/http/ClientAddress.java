package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.List;

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
        String address = context.req().getRemoteAddr();
        if (!isProxy(address)) {
            return address;
        }
        String header =
                String.join(",", java.util.Collections.list(context.req().getHeaders("X-Forwarded-For")));
        String[] hops = header.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!AddressRange.isAddress(hop)) {
                return address;
            }
            if (!isProxy(hop)) {
                return hop;
            }
            address = hop;
        }
        return address;
    }

    /**
     * The key that a rate is counted under: the address, of IPv6 the first 64 bits, since a household has that many
     * addresses.
     */
    public String key(Context context) {
        return AddressRange.network(of(context));
    }

    /** Whether the connection itself comes from a configured proxy. */
    public boolean isBehindProxy(Context context) {
        return isProxy(context.req().getRemoteAddr());
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
