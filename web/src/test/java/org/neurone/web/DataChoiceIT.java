package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the page knows of data, it has from the engine that reads them. */
class DataChoiceIT extends ServedPage {
    @Test
    void otherDataWithOtherColumnsLeaveNoFeatureOfTheOldOnes(Page page) {
        PageSteps.open(page, server, "data circle\ninputs x y x^2\nlayer 3 sigmoid");
        button(page, "xor").click();
        assertThat(page.locator(".cm-content")).not().containsText("inputs");
        assertThat(line(page, 0)).hasText("data xor");
        assertThat(page.locator(".messages .error")).hasCount(0);
        assertThat(page.locator(".node.feature")).hasCount(2);
    }

    @Test
    void dataInTheSamePlaneKeepTheFeatures(Page page) {
        PageSteps.open(page, server, "data circle\ninputs x y x^2\nlayer 3 sigmoid");
        button(page, "spiral").click();
        assertThat(line(page, 0)).hasText("data spiral");
        assertThat(line(page, 1)).hasText("inputs x y x^2");
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void aHeaderWithAQuotedCommaIsOneColumn(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid");
        use(page, "\"height, cm\",colour,y\n1,red,2\n3,blue,4\n5,red,9.5\n2,blue,1\n");
        assertThat(page.locator(".columns-choice label")).hasText(new String[] {"height, cm", "colour"});
        assertThat(page.getByLabel("What is learned").locator("option"))
                .hasText(new String[] {"height, cm", "colour", "y"});
        page.locator(".columns-choice").getByText("height, cm").click();
        assertThat(page.locator(".cm-content")).containsText("without \"height, cm\"");
        assertThat(page.locator(".messages .error")).hasCount(0);
        page.locator(".columns-choice").getByText("height, cm").click();
        assertThat(page.locator(".cm-content")).not().containsText("without");
        page.getByLabel("What is learned").selectOption("height, cm");
        assertThat(page.locator(".cm-content")).containsText("target \"height, cm\"");
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void aTableWithoutHeaderShowsItsColumns(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid");
        use(page, "1,2,3\n3,4,5\n5,7,1\n2,2,2\n");
        assertThat(page.locator(".columns-choice label")).hasText(new String[] {"c1", "c2"});
        assertThat(page.getByLabel("What is learned")).hasValue("c3");
        page.locator(".columns-choice").getByText("c2").click();
        assertThat(page.locator(".cm-content")).containsText("without c2");
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void aTableOfTheSameNameWithOtherRowsIsLearnedAnew(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid");
        use(page, "a,b\n1,2\n3,4\n5,7\n2,2\n");
        assertThat(page.locator("div.legend")).containsText("7");
        use(page, "a,b\n1,2\n3,4\n5,40\n2,2\n");
        assertThat(page.locator("div.legend")).containsText("40");
    }

    @Test
    void featuresOnOfferHaveTheirPictures(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid");
        assertThat(page.locator(".node.feature")).hasCount(7);
        String inks = """
                () => [...document.querySelector('neurone-playground').shadowRoot.querySelectorAll('.node.feature canvas')]
                  .map((canvas) => new Set(new Uint32Array(
                    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size)
                  .every((colours) => colours > 10)
                """;
        page.waitForFunction(inks);
    }

    private static void use(Page page, String table) {
        button(page, "Your own table…").click();
        page.locator("dialog textarea").fill(table);
        button(page, "Use this table").click();
        page.locator("dialog.table-preview").getByText("Done").click();
    }
}
