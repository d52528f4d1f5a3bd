package org.neurone.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.engine.Trainer;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.web.browser.Patience;

class ClaimRoutesTest {

    private static final String XOR = "data xor; layer 4 tanh; optimizer adam; lr 0.1; epochs 200; ";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aClaimThatHoldsIsVerifiedWithTheHashThatAnybodyGets() throws Exception {
        JsonNode answer = claims(save(XOR + "expect accuracy 100% after 200"));
        assertEquals("verified", answer.get("status").textValue(), answer.toString());
        assertTrue(answer.at("/claims/0/held").booleanValue());
        assertEquals(1, answer.at("/claims/0/value").doubleValue());
        Trainer own = Trainer.of(org.neurone.dsl.Language.standard().read(XOR).experiment());
        own.run();
        assertEquals(own.hash(), answer.get("hash").textValue());
    }

    @Test
    void aClaimThatDoesNotHoldIsRefutedWithWhatCameOut() throws Exception {
        JsonNode answer = claims(save(XOR + "expect loss 0 after 3; expect loss 9 after 1"));
        assertEquals("refuted", answer.get("status").textValue(), answer.toString());
        assertEquals(3, answer.get("epochs").intValue());
        assertEquals(2, answer.get("claims").size());
        JsonNode lost = answer.get("claims").get(0);
        assertEquals("loss 0 after 3", lost.get("claim").textValue());
        assertFalse(lost.get("held").booleanValue());
        assertTrue(lost.get("value").doubleValue() > 0);
    }

    @Test
    void aVerdictIsKeptForEver() throws Exception {
        String id = save(XOR + "expect loss 9 after 2");
        JsonNode first = claims(id);
        HttpResponse<String> again = server.get("/api/models/" + id + "/claims");
        assertEquals(first, Json.own(again.body()));
        assertEquals(
                "public, max-age=31536000, immutable",
                again.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void aTextThatClaimsNothingSaysSo() throws Exception {
        assertEquals("none", claims(save(XOR + "seed 5")).get("status").textValue());
        assertEquals(
                "none",
                claims(save(XOR + "note \"expect nothing\"")).get("status").textValue());
    }

    @Test
    void aRunBeyondTheBudgetIsNotBegun() throws Exception {
        JsonNode answer = claims(
                save("data digits; layer 500 relu; layer 500 relu; epochs 100000; expect accuracy 99% after 100000"));
        assertEquals("unchecked", answer.get("status").textValue());
        assertTrue(answer.get("reason").textValue().endsWith("."), answer.toString());
        assertTrue(answer.get("french").textValue().startsWith("Cet entraînement"), answer.toString());
    }

    @Test
    void aRunWhoseTableIsMissingIsNotChecked() throws Exception {
        JsonNode answer = claims(save("data csv \"absent\"; layer 3; expect loss 1 after 1"));
        assertEquals("unchecked", answer.get("status").textValue());
        assertTrue(answer.get("reason").textValue().contains("absent"), answer.toString());
    }

    /** The answer, once the server has checked them. */
    private static JsonNode claims(String id) throws Exception {
        String path = "/api/models/" + id + "/claims";
        Patience.until("the claims of " + id, () -> server.get(path).statusCode() != 202);
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.own(answer.body());
    }

    private static String save(String text) {
        HttpResponse<String> answer = server.save(Json.object().put("text", text));
        assertTrue(answer.statusCode() < 300, answer.body());
        return Json.own(answer.body()).get("id").textValue();
    }
}
