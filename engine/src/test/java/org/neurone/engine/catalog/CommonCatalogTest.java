package org.neurone.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonCatalogTest {
    @Test
    void theCommonCatalogueLacksWhatIsLargeAndNothingElse() {
        List<String> missing = new ArrayList<>();
        for (Kind<?> kind : Catalog.standard().kinds()) {
            List<String> common = names(Catalog.common(), kind);
            List<String> all = names(Catalog.standard(), kind);
            all.stream().filter(name -> !common.contains(name)).forEach(missing::add);
            all.removeAll(missing);
            assertEquals(all, common, "in the order of the whole one");
        }
        assertEquals(
                List.of(
                        "conv",
                        "pool",
                        "flatten",
                        "batchnorm",
                        "skip",
                        "gelu",
                        "formula",
                        "formula",
                        "units",
                        "parameters",
                        "epochs",
                        "layers",
                        "strokes",
                        "function",
                        "iris",
                        "digits",
                        "csv",
                        "pictures",
                        "points"),
                missing,
                "what stands in no common() is not in the small script: a layer or source that it can do without is named here in its"
                        + " place, all else stands in common() too");
        List<String> keywords = new ArrayList<>(keywords(Catalog.standard()));
        keywords.removeAll(List.of("challenge", "variant", "compare", "fixed", "limit", "rank"));
        assertEquals(keywords, keywords(Catalog.common()));
    }

    private static List<String> names(Catalog catalog, Kind<?> kind) {
        List<String> names = new ArrayList<>();
        catalog.entries(kind).forEach(entry -> names.add(entry.name()));
        return names;
    }

    private static List<String> keywords(Catalog catalog) {
        return catalog.statements().stream()
                .map(statement -> statement.entry().name())
                .toList();
    }
}
