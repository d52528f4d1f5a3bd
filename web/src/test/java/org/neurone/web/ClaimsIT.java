package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;
import static org.neurone.web.PageSteps.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a text expects is held against the run in the page, and against the server's own run. */
class ClaimsIT extends ServedPage {
    /** The party's weights are right from the start: every example is, before any training. */
    private static final String PARTY =
            "data party; layer 1 step weights [1 1 1] bias [-1.5]; optimizer perceptron; batch 1; epochs 2; ";

    @Test
    void saysOfEachClaimWhetherItHeldBesideWhatWasReached(Page page) {
        PageSteps.open(page, server, PARTY + "expect accuracy 90% after 1; expect loss 0.5 after 2");
        Locator claims = page.locator(".claims li");
        assertThat(claims).hasCount(2);
        assertThat(claims.nth(0)).hasText(Pattern.compile("accuracy ≥ 90% after 1 epoch\\s*not reached yet"));
        button(page, "Play").click();
        assertThat(claims.nth(0)).containsText("holds: 100%");
        assertThat(claims.nth(1)).hasText(Pattern.compile("loss ≤ 0.5 after 2 epochs\\s*holds: 0"));
        button(page, "Reset to the start").click();
        assertThat(claims.nth(0)).containsText("not reached yet");
        button(page, "Français").click();
        assertThat(claims.nth(0)).containsText("pas encore atteint");
    }

    /** One neuron cannot tell xor's four examples apart: at most three of them are right. */
    @Test
    void saysWhatWasReachedWhereAClaimDoesNotHold(Page page) {
        PageSteps.open(
                page,
                server,
                "data xor; layer 1 step; optimizer perceptron; batch 1; epochs 1; expect accuracy 90% after 1");
        button(page, "Play").click();
        assertThat(page.locator(".claims li")).hasText(Pattern.compile(".*does not hold: (0|25|50|75)%"));
    }

    /** A text with something to be said about it is run by the whole engine: the run moves there, its verdicts too. */
    @Test
    void aVerdictStaysWhereTheRunGoesOnInTheWholeEngine(Page page) {
        String text = "data xor; layer 4 tanh; epochs 2; expect loss 9 after 1";
        PageSteps.open(page, server, text);
        button(page, "Play").click();
        assertThat(page.locator(".claims li")).containsText("holds: 0");
        assertThat(page.locator(".ended")).hasText("All epochs of the text are done.");
        String came = page.locator(".claims li").textContent();
        write(page, text + "; lr 5000");
        assertThat(page.locator(".messages .warning")).isVisible();
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("3");
        assertThat(page.locator(".claims li")).hasText(came);
    }

    @Test
    void aRunThatHandsChangedDecidesNothing(Page page) {
        PageSteps.open(page, server, PARTY + "expect accuracy 90% after 1");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(1).click();
        Locator value = page.locator(".setter input[type=number]");
        value.fill("-3");
        value.press("Enter");
        assertThat(page.locator(".claims li")).containsText("left aside");
    }

    @Test
    void aStoredModelIsCheckedByTheServerUntilItsTextChanges(Page page) throws IOException {
        String text = PARTY + "expect accuracy 90% after 1";
        stored(
                page,
                text,
                "{\"status\":\"verified\",\"hash\":\"1:0123abcd\",\"epochs\":1,"
                        + "\"claims\":[{\"claim\":\"accuracy 90% after 1\",\"held\":true,\"value\":1}]}");
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        assertThat(page.locator(".verdict")).containsText("Verified");
        assertThat(page.locator(".verdict code")).hasText("1:0123abcd");
        write(page, text + "; lr 0.5");
        assertThat(page.locator(".verdict")).hasText("");
    }

    @Test
    void whatCameOutInsteadIsShown(Page page) throws IOException {
        stored(
                page,
                PARTY + "expect accuracy 90% after 1",
                "{\"status\":\"refuted\",\"hash\":\"1:99\",\"epochs\":1,"
                        + "\"claims\":[{\"claim\":\"accuracy 90% after 1\",\"held\":false,\"value\":0.625}]}");
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        assertThat(page.locator(".verdict")).containsText("something else came out");
        assertThat(page.locator(".verdict")).containsText("accuracy 90% after 1 62.5%");
    }

    @Test
    void aCheckBeyondTheBudgetSaysWhy(Page page) throws IOException {
        stored(
                page,
                PARTY + "expect accuracy 90% after 1",
                "{\"status\":\"unchecked\",\"reason\":\"It takes too long.\",\"french\":\"C’est trop long.\"}");
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        assertThat(page.locator(".verdict")).containsText("did not check these: It takes too long.");
        button(page, "Français").click();
        assertThat(page.locator(".verdict")).hasText("Le serveur n’a pas vérifié. C’est trop long.");
    }

    /** A server that keeps one model and has its verdict at the second question. */
    private void stored(Page page, String text, String verdict) throws IOException {
        String html = Files.readString(Path.of("target/classes/neurone-web/index.html"))
                .replaceAll("(src|href)=\"(\\./)?(?=[a-z])", "$1=\"/")
                .replace(
                        "<head>",
                        "<head><meta name=\"neurone-base\" content=\"/\">"
                                + "<meta name=\"neurone-model\" content=\"abc\">");
        page.route("**/m/abc", route -> answer(route, 200, "text/html", html));
        page.route(
                "**/api/models/abc",
                route -> answer(
                        route,
                        200,
                        "application/json",
                        "{\"id\":\"abc\",\"url\":\"/m/abc\"," + "\"title\":null,\"text\":\""
                                + text.replace("\"", "\\\"") + "\",\"parent\":null,\"tables\":{},\"missing\":[]}"));
        int[] asked = {0};
        page.route("**/api/models/abc/claims", route -> {
            boolean first = asked[0]++ == 0;
            answer(route, first ? 202 : 200, "application/json", first ? "{\"status\":\"pending\"}" : verdict);
        });
    }

    private static void answer(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setHeaders(Map.of("Content-Type", type + "; charset=utf-8", "Retry-After", "0"))
                .setBody(body));
    }
}
