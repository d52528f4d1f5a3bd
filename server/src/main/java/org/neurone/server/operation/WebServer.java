package org.neurone.server.operation;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.neurone.server.http.ClientAddress;
import org.neurone.server.http.Problem;
import org.neurone.server.start.StartupException;

/**
 * Sets Jetty up for strangers: {@link BodyGate} bounds what is sent, {@link Pace} how slowly; connections that do nothing
 * are closed; what Jetty refuses by itself is answered as a problem too.
 */
public final class WebServer {

    private static final int THREADS = 64;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 10_000;
    private static final int BACKLOG = 1024;
    private static final int HEADER_BYTES = 16 << 10;
    private static final int TRY_AGAIN_SECONDS = 2;

    /** Of bodies, an eighth of the memory that Java was given and no more than 64 MB. */
    private static final long BODY_MEMORY =
            Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8);

    private WebServer() {}

    /** Configures the server around the routes. Where there are no traces nothing of them is in the way. */
    public static void configure(JavalinConfig config, ServerSettings settings, Optional<Traces> traces) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(WebServer::bound);
        Pace pace = new Pace();
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = connector(server, http, settings.host(), settings.port());
            connector.addEventListener(pace);
            return connector;
        });
        settings.metricsPort()
                .ifPresent(port -> config.jetty.addConnector(
                        (server, http) -> connector(server, http, Optional.of("localhost"), port)));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(WebServer::refuse);
            // Innermost: behind the gate a body is there, and the thread that asks is the one that is answered on.
            traces.map(Traces::handler).ifPresent(server::insertHandler);
            server.insertHandler(
                    new BodyGate(settings.limits().bodyBytes(), BODY_MEMORY, new ClientAddress(settings.proxies())));
            server.insertHandler(pace);
            server.insertHandler(new GracefulHandler());
        });
    }

    private static void bound(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Optional<String> host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        host.ifPresent(connector::setHost);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(BACKLOG);
        try {
            connector.open();
        } catch (IOException | UnresolvedAddressException refused) {
            throw new StartupException(sentence(host.orElse("every address"), port, refused), refused);
        }
        return connector;
    }

    private static String sentence(String host, int port, Exception refused) {
        String message = refused.toString();
        if (refused instanceof UnresolvedAddressException || message.contains("assign")) {
            return "The address " + host + " cannot be listened on: it is none of this machine's.";
        }
        String reason =
                message.contains("denied") ? "it takes more rights than this program has." : "another program has it.";
        return "Port " + port + " of " + host + " cannot be listened on: " + reason;
    }

    private static boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Problem problem = new Problem(status, code(status), sentence(status));
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, TRY_AGAIN_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, problem.json(), callback);
        return true;
    }

    private static String code(int status) {
        return switch (status) {
            case 408 -> "too-slow";
            case 413 -> "too-large";
            case 503 -> "busy";
            default -> status < 500 ? "broken-request" : "failure";
        };
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
