package org.neurone.server.operation;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.neurone.server.http.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times every answer by its route, and says how the process is, as Prometheus reads it. */
public final class Metrics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("org.neurone.server.requests");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final boolean logEverything;

    /**
     * Nothing counted yet.
     *
     * @param logEverything whether every answer gets a line in the log, or only failures
     */
    public Metrics(boolean logEverything) {
        this.logEverything = logEverything;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Hears of an answer. */
    public void answered(Exchange exchange) {
        Timer.builder("http.server.requests")
                .description("Answers and how long they took")
                .tag("method", exchange.method())
                .tag("route", exchange.route())
                .tag("status", Integer.toString(exchange.status()))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(exchange.nanos()));
        if (logEverything || exchange.status() >= 500) {
            LOG.atInfo()
                    .addKeyValue("method", exchange.method())
                    .addKeyValue("route", exchange.route())
                    .addKeyValue("status", exchange.status())
                    .addKeyValue("micros", exchange.nanos() / 1000)
                    .log("answered");
        }
    }

    /** Everything counted, in Prometheus' text form. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
