package org.neurone.server.lesson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;

/** What tests of lessons start from: a server that keeps nothing yet, and a sound lesson. */
abstract class LessonServer {
    /** Half of the rows of or are right where the bias asks for two. */
    static final String LESSON = """
            # Or & "hand"

            > One neuron & two friends.

            With $w_1 = 1$ it is [50%](<=accuracy>).

            ```playground show=graph
            data or
            layer 1 step weights [1 1] bias [-1.5]
            ```
            """;

    @TempDir
    Path folder;

    TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static ObjectNode body(String text, String language) {
        return Json.object().put("text", text).put("language", language);
    }

    static UnaryOperator<HttpRequest.Builder> posting(ObjectNode body) {
        return request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<String> post(String path, ObjectNode body) {
        return server.send(path, posting(body));
    }

    /** Keeps a lesson under a link. */
    HttpResponse<String> keep(String text, String language) {
        return post("/api/lessons/links", body(text, language));
    }

    static String id(HttpResponse<String> answer) throws IOException {
        return Json.own(answer.body()).get("id").textValue();
    }
}
