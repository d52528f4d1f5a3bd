package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.NeuroneServer;

/** A page that follows a file. */
class FollowedTest {
    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private String get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private JsonNode state(Followed followed) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("http://localhost:" + followed.port() + "/state"));
    }

    @Test
    void whatIsSavedIsShownWithItsTableAndAMistakeIsTold() throws Exception {
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,x\n2,y\n3,x\n4,y\n");
        Path file = Files.writeString(folder.resolve("a.nn"), "data csv \"t\" test 0%; layer 3");
        try (NeuroneServer server = NeuroneServer.start(PlayCommand.settings(folder.resolve("data")));
                Followed followed = Followed.start(file, server.port())) {
            assertTrue(get("http://localhost:" + followed.port() + "/").contains("<title>a.nn · Neurone</title>"));
            assertTrue(get("http://localhost:" + followed.port() + "/follow.js").contains("frame.src"));
            String first = state(followed).get("address").asText();
            JsonNode model = new ObjectMapper().readTree(get(first.replace("/embed/", "/api/models/")));
            assertTrue(model.get("text").asText().contains("layer 3"), model.toString());
            assertEquals("a,b\n1,x\n2,y\n3,x\n4,y\n", model.at("/tables/t").asText());
            assertEquals(first, state(followed).get("address").asText());

            Files.writeString(file, "layer 3 sigmod");
            JsonNode mistaken = state(followed);
            assertEquals(first, mistaken.get("address").asText());
            assertTrue(mistaken.get("problem").asText().contains("sigmod"), mistaken.toString());

            Files.writeString(file, "layer 3 sigmoid");
            assertNotEquals(first, state(followed).get("address").asText());
            assertEquals("", state(followed).get("problem").asText());
            assertEquals("HTTP/1.1 403", strange(followed.port()));
        }
    }

    /** The status line for a page that calls itself something else and leads here. */
    private static String strange(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
