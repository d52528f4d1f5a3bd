package org.neurone.server.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.storage.DatabaseSettings;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class DiscoveryTest {

    private static final String PUBLIC = "https://neurone.example";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ServerSettings plain =
                TestServer.settings(DatabaseSettings.file(folder.resolve("neurone.db")), TestServer.WIDE);
        server = TestServer.start(new ServerSettings(
                plain.host(),
                0,
                plain.database(),
                plain.limits(),
                List.of(),
                Optional.of(PUBLIC),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of("mailto:help@neurone.example")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCodeOfALinkIsReadAsThatLink() throws Exception {
        String id = server.save("seed 11").get("id").textValue();
        HttpResponse<String> answer = server.get("/m/" + id + ".qr.svg");
        assertEquals(200, answer.statusCode());
        assertEquals(PUBLIC + "/m/" + id, read(answer.body()));
        assertEquals(404, server.get("/m/AAAAAAAAAAA.qr.svg").statusCode());
    }

    @Test
    void anotherSiteGetsAFrameAndAPictureOfALink() {
        String id = server.save("title \"<b>Two</b> & \\\"three\\\"\"; seed 12")
                .get("id")
                .textValue();
        JsonNode answer = server.json(oembed(PUBLIC + "/m/" + id) + "&maxwidth=500");
        assertEquals("1.0", answer.get("version").textValue());
        assertEquals("rich", answer.get("type").textValue());
        assertEquals("<b>Two</b> & \"three\"", answer.get("title").textValue());
        assertEquals(500, answer.get("width").intValue());
        assertTrue(answer.get("html").textValue().contains("src=\"" + PUBLIC + "/embed/" + id + "\""));
        assertFalse(
                answer.get("html").textValue().contains("Two"), "what a stranger wrote is no markup of another site");
        assertFalse(answer.has("thumbnail_url"), "a picture wider than what was asked for");
        JsonNode wide = server.json(oembed(PUBLIC + "/m/" + id));
        assertEquals(PUBLIC + "/m/" + id + ".png", wide.get("thumbnail_url").textValue());
        String page = server.get("/m/" + id).body();
        assertTrue(page.contains("type=\"application/json+oembed\" href=\"" + PUBLIC
                + oembed(PUBLIC + "/m/" + id).replace("&", "&amp;") + "\""));
    }

    @Test
    void whatCannotBeFramedIsAProblemWithItsReason() {
        assertEquals(
                404, server.get(oembed("https://elsewhere.example/watch?v=1")).statusCode());
        assertEquals(404, server.get("/oembed").statusCode());
        assertEquals(404, server.get(oembed(PUBLIC + "/m/AAAAAAAAAAA")).statusCode());
        String id = server.save("seed 13").get("id").textValue();
        assertEquals(
                501, server.get(oembed(PUBLIC + "/m/" + id) + "&format=xml").statusCode());
        assertEquals(
                400, server.get(oembed(PUBLIC + "/m/" + id) + "&maxwidth=3").statusCode());
        assertEquals(
                400, server.get(oembed(PUBLIC + "/m/" + id) + "&maxheight=x").statusCode());
    }

    @Test
    void theSitemapNamesListedModelsAndNoOthers() throws Exception {
        String listed = server.post("{\"text\":\"seed 14\",\"listed\":true}").body();
        String listedId = Json.own(listed).get("id").textValue();
        String hidden = server.save("seed 15").get("id").textValue();
        Document sitemap = xml(server.get("/sitemap.xml").body());
        NodeList addresses = sitemap.getElementsByTagName("loc");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < addresses.getLength(); i++) {
            all.append(addresses.item(i).getTextContent()).append('\n');
        }
        assertTrue(all.toString().contains(PUBLIC + "/m/" + listedId + "\n"), all.toString());
        assertTrue(all.toString().contains(PUBLIC + "/learn/fr/17/\n"), all.toString());
        assertTrue(all.toString().contains(PUBLIC + "/learn/language/\n"), all.toString());
        assertFalse(all.toString().contains(hidden), all.toString());
    }

    @Test
    void crawlersAndFindersOfFaultsAreTold() {
        String robots = server.get("/robots.txt").body();
        assertTrue(robots.contains("Disallow: /api/\n"), robots);
        assertTrue(robots.contains("Sitemap: " + PUBLIC + "/sitemap.xml\n"), robots);
        String security = server.get("/.well-known/security.txt").body();
        assertTrue(security.startsWith("Contact: mailto:help@neurone.example\n"), security);
        Matcher expires = Pattern.compile("Expires: (\\S+)").matcher(security);
        assertTrue(expires.find(), security);
        assertTrue(Instant.parse(expires.group(1)).isAfter(Instant.now()), security);
    }

    @Test
    void withoutAContactThereIsNoSecurityText(@TempDir Path folder) {
        try (TestServer silent = TestServer.start(folder)) {
            assertEquals(404, silent.get("/.well-known/security.txt").statusCode());
        }
    }

    private static String oembed(String link) {
        return "/oembed?url=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Paints the code's path and has another program read it. */
    private static String read(String svg) throws Exception {
        Document drawing = xml(svg);
        int side = Integer.parseInt(
                drawing.getDocumentElement().getAttribute("viewBox").split(" ", -1)[2]);
        int scale = 4;
        int[] pixels = new int[side * scale * side * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        NodeList paths = drawing.getElementsByTagName("path");
        String dark = paths.item(paths.getLength() - 1)
                .getAttributes()
                .getNamedItem("d")
                .getNodeValue();
        Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(dark);
        while (runs.find()) {
            int left = Integer.parseInt(runs.group(1)) * scale;
            int top = Integer.parseInt(runs.group(2)) * scale;
            int width = Integer.parseInt(runs.group(3)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * side * scale + left, y * side * scale + left + width, 0);
            }
        }
        return decoded(new RGBLuminanceSource(side * scale, side * scale, pixels));
    }

    private static String decoded(RGBLuminanceSource source) throws Exception {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unread) {
            throw new AssertionError("no code was found in the drawing", unread);
        }
    }
}
