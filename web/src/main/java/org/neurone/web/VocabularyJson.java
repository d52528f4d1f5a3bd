package org.neurone.web;

import java.util.List;
import java.util.function.BiConsumer;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/** What the page's menus offer, by kind: every name of the catalogue with its sentence. */
final class VocabularyJson {
    /** Sets of the plane that a first look tells apart, in the order in which they are shown. */
    private static final List<String> PICTURED =
            List.of("circle", "xor", "gauss", "spiral", "moons", "rings", "checkerboard", "blobs");

    private VocabularyJson() {}

    /** Names and sentences. */
    static Json of(Catalog catalog, Tongue tongue) {
        return of(catalog, tongue, (json, entry) -> {});
    }

    /** As {@link #of}, with what the settings ask of data: whether they take noise, and their place among the pictures. */
    static Json forSettings(Catalog catalog, Tongue tongue) {
        return of(
                catalog,
                tongue,
                (json, entry) -> json.put("noisy", noisy(entry)).put("picture", PICTURED.indexOf(entry.name())));
    }

    private static Json of(Catalog catalog, Tongue tongue, BiConsumer<Json, Entry<?>> more) {
        Json kinds = Json.object();
        for (Kind<?> kind : catalog.kinds()) {
            kinds.putArray(kind.id(), array -> {
                for (Entry<?> entry : catalog.entries(kind)) {
                    array.addObject(json -> more.accept(
                            json.put("name", entry.name()).put("sentence", tongue.of(entry.sentence())), entry));
                }
            });
        }
        return kinds;
    }

    private static boolean noisy(Entry<?> entry) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.name().equals("noise")) {
                return true;
            }
        }
        return false;
    }
}
