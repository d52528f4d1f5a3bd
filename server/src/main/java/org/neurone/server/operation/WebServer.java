package org.neurone.server.operation;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.neurone.server.http.Problem;
import org.neurone.server.start.StartupException;

/**
 * Sets Jetty up for strangers. Bodies are read without holding a thread until they are whole, so slow clients cost
 * memory within the body limit and nothing else, and only a few long bodies are taken in at a time, so that memory stays
 * bounded whoever sends; connections that do nothing are closed; what Jetty refuses by itself is answered as a problem
 * too.
 */
public final class WebServer {

    private static final int THREADS = 64;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 10_000;
    private static final int BACKLOG = 1024;
    private static final int HEADER_BYTES = 16 << 10;
    private static final int SLOWEST_BYTES_A_SECOND = 256;
    private static final int SLOWEST_LONG_BODY_BYTES_A_SECOND = 8 << 10;

    /** Bodies up to this length go in at once: most saves are a hundredth of it. */
    private static final int SHORT_BODY_BYTES = 64 << 10;

    /** As many longer ones are read at a time; the others wait in their sockets. */
    static final int LONG_BODIES = 8;

    private static final int WAITING_BODIES = 256;

    private WebServer() {}

    /** Configures the server around the routes. */
    public static void configure(JavalinConfig config, ServerSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(WebServer::bound);
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(WebServer::refuse);
            server.insertHandler(new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(
                    settings.limits().bodyBytes(), 64, false)));
            server.insertHandler(new MinimumDataRateHandler(SLOWEST_LONG_BODY_BYTES_A_SECOND, 0));
            server.insertHandler(unlessLong());
            server.insertHandler(longBodiesInTurn());
            server.insertHandler(new MinimumDataRateHandler(SLOWEST_BYTES_A_SECOND, 0));
            server.insertHandler(new GracefulHandler());
        });
    }

    /** Lets a short body pass by the handler after this one. */
    private static ConditionalHandler unlessLong() {
        ConditionalHandler skip = new ConditionalHandler.SkipNext();
        skip.exclude(WebServer::hasLongBody);
        return skip;
    }

    private static QoSHandler longBodiesInTurn() {
        QoSHandler turns = new QoSHandler();
        turns.include(WebServer::hasLongBody);
        turns.setMaxRequestCount(LONG_BODIES);
        turns.setMaxSuspendedRequestCount(WAITING_BODIES);
        turns.setMaxSuspend(Duration.ofMillis(IDLE_MILLIS));
        return turns;
    }

    private static boolean hasLongBody(Request request) {
        return request.getLength() > SHORT_BODY_BYTES || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static void bound(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSettings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        settings.host().ifPresent(connector::setHost);
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(BACKLOG);
        try {
            connector.open();
        } catch (IOException taken) {
            throw new StartupException(
                    "Port " + settings.port() + " cannot be listened on: another program has it, or it is not allowed.",
                    taken);
        }
        return connector;
    }

    private static boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Problem problem = new Problem(status, "broken-request", sentence(status));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, problem.json(), callback);
        return true;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 408 -> "The request did not arrive in time.";
            case 413 -> "The body is too long for this server.";
            case 414 -> "The address is too long.";
            case 431 -> "The request's header is too long.";
            case 503 -> "This server is stopping, or has more to read than it takes in at once; try again in a moment.";
            default -> status < 500 ? "The request is not sound HTTP." : "Something went wrong on this server.";
        };
    }
}
