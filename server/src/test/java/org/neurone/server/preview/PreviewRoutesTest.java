package org.neurone.server.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;

class PreviewRoutesTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title \"Ring\"; data circle; layer 3 tanh",
                "data spiral; layer 8 relu; layer 8 relu",
                "data iris; layer 8 tanh; loss cross-entropy",
                "data blobs classes 4; layer 6 relu; loss cross-entropy",
                "data sine; layer 6 tanh",
                "data plane; layer 2 tanh",
                "data party; output 1 step weights [1 1 1] bias [-2]",
                "data digits; conv 4 3x3 relu; pool max 2x2; loss cross-entropy",
                "data circle; inputs x^2 y^2; layer 2 sigmoid"
            })
    void everyKindOfModelHasAPicture(String text) throws IOException {
        String id = save(text);
        BufferedImage picture = png(id);
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertTrue(server.get("/m/" + id + ".svg").body().startsWith("<svg "));
    }

    /** A step at x + y = 1.5: by hand, (0, 0) is low and (1, 1) is high. */
    @Test
    void theMapShowsWhatTheNetworkSays() throws IOException {
        BufferedImage picture = png(save("data and; output 1 sigmoid weights [9 9] bias [-13.5]"));
        int low = picture.getRGB(760, 520);
        int high = picture.getRGB(1090, 190);
        assertTrue(red(low) > blue(low), "orange where the answer is no: " + Integer.toHexString(low));
        assertTrue(blue(high) > red(high), "blue where it is yes: " + Integer.toHexString(high));
    }

    /** U+70000 is nobody's, so no font has it; the drawing is then the one of a network without a title. */
    @Test
    void aTitleThatNoFontHasGivesWayToOneThatCanBeRead() {
        String untitled = save("data moons; layer 5 tanh; seed 9");
        String titled = save("title \"\uD980\uDC00\uD980\uDC00\"; data moons; layer 5 tanh; seed 9");
        assertArrayEquals(
                server.bytes("/m/" + untitled + ".png").body(),
                server.bytes("/m/" + titled + ".png").body());
    }

    @Test
    void aPictureNeverChangesAndIsNotSentTwice() {
        String id = save("data moons; layer 4 tanh; seed 9");
        HttpResponse<byte[]> first = server.bytes("/m/" + id + ".png");
        assertEquals("image/png", first.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "public, max-age=31536000, immutable",
                first.headers().firstValue("Cache-Control").orElseThrow());
        assertArrayEquals(first.body(), server.bytes("/m/" + id + ".png").body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get("/m/" + id + ".png", "If-None-Match", tag).statusCode());
    }

    @Test
    void aModelBeyondTheBudgetOrWithoutItsTableIsShownByItsText() throws IOException {
        assertEquals(1200, png(save("layer 3000 relu; layer 3000 relu")).getWidth());
        assertEquals(1200, png(save("data csv \"absent\"; layer 3")).getWidth());
    }

    /** As long as a formula may be, for as many examples: counted before anything is made, in operations. */
    @Test
    void aFormulaThatTakesTooMuchWorkIsShownByItsText() throws IOException {
        String id = save("data function \"y = x" + "+x^1.5".repeat(490) + "\" from 1 to 2 samples 20000; layer 3");
        assertEquals(1200, png(id).getWidth());
        String drawing = server.get("/m/" + id + ".svg").body();
        assertTrue(drawing.contains("data function"), () -> drawing.substring(0, 2000));
        String short_ = save("data function \"y = x" + "+x^1.5".repeat(3) + "\" from 1 to 2 samples 20000; layer 3");
        assertFalse(server.get("/m/" + short_ + ".svg").body().contains("data function"));
    }

    @Test
    void aNetworkWithMoreLinksThanAnybodySeesIsShownByItsText() {
        String id = save("data xor; " + "layer 12; ".repeat(1_000));
        assertTrue(server.get("/m/" + id + ".svg").body().contains("data xor"));
    }

    @Test
    void aTitleIsOnlyEverTextInADrawing() {
        String id = save("title \"<script>alert(1)</script>&\"; data xor; layer 3");
        HttpResponse<String> svg = server.get("/m/" + id + ".svg");
        assertFalse(svg.body().contains("<script"), svg.body());
        assertTrue(svg.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("sandbox"));
    }

    @Test
    void whatIsNotThereHasNoPicture() {
        assertEquals(404, server.get("/m/AAAAAAAAAAA.png").statusCode());
        assertEquals(404, server.get("/m/AAAAAAAAAAA.svg").statusCode());
    }

    private static int red(int colour) {
        return colour >> 16 & 0xFF;
    }

    private static int blue(int colour) {
        return colour & 0xFF;
    }

    private static BufferedImage png(String id) throws IOException {
        HttpResponse<byte[]> answer = server.bytes("/m/" + id + ".png");
        assertEquals(200, answer.statusCode());
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static String save(String text) {
        HttpResponse<String> answer = server.save(Json.object().put("text", text));
        assertTrue(answer.statusCode() < 300, answer.body());
        return Json.own(answer.body()).get("id").textValue();
    }
}
