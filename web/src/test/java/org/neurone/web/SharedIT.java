package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands below a text that has a link, and what can be done about the link. */
class SharedIT extends ServedPage {

    @Test
    void aLinkSaysWhatItWasMadeFromAndIsReportedInBothLanguages(Page page) throws IOException {
        stored(page);
        List<String> reasons = new ArrayList<>();
        page.route("**/api/models/abc/reports", route -> {
            reasons.add(route.request().postData());
            answer(route, 204, "");
        });
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        assertThat(page.locator(".shared a")).hasAttribute("href", server.url() + "/m/parent12345");
        button(page, "Français").click();
        assertThat(page.locator(".shared")).containsText("Faite à partir de parent12345");
        button(page, "English").click();
        button(page, "Report this link").click();
        Locator reason = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What is wrong with what this link shows?"));
        reason.fill("An advert.");
        button(page, "Send").click();
        assertThat(page.locator("dialog.report [role=status]"))
                .hasText("Thank you. Whoever runs this server will look at it.");
        assertThat(reason).hasCount(0);
        assertEquals(List.of("{\"reason\":\"An advert.\"}"), reasons);
    }

    @Test
    void whatIsSharedIsPutIntoTheGalleryOnlyByAsking(Page page) throws IOException {
        stored(page);
        List<String> saves = new ArrayList<>();
        page.route("**/api/models", route -> {
            saves.add(route.request().postData());
            answer(
                    route,
                    201,
                    "{\"id\":\"abc\",\"url\":\"/m/abc\",\"token\":\"t" + saves.size()
                            + "\",\"text\":\"\",\"missing\":[]}");
        });
        page.navigate(server.url() + "/m/abc");
        everythingIsThere(page);
        button(page, "Share").click();
        button(page, "Show it in the gallery").click();
        assertThat(page.locator(".listing a")).hasAttribute("href", server.url() + "/gallery");
        assertEquals(
                List.of(false, true),
                saves.stream().map(save -> save.contains("\"listed\":true")).toList());
        List<String> tokens = new ArrayList<>();
        page.route("**/api/models/abc", route -> {
            tokens.add(route.request().headerValue("authorization"));
            answer(route, 204, "");
        });
        page.locator(".listing").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".listing")).containsText("Taken out");
        assertEquals(List.of("Bearer t2"), tokens);
    }

    private void stored(Page page) throws IOException {
        String html = Files.readString(Path.of("target/classes/neurone-web/index.html"))
                .replaceAll("(src|href)=\"(\\./)?(?=[a-z])", "$1=\"/")
                .replace(
                        "<head>",
                        "<head><meta name=\"neurone-base\" content=\"/\">"
                                + "<meta name=\"neurone-model\" content=\"abc\">");
        page.route(
                "**/m/abc",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(html)));
        page.route(
                "**/api/models/abc",
                route -> answer(
                        route,
                        200,
                        "{\"id\":\"abc\",\"url\":\"/m/abc\",\"title\":null,\"text\":\"data xor; layer 3\","
                                + "\"parent\":\"parent12345\",\"tables\":{},\"missing\":[]}"));
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Content-Type", "application/json; charset=utf-8"))
                .setBody(json));
    }
}
