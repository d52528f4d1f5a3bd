package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

class CompareTest {
    private final Language language = Language.standard();

    private List<Variant> variants(String text) {
        List<Variant> variants = language.variants(text, Tables.none(), Limits.standard());
        variants.forEach(variant -> assertTrue(variant.reading().sound(), variant.text()));
        return variants;
    }

    private List<String> texts(String text) {
        return variants(text).stream().map(Variant::text).toList();
    }

    private String error(String text) {
        Reading reading = language.read(text);
        assertEquals(false, reading.sound(), text);
        return reading.problems().get(0).code();
    }

    @Test
    void aSettingStandsInEachVariantAsIfItHadBeenWritten() {
        assertEquals(
                List.of("data xor; layer 3; lr 0.01\n", "data xor; layer 3; lr 1\n"),
                texts("data xor; layer 3; lr 0.5\ncompare lr [0.01 1]\n"));
        assertEquals(
                List.of("layer 3; batch 1", "layer 3; batch all"), texts("layer 3; compare batch [1 all]; batch 5"));
        assertEquals(
                List.of("layer 3; optimizer sgd", "layer 3; optimizer adam beta1 0.8"),
                texts("layer 3; optimizer momentum 0.5; compare optimizer [sgd \"adam beta1 0.8\"]"));
        assertEquals(
                List.of("data moons; layer 2 relu", "data moons; layer 4 relu"),
                texts("data moons; layer 3 relu; compare layer-1 units [2 4]"));
        assertEquals(
                List.of("layer 3; layer 2 relu", "layer 3; layer 2 sin"),
                texts("layer 3; layer 2 tanh; compare layer-2 [relu sin]"));
        assertEquals(
                List.of("data circle noise 0; layer 3", "data circle noise 0.1; layer 3"),
                texts("data circle noise 5%; layer 3; compare data noise [0% 10%]"));
    }

    @Test
    void twoLinesMakeAGridAndEachCombinationHasAName() {
        List<Variant> grid = variants("data xor; layer 3; compare lr [0.1 1]; compare batch [1 all]");
        assertEquals(
                List.of("lr 0.1, batch 1", "lr 0.1, batch all", "lr 1, batch 1", "lr 1, batch all"),
                grid.stream().map(Variant::name).toList());
        assertEquals(List.of("1", "all"), grid.get(3).values());
    }

    @Test
    void theTextItselfRunsAsIfItComparedNothing() {
        String plain = "data xor; layer 3 tanh; lr 0.3";
        assertEquals(trained(plain), trained(plain + "; compare lr [0.1 1]"));
    }

    private String trained(String text) {
        Trainer trainer = Trainer.of(language.read(text).experiment());
        trainer.stepBatch();
        return trainer.hash();
    }

    @Test
    void aClaimMaySpeakOfOneVariantOrOfOneValue() {
        List<Variant> grid = variants(
                "data xor; layer 3; compare lr [0.1 1]; compare batch [1 all]; epochs 9"
                        + "; expect loss 1 after 5; expect loss 2 after 6 variant \"lr 1\"; expect loss 3 after 7 variant \"lr 1, batch all\"");
        assertEquals(
                List.of(1, 1, 2, 3),
                grid.stream()
                        .map(variant -> variant.reading().experiment().claims().size())
                        .toList());
        assertEquals(
                1,
                language.read(
                                "layer 3; compare lr [1 2]; expect loss 1 after 5; expect loss 1 after 5 variant \"lr 1\"")
                        .experiment()
                        .claims()
                        .size());
    }

    @Test
    void whatCannotBeComparedIsSaidAtItsPlace() {
        assertEquals("nothing-to-compare", error("layer 3; compare layer-2 [1 2]"));
        assertEquals("nothing-to-compare", error("layer 3; compare learning [1 2]"));
        assertEquals("nothing-to-compare", error("layer 3; compare lr noise [1 2]"));
        assertEquals("repeated-statement", error("layer 3; compare lr [1 2]; compare lr [3]"));
        assertEquals("too-many-variants", error("layer 3; compare lr [1 2 3 4 5]; compare batch [1 2 3 4 5]"));
        assertEquals("unknown-variant", error("layer 3; compare lr [1 2]; expect loss 1 after 5 variant \"lr 3\""));
        assertEquals("nothing-to-compare", error("layer 3; compare lr [\"\" 1]"));
        String text = "layer 3; compare lr [0.1 -1]";
        assertEquals("unsound-variant", error(text));
        assertEquals("-1", language.read(text).problems().get(0).span().of(text));
    }

    @Test
    void aListInThePlaceOfOneValueIsMendedToAComparison() {
        String text = "data xor; layer 3; lr [0.1, 1]";
        String mended = text;
        for (int i = 0; i < 2 && !language.read(mended).sound(); i++) {
            mended = Edit.apply(
                    mended,
                    language.read(mended).problems().get(0).fixes().get(0).edits());
        }
        assertEquals("data xor; layer 3; compare lr [0.1 1]", mended);
    }
}
