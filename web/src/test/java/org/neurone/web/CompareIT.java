package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Variant;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Limits;
import org.neurone.web.browser.TextLink;

/** The variants of a text side by side: what they come to here is what they come to on the JVM. */
class CompareIT extends ServedPage {
    private static final String TEXT =
            "data moons noise 5%; layer 4 tanh; batch 20; epochs 20; seed 3; compare lr [0.01 0.5]; compare batch [20 all]";

    private static final String XOR = "data xor; layer 3 tanh; output 1 sigmoid; batch 2; lr 0.5; epochs 6";

    @Test
    void everyVariantRunsToItsEndByOneButton(Page page) {
        open(page, server, TEXT);
        page.locator("#tab-compare").click();
        assertThat(page.locator(".variants figure")).hasCount(4);
        assertThat(page.locator(".compare [role=status]")).hasText("4 variants, epoch 0");
        button(page, "Play all variants").click();
        assertThat(page.locator(".compare [role=status]")).hasText("4 variants, epoch 20");

        List<Variant> variants = Language.standard().variants(TEXT, Tables.none(), Limits.standard());
        for (int i = 0; i < 4; i++) {
            Trainer trainer = Trainer.of(variants.get(i).reading().experiment());
            trainer.run();
            assertThat(page.locator(".variants b").nth(i))
                    .hasText((i + 1) + " · " + variants.get(i).name());
            assertThat(page.locator(".variants .faint").nth(i))
                    .containsText("training " + Decimal.print(trainer.loss(), 3));
        }
        assertThat(button(page, "Play all variants")).isVisible();
    }

    @Test
    void onlyATextThatComparesHasVariants(Page page) {
        open(page, server, "data moons; layer 4 tanh");
        page.locator("#tab-compare").click();
        assertThat(page.locator(".beside textarea")).isVisible();
        assertThat(page.locator(".compare")).isHidden();
        PageSteps.write(page, "data moons; layer 4 tanh; compare lr [0.1 1]");
        assertThat(page.locator(".variants figure")).hasCount(2);
    }

    @Test
    void aLinkBesideTheTextSaysInWhatTheyDifferAndWhereTheyPart(Page page) {
        open(page, server, XOR);
        page.locator("#tab-compare").click();
        String other = XOR.replace("lr 0.5", "lr 0.5 step 0.1 every 3");
        page.locator(".beside textarea").fill(server.url() + "/" + TextLink.of(other));
        button(page, "Compare").click();
        assertThat(page.locator(".beside [role=status]")).containsText("They part in epoch 4, update ");
        assertThat(page.locator(".difference del")).hasText("1lr 0.5");
        assertThat(page.locator(".difference ins")).hasText("2lr 0.5 step 0.1 every 3");
        Trainer mine = trained(XOR);
        Trainer theirs = trained(other);
        assertThat(page.locator(".beside canvas"))
                .hasAttribute(
                        "aria-label",
                        "Training losses: 1, the text here, " + Decimal.print(mine.loss(), 3) + "; 2, the other, "
                                + Decimal.print(theirs.loss(), 3));
        assertThat(page.locator(".figure.step dd")).hasText("0");
    }

    @Test
    void aPastedTextThatSaysTheSameIsTheSameToTheEnd(Page page) {
        open(page, server, XOR);
        page.locator("#tab-compare").click();
        page.locator(".beside textarea").fill(XOR.replace("; ", "\n"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".beside [role=status]"))
                .hasText("They are the same to the end, after epoch 6: "
                        + trained(XOR).hash());
        assertThat(page.locator(".difference")).hasText("The two texts say the same.");
    }

    @Test
    void whatIsNoLinkAndNoTextIsSaidToBeNone(Page page) {
        open(page, server, XOR);
        page.locator("#tab-compare").click();
        page.locator(".beside textarea").fill("https://neurone.example/#n1abc");
        button(page, "Compare").click();
        assertThat(page.locator(".beside [role=status]")).hasText("This link leads to no text here.");
        page.locator(".beside textarea").fill("data xor; lr -1");
        button(page, "Compare").click();
        assertThat(page.locator(".beside [role=status]")).containsText("This cannot be run: ");
    }

    private static Trainer trained(String text) {
        Trainer trainer = Trainer.of(Language.standard().parse(text));
        trainer.run();
        return trainer;
    }
}
