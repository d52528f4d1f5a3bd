package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files of the reader's own: what is shown of a table, what a click makes of the text, and which other files may come. */
class TablePreviewIT extends ServedPage {
    private static final String TITANIC =
            "name,age,sex,note,survived\r\"A,\nB\",31,f,x,yes\rC,,m,x,no\rD,17,m,y,yes\rE,45,f,y,no\r";

    @Test
    void aTableShowsHowEachColumnWasUnderstoodAndAClickChangesTheText(Page page) {
        PageSteps.open(page, server, "data xor\ninputs x y x^2\nlayer 3 tanh\noutput 1 sigmoid");
        open(page, new FilePayload("passengers.csv", "text/csv", TITANIC.getBytes(StandardCharsets.UTF_8)));
        Locator preview = page.locator("dialog.table-preview");
        assertThat(preview).containsText("4 rows, 5 columns");
        assertThat(preview).containsText("The first row was taken for the names of the columns.");
        assertThat(preview.locator("thead .understood")).hasText(new String[] {
            "category, 4 different",
            "number, 1 missing",
            "category, 2 different",
            "category, 2 different",
            "category, 2 different, target"
        });
        assertThat(preview.locator("tbody tr")).hasCount(4);
        assertThat(preview.locator(".fault")).containsText("Row 3 has no value in column “age”");
        preview.locator(".fault").getByText("mean").first().click();
        assertThat(preview.locator(".fault")).hasCount(0);
        preview.getByText("name", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(line(page, 0)).hasText("data csv \"passengers\" missing mean without \"name\"");
        preview.locator("tbody tr").first().locator("td").nth(3).click();
        assertThat(line(page, 0)).hasText("data csv \"passengers\" missing mean without [\"name\" note]");
        preview.getByLabel("Learn age").click();
        assertThat(line(page, 0)).containsText("target age");
        assertThat(page.locator(".messages .error")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(line(page, 0)).hasText("data csv \"passengers\" missing mean without [\"name\" note]");
        preview.getByText("Make an example of it").click();
        assertThat(line(page, 0)).containsText("header off");
        page.keyboard().press("Control+z");
        preview.getByText("Done").click();
        assertThat(preview).hasCount(0);
        assertThat(page.locator(".notice")).containsText("4 rows");
        button(page, "See the table").click();
        assertThat(preview.locator("thead th.out")).hasCount(2);
    }

    @Test
    void aLongTableIsReadWhileThePageDrawsAndListens(Page page) {
        PageSteps.open(page, server, "layer 4 tanh");
        StringBuilder table = new StringBuilder("a,b,c,colour,y\n");
        for (int i = 0; i < 100_000; i++) {
            table.append(i % 97)
                    .append(',')
                    .append(i % 89 / 10.0)
                    .append(',')
                    .append(i)
                    .append(',');
            table.append(i % 3 == 0 ? "red" : "blue")
                    .append(',')
                    .append(i % 7 < 3 ? "no" : "yes")
                    .append('\n');
        }
        page.evaluate("""
                () => {
                  window.longest = 0;
                  let last = performance.now();
                  const tick = () => {
                    const now = performance.now();
                    window.longest = Math.max(window.longest, now - last);
                    last = now;
                    window.ticking = requestAnimationFrame(tick);
                  };
                  tick();
                }
                """);
        open(page, new FilePayload("long.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("dialog.table-preview")).containsText("100,000 rows, 5 columns");
        page.keyboard().press("Escape");
        button(page, "Play").click();
        page.waitForFunction(
                "() => document.querySelector('neurone-playground').shadowRoot.querySelector('.figure.step dd').textContent !== '0'");
        double longest = ((Number) page.evaluate("() => window.longest")).doubleValue();
        assertTrue(longest < 2000, "the page stood still for " + longest + " ms");
    }

    @Test
    void picturesInAnArchiveAreLearnedByTheirFolders(Page page) throws IOException {
        PageSteps.open(page, server, "layer 4 tanh");
        open(page, new FilePayload("pets.zip", "application/zip", archive(false)));
        assertThat(page.locator(".notice")).containsText("pets: 12 pictures");
        assertThat(line(page, 0)).hasText("data pictures \"pets\"");
        assertThat(page.locator(".messages .error")).hasCount(0);
        assertThat(page.locator(".picture-caption")).containsText("/ 12");
        open(page, new FilePayload("pets.zip", "application/zip", archive(true)));
        assertThat(page.locator(".notice")).containsText("dog/broken.png");
    }

    @Test
    void aSetInIdxFormIsLearnedFromItsTwoFiles(Page page) throws IOException {
        PageSteps.open(page, server, "layer 4 tanh");
        byte[] pictures = new byte[16 + 20 * 6];
        System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, 20, 0, 0, 0, 2, 0, 0, 0, 3}, 0, pictures, 0, 16);
        byte[] labels = new byte[8 + 20];
        System.arraycopy(new byte[] {0, 0, 8, 1, 0, 0, 0, 20}, 0, labels, 0, 8);
        for (int i = 0; i < 20; i++) {
            labels[8 + i] = (byte) (i % 2);
            pictures[16 + 6 * i] = (byte) (i % 2 * 255);
        }
        open(page, new FilePayload("train-images-idx3-ubyte", "", pictures));
        assertThat(page.locator(".notice")).containsText("train-labels-idx1-ubyte");
        open(
                page,
                new FilePayload("train-images-idx3-ubyte.gz", "", packed(pictures)),
                new FilePayload("train-labels-idx1-ubyte.gz", "", packed(labels)));
        assertThat(page.locator(".notice")).containsText("train: 20 pictures");
        assertThat(line(page, 0)).hasText("data pictures \"train\"");
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void aValidationPartHasItsCurveItsFigureAndItsMark(Page page) {
        PageSteps.open(page, server, "data circle test 20% validate 20%\nlayer 3 tanh");
        assertThat(page.locator(".key.validation")).isVisible();
        assertThat(page.locator("div.legend .validated")).hasCount(1);
        button(page, "Play").click();
        assertThat(page.locator(".figure.validation dd")).not().hasText("–");
        PageSteps.open(page, server, "data circle test 20%\nlayer 3 tanh");
        assertThat(page.locator(".key.validation")).isHidden();
        assertEquals(0, page.locator("div.legend .validated").count());
    }

    private static void open(Page page, FilePayload... files) {
        button(page, "Your own table…").click();
        page.locator("dialog.table input[type=file]").first().setInputFiles(files);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Six dark and six light pictures, and one file that is none. */
    private static byte[] archive(boolean broken) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 12; i++) {
                BufferedImage picture = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
                for (int pixel = 0; pixel < 48; pixel++) {
                    picture.setRGB(pixel % 8, pixel / 8, i % 2 == 0 ? 0x101010 + i : 0xE0E0E0 - i);
                }
                zip.putNextEntry(
                        new ZipEntry(String.format(Locale.ROOT, "pets/%s/%02d.png", i % 2 == 0 ? "cat" : "dog", i)));
                ImageIO.write(picture, "png", zip);
            }
            if (broken) {
                zip.putNextEntry(new ZipEntry("pets/dog/broken.png"));
                zip.write(new byte[] {1, 2, 3});
            }
        }
        return bytes.toByteArray();
    }
}
