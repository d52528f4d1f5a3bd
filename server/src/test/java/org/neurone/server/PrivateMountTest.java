package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.CacheScope;
import org.neurone.server.http.Json;
import org.neurone.server.model.Lookup;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** Behind a host's login: Ada sees what is kept, nobody else does, and nothing between keeps it. */
class PrivateMountTest {
    @TempDir
    Path folder;

    private Database database;
    private Javalin application;

    @BeforeEach
    void start() {
        database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")));
        application = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(context -> context.attribute("user", String.valueOf(context.header("X-User"))));
            config.registerPlugin(new NeuronePlugin(neurone -> {
                neurone.path = "/own";
                neurone.store = seenBy(new SqlModelStore(database, Clock.systemUTC()), "nobody");
                neurone.cache = CacheScope.PRIVATE;
            }));
        });
        application.start("localhost", 0);
    }

    @AfterEach
    void stop() {
        application.stop();
        database.close();
    }

    /** A host's store: what it keeps is Ada's. */
    private static ModelStore seenBy(ModelStore all, String user) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().equals("asking")) {
                return seenBy(all, (String) ((Map<?, ?>) arguments[0]).get("user"));
            }
            if (method.getName().equals("shows") && !user.equals("ada")) {
                return false;
            }
            if (method.getName().equals("find") && !user.equals("ada")) {
                return new Lookup.Unknown((String) arguments[0]);
            }
            return method.invoke(all, arguments);
        };
        return (ModelStore) Proxy.newProxyInstance(
                PrivateMountTest.class.getClassLoader(), new Class<?>[] {ModelStore.class}, handler);
    }

    @Test
    void whoAsksDecidesWhatIsSeenAndNothingBetweenKeepsIt() throws Exception {
        HttpResponse<String> saved = send(
                "ada",
                HttpRequest.newBuilder(uri("api/models"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"layer 3 sigmoid\"}")));
        assertEquals(201, saved.statusCode(), saved.body());
        String id = Json.own(saved.body()).get("id").textValue();
        for (String address : new String[] {"m/" + id, "m/" + id + ".nn", "api/models/" + id}) {
            HttpResponse<String> own = get("ada", address);
            assertEquals(200, own.statusCode(), address);
            String kept = own.headers().firstValue("Cache-Control").orElseThrow();
            assertTrue(kept.startsWith("private, "), address + ": " + kept);
            assertFalse(kept.contains("s-maxage"), address + ": " + kept);
            assertEquals(404, get("bob", address).statusCode(), address + " after Ada had it");
            assertEquals(200, get("ada", address).statusCode(), address);
        }
    }

    private HttpResponse<String> get(String user, String address) throws Exception {
        return send(user, HttpRequest.newBuilder(uri(address)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.port() + "/own/" + path);
    }

    private static HttpResponse<String> send(String user, HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.header("X-User", user).build(), HttpResponse.BodyHandlers.ofString());
    }
}
