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

/** The variants of a text side by side: what they come to here is what they come to on the JVM. */
class CompareIT extends ServedPage {
    private static final String TEXT =
            "data moons noise 5%; layer 4 tanh; batch 20; epochs 20; seed 3; compare lr [0.01 0.5]; compare batch [20 all]";

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
    void aTextThatComparesNothingHasNothingToCompare(Page page) {
        open(page, server, "data moons; layer 4 tanh");
        assertThat(page.locator("#tab-compare")).isHidden();
        PageSteps.write(page, "data moons; layer 4 tanh; compare lr [0.1 1]");
        assertThat(page.locator("#tab-compare")).isVisible();
    }
}
