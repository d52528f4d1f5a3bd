package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.NeuronePlugin;
import org.neurone.server.TestServer;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

class DescriptionTest {

    @TempDir
    Path folder;

    @Test
    void everyRouteIsDescribedAndEverythingDescribedIsARoute() {
        Map<String, Set<String>> routes = new TreeMap<>();
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")))) {
            NeuronePlugin plugin =
                    new NeuronePlugin(neurone -> neurone.store = new SqlModelStore(database, Clock.systemUTC()));
            Javalin.create(config -> config.registerPlugin(plugin));
            plugin.routes().forEach((path, methods) -> {
                Set<String> described = new TreeSet<>(methods);
                described.remove("HEAD");
                routes.put(path, described);
            });
        }
        Map<String, Set<String>> described = described(read());
        assertEquals(List.of(), without(routes, described), "routes that openapi.json does not describe");
        assertEquals(List.of(), without(described, routes), "described in openapi.json, but no route answers so");
    }

    /** What stands in the first alone, a method and its path each. */
    private static List<String> without(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        List<String> missing = new ArrayList<>();
        some.forEach((path, methods) -> methods.forEach(method -> {
            if (!others.getOrDefault(path, Set.of()).contains(method)) {
                missing.add(method + " " + path);
            }
        }));
        return missing;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode description = read();
        Set<String> referred = new HashSet<>();
        description.findValues("$ref").forEach(reference -> referred.add(reference.textValue()));
        assertTrue(referred.size() > 10);
        referred.forEach(
                reference -> assertTrue(description.at(reference.substring(1)).isObject(), reference));
    }

    @Test
    void whatTheServerAnswersHasTheMembersThatAreDescribed() {
        try (TestServer server = TestServer.start(folder)) {
            JsonNode saved = server.save("layer 3 sigmoid");
            assertHas(saved, "Saved");
            assertHas(server.json("/api/models/" + saved.get("id").textValue()), "Model");
            assertHas(server.json("/api/models"), "List");
            assertHas(server.json("/api/models/AAAAAAAAAAA"), "Problem");
        }
    }

    private static void assertHas(JsonNode answer, String schema) {
        JsonNode described = read().at("/components/schemas/" + schema);
        Set<String> required = new TreeSet<>();
        described.get("required").forEach(name -> required.add(name.textValue()));
        Set<String> allowed = new TreeSet<>();
        described.get("properties").fieldNames().forEachRemaining(allowed::add);
        Set<String> answered = new TreeSet<>();
        answer.fieldNames().forEachRemaining(answered::add);
        assertTrue(answered.containsAll(required), schema + ": " + answered);
        assertTrue(allowed.containsAll(answered), schema + ": " + answered);
    }

    private static Map<String, Set<String>> described(JsonNode description) {
        Map<String, Set<String>> described = new TreeMap<>();
        description.get("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            methods.remove("PARAMETERS");
            described.put(path.getKey(), methods);
        });
        return described;
    }

    private static JsonNode read() {
        try (var stream = Description.class.getResourceAsStream("openapi.json")) {
            return Json.read(stream.readAllBytes());
        } catch (java.io.IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
