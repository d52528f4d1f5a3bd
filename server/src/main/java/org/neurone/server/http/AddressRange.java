package org.neurone.server.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of network addresses, {@code 10.0.0.0/8} or {@code ::1}.
 *
 * @param network the range's first address as a number
 * @param width 32 for IPv4, 128 for IPv6
 * @param bits how many leading bits must agree, 0 to {@code width}
 */
public record AddressRange(BigInteger network, int width, int bits) {

    private static final int IPV6_HOUSEHOLD = 64;

    private record Address(BigInteger number, int width) {}

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException with a sentence where it is none
     */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        Address address = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(
                        () -> new IllegalArgumentException("A proxy must be an address such as 10.0.0.0/8 or ::1."));
        int bits = slash < 0 ? address.width() : bits(text.substring(slash + 1));
        if (bits < 0 || bits > address.width()) {
            throw new IllegalArgumentException("A proxy's range must end in /0 to /" + address.width() + ".");
        }
        return new AddressRange(address.number(), address.width(), bits);
    }

    /** Whether this is an address in digits; nothing is ever looked up in the network. */
    public static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    /** Whether the address is in the range. */
    public boolean contains(String text) {
        return address(text)
                .filter(address -> address.width() == width)
                .filter(address ->
                        address.number().xor(network).shiftRight(width - bits).signum() == 0)
                .isPresent();
    }

    /** An IPv4 address as it is, of an IPv6 address the first 64 bits. */
    static String network(String text) {
        return address(text)
                .filter(address -> address.width() > IPV6_HOUSEHOLD)
                .map(address -> address.number().shiftRight(IPV6_HOUSEHOLD).toString(16) + "::/" + IPV6_HOUSEHOLD)
                .orElse(text);
    }

    private static Optional<Address> address(String text) {
        String plain = text.replaceFirst("%.*", "").replaceFirst("^\\[(.*)]$", "$1");
        boolean looksLikeOne = plain.contains(":")
                ? plain.matches("[0-9a-fA-F:.]{2,45}")
                : plain.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!looksLikeOne) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return Optional.of(new Address(new BigInteger(1, bytes), bytes.length * 8));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }
}
