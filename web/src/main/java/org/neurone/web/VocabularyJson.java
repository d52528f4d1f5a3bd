package org.neurone.web;

import java.util.List;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;

/** What the page's menus offer, by kind: every name of the catalogue with its sentence. */
final class VocabularyJson {
    private VocabularyJson() {}

    static Json of(Catalog catalog, Tongue tongue) {
        Json kinds = Json.object();
        for (Kind<?> kind : catalog.kinds()) {
            kinds.put(kind.id(), entries(catalog.entries(kind), tongue));
        }
        return kinds;
    }

    private static Json entries(List<? extends Entry<?>> entries, Tongue tongue) {
        Json array = Json.array();
        for (Entry<?> entry : entries) {
            array.add(Json.object().put("name", entry.name()).put("sentence", tongue.of(entry.sentence())));
        }
        return array;
    }
}
