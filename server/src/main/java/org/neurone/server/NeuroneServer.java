package org.neurone.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Optional;
import org.neurone.server.board.SqlEntryStore;
import org.neurone.server.classroom.Sheets;
import org.neurone.server.cli.ServeCommand;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.http.Routes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.operation.Metrics;
import org.neurone.server.operation.Retention;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.operation.SharedRates;
import org.neurone.server.operation.Traces;
import org.neurone.server.operation.WebServer;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.Database;

/** A server on a port of its own: the plug-in at {@code /}, its database, health and metrics. */
public final class NeuroneServer implements ServeCommand.Running {

    private final Database database;
    private final Metrics metrics;
    private final Retention retention;
    private final Optional<Traces> traces;
    private final Javalin javalin;

    private NeuroneServer(
            Database database, Metrics metrics, Retention retention, Optional<Traces> traces, Javalin javalin) {
        this.traces = traces;
        this.database = database;
        this.metrics = metrics;
        this.retention = retention;
        this.javalin = javalin;
    }

    /**
     * Starts a server; when this returns it answers.
     *
     * @throws StartupException with one sentence where it cannot
     */
    public static NeuroneServer start(ServerSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** Starts a server with another clock. */
    static NeuroneServer start(ServerSettings settings, Clock clock) {
        Database database = Database.serving(settings.database());
        Optional<Traces> traces = settings.traces().map(Traces::new);
        traces.ifPresent(sent -> database.observe(sent.statements()));
        Metrics metrics = new Metrics(settings.accessLog());
        ModelStore store = new SqlModelStore(database, clock);
        Sheets sheets = new Sheets(database, clock, settings.classes());
        Javalin javalin = Javalin.create(config -> {
            WebServer.configure(config, settings, traces);
            operation(config, database, metrics, settings.metricsPort());
            config.registerPlugin(new NeuronePlugin(neurone -> {
                neurone.store = store;
                neurone.entries = new SqlEntryStore(database, clock);
                neurone.sheets = sheets;
                neurone.clock = clock;
                neurone.limits = settings.limits();
                if (settings.sharedRates()) {
                    neurone.rates = new SharedRates(database, System::nanoTime);
                }
                neurone.proxies = settings.proxies();
                neurone.publicUrl = settings.publicUrl();
                neurone.contact = settings.contact();
                neurone.listener = metrics::answered;
            }));
        });
        Retention retention = Retention.start(settings.retention(), store, sheets, clock);
        NeuroneServer server = new NeuroneServer(database, metrics, retention, traces, javalin);
        try {
            javalin.start();
        } catch (StartupException refused) {
            server.close();
            throw refused;
        }
        return server;
    }

    @Override
    public int port() {
        return javalin.port();
    }

    @Override
    public void awaitStop() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    @Override
    public void close() {
        retention.close();
        javalin.stop();
        metrics.close();
        traces.ifPresent(Traces::close);
        database.close();
    }

    private static void operation(
            JavalinConfig config, Database database, Metrics metrics, Optional<Integer> metricsPort) {
        config.routes.get("/health", context -> health(context, database));
        config.routes.head("/health", context -> health(context, database));
        config.routes.get("/metrics", context -> metrics(context, metrics, metricsPort));
        config.routes.exception(
                HttpResponseException.class,
                (failure, context) -> Routes.write(
                        context, new Problem(failure.getStatus(), "unknown", "There is nothing under this address.")));
    }

    private static void health(Context context, Database database) {
        Optional<String> trouble = database.trouble();
        ObjectNode health = Json.object().put("status", trouble.isEmpty() ? "up" : "down");
        trouble.ifPresent(sentence -> health.put("reason", sentence));
        context.header("Cache-Control", Caching.NEVER)
                .status(trouble.isEmpty() ? 200 : 503)
                .contentType("application/json")
                .result(Json.bytes(health));
    }

    /** Told on a port of their own, which only this machine reaches: a proxy that passes every path on passes none of them. */
    private static void metrics(Context context, Metrics metrics, Optional<Integer> port) {
        if (port.filter(number -> number == context.req().getLocalPort()).isEmpty()) {
            throw new NotFoundResponse();
        }
        context.header("Cache-Control", Caching.NEVER)
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.text());
    }
}
