package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.Json;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** The plug-in under a path of somebody else's application. */
class NeuronePluginTest {

    @TempDir
    Path folder;

    private Database database;
    private Javalin application;

    @BeforeEach
    void start() {
        database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")));
        application = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/", context -> context.result("the host's own page"));
            config.routes.get("/lost", context -> {
                throw new NotFoundResponse("the host's own words");
            });
            config.registerPlugin(new NeuronePlugin(neurone -> {
                neurone.path = "/learn/neurone/";
                neurone.store = new SqlModelStore(database, Clock.systemUTC());
            }));
        });
        application.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        application.stop();
        database.close();
    }

    @Test
    void everythingWorksUnderItsPath() throws Exception {
        HttpResponse<String> saved = send(HttpRequest.newBuilder(uri("/learn/neurone/api/models"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"layer 3 sigmoid\"}")));
        assertEquals(201, saved.statusCode(), saved.body());
        JsonNode model = Json.own(saved.body());
        String link = model.get("url").textValue();
        assertEquals("/learn/neurone/m/" + model.get("id").textValue(), link);
        String page = get(uri(link)).body();
        assertTrue(page.contains("<meta name=\"neurone-base\" content=\"/learn/neurone/\" />"), page);
        var script = java.util.regex.Pattern.compile("src=\"(/learn/neurone/[^\"]+\\.js)\"")
                .matcher(page);
        assertTrue(script.find(), page);
        assertEquals(200, get(uri(script.group(1))).statusCode());
        assertEquals(200, get(uri(link + ".nn")).statusCode());
        assertEquals(
                get(uri("/learn/neurone")).body(), get(uri("/learn/neurone/")).body());
    }

    @Test
    void theHostsRoutesAndErrorsStayItsOwn() throws Exception {
        HttpResponse<String> own = get(uri("/"));
        assertEquals("the host's own page", own.body());
        assertTrue(own.headers().firstValue("Content-Security-Policy").isEmpty());
        assertEquals("the host's own words", get(uri("/lost")).body());
        assertFalse(get(uri("/nothing")).body().contains("urn:neurone"));
        assertTrue(get(uri("/learn/neurone/nothing")).body().contains("urn:neurone:unknown"));
    }

    @Test
    void aPluginWithoutAStoreOrWithAStrangePathIsRefused() {
        assertThrows(NullPointerException.class, () -> new NeuronePlugin(neurone -> {}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Javalin.create(config -> config.registerPlugin(new NeuronePlugin(neurone -> {
                    neurone.store = new SqlModelStore(database, Clock.systemUTC());
                    neurone.path = "/a b<c>";
                }))));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.port() + path);
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
