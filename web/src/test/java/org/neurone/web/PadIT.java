package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture drawn by hand goes through a network whose kernel adds up three pixels one above the other. */
class PadIT extends ServedPage {
    private static final String UPRIGHT =
            "data strokes; conv 1 3x3 linear pad same weights [0 1 0  0 1 0  0 1 0] bias [0]; output 5 softmax";

    @Test
    void aStrokeDrawnByMouseIsThePictureThatGoesThroughTheNetwork(Page page) {
        openPad(page, UPRIGHT);
        stroke(page, 0.5625, 0.1, 0.9);
        assertThat(page.locator(".picture-caption")).hasText("Your own picture");
        page.locator("#tab-inspector").click();
        page.locator(".node.unit").first().click();
        Locator numbers = page.locator(".cell math").first();
        assertThat(page.locator(".cell .grid")).hasCount(2);
        // The cell in the fifth row and column looks at three pixels under the stroke, which is as wide as nine tenths
        // of one.
        assertThat(numbers).containsText("·1+");
        assertThat(page.locator(".cell .grid").first().locator("td").nth(0)).hasText("0");
    }

    @Test
    void keysInkCellsAndTakeTheirInkAway(Page page) {
        openPad(page, UPRIGHT);
        Locator sheet = page.locator(".pad-sheet canvas");
        sheet.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertEquals(List.of(1, 9), inked(page));
        page.keyboard().press("Space");
        assertEquals(List.of(1), inked(page));
        page.keyboard().press("Delete");
        assertEquals(List.of(), inked(page));
    }

    @Test
    void aPictureOfAFileIsReadAndWhatIsNoneIsSaid(Page page) throws IOException {
        openPad(page, UPRIGHT);
        Locator file = page.locator(".pad-tools input[type=file]").first();
        file.setInputFiles(new FilePayload("bar.png", "image/png", bar()));
        page.waitForCondition(() -> inked(page).equals(List.of(24, 25, 26, 27, 28, 29, 30, 31)));
        file.setInputFiles(new FilePayload("bar.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".pad [role=status]")).hasText("This file is no picture that the browser can read.");
    }

    @Test
    void digitsAreCentredAndScaledAsTheDataAreAndStrokesLeftWhereTheyAre(Page page) {
        openPad(page, UPRIGHT);
        assertThat(page.getByLabel("Centred and scaled as the data are")).not().isChecked();
        openPad(page, "data digits; output 10 softmax");
        assertThat(page.getByLabel("Centred and scaled as the data are")).isChecked();
        assertThat(page.locator(".pad select option")).hasCount(10);
        assertThat(page.locator(".pad .bar")).hasCount(10);
    }

    @Test
    void dataThatAreNoPicturesHaveNoSheet(Page page) {
        open(page, server, "data xor; layer 2 sigmoid");
        assertThat(page.locator("#tab-examples")).isVisible();
        assertThat(page.locator("#tab-pad")).isHidden();
        page.locator("neurone-playground").evaluate("element => element.setAttribute('show', 'graph pad')");
        assertThat(page.locator(".pad-part")).containsText("These data are no pictures.");
    }

    private void openPad(Page page, String text) {
        open(page, server, text);
        page.locator("#tab-pad").click();
        assertThat(page.locator(".pad-sheet canvas")).isVisible();
    }

    /** Draws downwards. */
    private static void stroke(Page page, double across, double from, double to) {
        BoundingBox box = page.locator(".pad-sheet canvas").boundingBox();
        page.mouse().move(box.x + across * box.width, box.y + from * box.height);
        page.mouse().down();
        page.mouse().move(box.x + across * box.width, box.y + to * box.height);
        page.mouse().up();
    }

    /** The pixels of what the network is given, row by row, that are darker than half. */
    @SuppressWarnings("unchecked")
    private static List<Integer> inked(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return (List<Integer>) page.locator(".pad-seen canvas")
                .evaluate("canvas => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]"
                        + ".filter((_, at) => at % 4 === 0).flatMap((red, at) => red < 128 ? [at] : [])");
    }

    /** A level bar of the fourth of eight rows, black on white. */
    private static byte[] bar() throws IOException {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 160, 160);
        drawing.setColor(Color.BLACK);
        drawing.fillRect(0, 60, 160, 20);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
