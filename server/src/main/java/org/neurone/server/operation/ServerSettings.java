package org.neurone.server.operation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.neurone.server.http.AddressRange;
import org.neurone.server.http.Limits;
import org.neurone.server.storage.DatabaseSettings;

/**
 * How a server runs.
 *
 * @param host the address to listen on, absent for all
 * @param port the port, 0 for any that is free
 * @param database where models are kept
 * @param limits what one address may ask
 * @param proxies whose {@code X-Forwarded-…} headers count
 * @param publicUrl how links begin, absent for paths
 * @param retention how long a save is kept, absent for ever
 * @param accessLog whether every answer gets a line in the log
 * @param metricsPort the port of this machine's own that metrics are told on, absent for none
 * @param classes how long a class is kept with all that was handed in
 * @param contact where somebody who found a fault or abuse writes to, absent for nowhere
 * @param sharedRates whether servers on one PostgreSQL count rates together
 * @param traces where OpenTelemetry traces are sent, absent for nowhere
 */
public record ServerSettings(
        Optional<String> host,
        int port,
        DatabaseSettings database,
        Limits limits,
        List<AddressRange> proxies,
        Optional<String> publicUrl,
        Optional<Duration> retention,
        boolean accessLog,
        Optional<Integer> metricsPort,
        Optional<String> contact,
        Duration classes,
        boolean sharedRates,
        Optional<URI> traces) {

    private static final Duration TERM = Duration.ofDays(180);

    /** That keeps classes for a term. */
    public ServerSettings(
            Optional<String> host,
            int port,
            DatabaseSettings database,
            Limits limits,
            List<AddressRange> proxies,
            Optional<String> publicUrl,
            Optional<Duration> retention,
            boolean accessLog,
            Optional<Integer> metricsPort,
            Optional<String> contact) {
        this(host, port, database, limits, proxies, publicUrl, retention, accessLog, metricsPort, contact, TERM);
    }

    /** That shares no rates and sends no traces. */
    public ServerSettings(
            Optional<String> host,
            int port,
            DatabaseSettings database,
            Limits limits,
            List<AddressRange> proxies,
            Optional<String> publicUrl,
            Optional<Duration> retention,
            boolean accessLog,
            Optional<Integer> metricsPort,
            Optional<String> contact,
            Duration classes) {
        this(
                host,
                port,
                database,
                limits,
                proxies,
                publicUrl,
                retention,
                accessLog,
                metricsPort,
                contact,
                classes,
                false,
                Optional.empty());
    }

    public ServerSettings {
        proxies = List.copyOf(proxies);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be from 0 to 65535, not " + port + ".");
        }
        metricsPort.filter(number -> number < 1 || number > 65_535).ifPresent(number -> {
            throw new IllegalArgumentException("The metrics' port must be from 1 to 65535, not " + number + ".");
        });
        publicUrl.ifPresent(ServerSettings::requireOrigin);
        contact.ifPresent(ServerSettings::requireContact);
        traces.ifPresent(ServerSettings::requireHttp);
        if (sharedRates && database.sqliteFile().isPresent()) {
            throw new IllegalArgumentException(
                    "Rates are shared through PostgreSQL: set database too, or leave shared-rates alone.");
        }
        retention.filter(time -> time.toDays() < 1).ifPresent(time -> {
            throw new IllegalArgumentException("A save must be kept for at least one day.");
        });
        if (classes.toDays() < 1) {
            throw new IllegalArgumentException("A class must be kept for at least one day.");
        }
    }

    /** The same with rates that are shared, or not. */
    public ServerSettings withSharedRates(boolean shared) {
        return new ServerSettings(
                host,
                port,
                database,
                limits,
                proxies,
                publicUrl,
                retention,
                accessLog,
                metricsPort,
                contact,
                classes,
                shared,
                traces);
    }

    /** The same with traces sent there. */
    public ServerSettings withTraces(URI collector) {
        return new ServerSettings(
                host,
                port,
                database,
                limits,
                proxies,
                publicUrl,
                retention,
                accessLog,
                metricsPort,
                contact,
                classes,
                sharedRates,
                Optional.of(collector));
    }

    /** A server on this port with the standard limits. */
    public static ServerSettings of(int port, DatabaseSettings database) {
        return new ServerSettings(
                Optional.of("localhost"),
                port,
                database,
                Limits.STANDARD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static void requireHttp(URI address) {
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "Traces are sent to an address such as http://localhost:4318/v1/traces.");
        }
    }

    private static void requireContact(String address) {
        if (!address.matches("mailto:[^\\s@]+@[^\\s@]+|https://\\S+")) {
            throw new IllegalArgumentException(
                    "The contact must look like mailto:somebody@neurone.example or https://neurone.example/contact.");
        }
    }

    private static void requireOrigin(String url) {
        if (!url.matches("https?://[A-Za-z0-9.:\\[\\]_-]+")) {
            throw new IllegalArgumentException("The public address must look like https://neurone.example.");
        }
    }
}
