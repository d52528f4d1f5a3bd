package org.neurone.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.storage.DatabaseSettings;

/** A real server on a free port with a database of its own, and a client that asks it. */
public final class TestServer implements AutoCloseable {

    /** Limits that no test meets by accident. */
    public static final Limits WIDE = new Limits(1 << 20, 1 << 16, 0, 0, 0);

    private final NeuroneServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(NeuroneServer server) {
        this.server = server;
    }

    public static TestServer start(Path folder) {
        return start(folder, WIDE);
    }

    public static TestServer start(Path folder, Limits limits) {
        return start(settings(DatabaseSettings.file(folder.resolve("neurone.db")), limits));
    }

    public static TestServer start(ServerSettings settings) {
        return new TestServer(NeuroneServer.start(settings));
    }

    public static TestServer start(ServerSettings settings, Clock clock) {
        return new TestServer(NeuroneServer.start(settings, clock));
    }

    public static ServerSettings settings(DatabaseSettings database, Limits limits) {
        ServerSettings standard = ServerSettings.of(0, database);
        return new ServerSettings(
                standard.host(),
                0,
                database,
                limits,
                standard.proxies(),
                standard.publicUrl(),
                standard.retention(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public int port() {
        return server.port();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public JsonNode json(String path) {
        return Json.own(get(path).body());
    }

    public HttpResponse<String> post(String body, String... headers) {
        String[] all = headers.length == 0 ? new String[] {"Content-Type", "application/json"} : headers;
        return send("/api/models", request -> request.headers(all).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> save(ObjectNode body) {
        return post(body.toString());
    }

    public JsonNode save(String text) {
        return Json.own(save(Json.object().put("text", text)).body());
    }

    public HttpResponse<String> delete(String id, String token) {
        return send("/api/models/" + id, request -> request.DELETE().header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        try {
            return client.send(
                    change.apply(HttpRequest.newBuilder(uri(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
