package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;
import static org.neurone.web.PageSteps.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A challenge in the page: what it asks for, what is left, that it is solved, and handing in. */
class ChallengeIT extends ServedPage {
    private static final String PARTY =
            "challenge \"Party 1\"; data party; layer 1 sigmoid; lr 0.001; fixed data seed; limit units 1; limit layers dense;"
                    + " rank epochs; expect accuracy 100% after 100";

    @Test
    void showsTheGoalWhatIsLeftAndThatTheRunSolvesIt(Page page) {
        PageSteps.open(page, server, PARTY.replace("lr 0.001", "lr 5"));
        Locator panel = page.locator(".challenge");
        assertThat(panel.locator("h2")).hasText("Challenge: Party 1");
        assertThat(panel.locator(".goals")).hasText("accuracy ≥ 100% after 100 epochs");
        assertThat(panel.locator(".bounds li").nth(0)).hasText("Neurons1 of 10 left");
        assertThat(panel.locator(".bounds li").nth(1)).hasText("Layersdense");
        assertThat(panel.locator(".state")).hasText("Not solved yet: run it from the start to its end.");
        page.evaluate("solved = []; document.querySelector('neurone-playground')"
                + ".addEventListener('solved', (event) => solved.push(event.detail))");
        button(page, "Play").click();
        assertThat(panel.locator(".state")).hasText("Solved: accuracy 100%, neurons 1.");
        assertEquals("Party 1", page.evaluate("solved[0].challenge"));
        assertTrue(page.evaluate("solved[0].text").toString().contains("lr 5"));
        button(page, "Français").click();
        assertThat(panel.locator("h2")).hasText("Défi\u00a0: Party 1");
    }

    @Test
    void whatTheChallengeFixesCannotBeChosenAndWhatItForbidsIsSaid(Page page) {
        PageSteps.open(page, server, PARTY.replace("fixed data seed", "fixed data seed loss layers inputs"));
        Locator settings = page.locator(".settings");
        assertThat(settings.getByLabel("Loss")).isDisabled();
        assertThat(settings.getByLabel("Learning rate")).isEnabled();
        assertThat(settings.locator("select[aria-label=Data]")).isDisabled();
        assertThat(page.locator(".gap")).hasCount(0);
        write(page, PARTY.replace("layer 1", "layer 2; layer 1"));
        assertThat(page.locator(".challenge .broken li")).hasText("3 neurons: this challenge allows 1.");
        assertThat(page.locator(".challenge .over")).hasText("Neurons3 of 1");
    }

    /** Data that are drawn would be other data. */
    @Test
    void dataThatAChallengeFixesCannotBeDrawnAnew(Page page) {
        String moons = "challenge \"Moons\"; data moons; layer 3; fixed data; expect accuracy 90% after 50";
        PageSteps.open(page, server, moons);
        Locator draw = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw points"));
        assertThat(draw).isDisabled();
        assertThat(draw).hasAttribute("title", "This challenge fixes its data: nothing can be drawn.");
        PageSteps.open(page, server, moons.replace("fixed data", "fixed seed"));
        assertThat(draw).isEnabled();
    }

    @Test
    void whatChangesAStoredChallengeIsSaidAndARunIsHandedInWithANickname(Page page) throws IOException {
        stored(page);
        String[] body = {""};
        page.route("**/api/challenges/abc/entries", route -> {
            body[0] = route.request().postData();
            answer(route, 201, "application/json", "{\"rank\":2,\"solved\":23}");
        });
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        Locator panel = page.locator(".challenge");
        assertThat(panel.locator("form")).isVisible();
        write(page, PARTY.replace("data party", "data and").replace("lr 0.001", "lr 5"));
        assertThat(panel.locator(".broken li")).containsText("data");
        write(page, PARTY.replace("lr 0.001", "lr 5"));
        assertThat(panel.locator(".broken li")).hasCount(0);
        panel.locator("input").fill("Ada");
        panel.getByRole(AriaRole.BUTTON).click();
        assertThat(panel.locator(".answer")).hasText("It holds: rank 2 of 23.");
        assertTrue(body[0].contains("\"nickname\":\"Ada\""), body[0]);
        assertThat(panel.locator("a")).hasAttribute("href", server.url() + "/c/abc");
    }

    /** A server that keeps one challenge. */
    private void stored(Page page) throws IOException {
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
                        "{\"id\":\"abc\",\"url\":\"/m/abc\",\"title\":null,\"text\":\"" + PARTY.replace("\"", "\\\"")
                                + "\",\"parent\":null,\"tables\":{},\"missing\":[]}"));
        page.route(
                Pattern.compile("/api/challenges/abc/entries\\?"),
                route -> answer(route, 200, "application/json", "{\"solved\":22,\"entries\":[]}"));
        page.route(
                "**/api/models/abc/claims",
                route -> answer(route, 200, "application/json", "{\"status\":\"refuted\",\"claims\":[]}"));
    }

    private static void answer(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Content-Type", type + "; charset=utf-8"))
                .setBody(body));
    }
}
