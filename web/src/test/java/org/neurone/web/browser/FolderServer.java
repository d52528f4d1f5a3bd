package org.neurone.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves one folder on a free port, with the policy that the real server sets: no inline script, nothing from
 * elsewhere; other origins may read what it serves. For tests of files that need no server of their own.
 */
public final class FolderServer implements AutoCloseable {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

    private final HttpServer server;
    private final Path folder;
    private final String policy;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private FolderServer(HttpServer server, Path folder, String policy) {
        this.server = server;
        this.policy = policy;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Starts at once; {@link #close} stops it. */
    public static FolderServer of(Path folder) {
        return of(folder, POLICY);
    }

    /** As above, with another content security policy. */
    public static FolderServer of(Path folder, String policy) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FolderServer files = new FolderServer(server, folder, policy);
            server.createContext("/", files::answer);
            server.start();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The built page of this module. */
    public static FolderServer ofPage() {
        return of(Path.of("target/classes/neurone-web"));
    }

    /** The address of the folder, without a slash at its end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The paths that were asked for so far, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Path file = folder.resolve(path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1))
                    .normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                exchange.getResponseHeaders().set("Content-Type", type(file));
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
                exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            } else {
                exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
            }
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "wasm" -> "application/wasm";
            case "json" -> "application/json";
            default -> "text/plain; charset=utf-8";
        };
    }
}
