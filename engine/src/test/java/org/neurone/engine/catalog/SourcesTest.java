package org.neurone.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.Values;

class SourcesTest {
    static List<Entry<? extends Source>> entries() {
        return Sources.entries();
    }

    /** Links name these for ever; what is added may stand anywhere between them. */
    @Test
    void everySourceThatTextsMayNameIsThere() {
        List<String> names = new ArrayList<>();
        for (Entry<? extends Source> entry : Sources.entries()) {
            names.add(entry.name());
        }
        List<String> named = List.of(
                "and",
                "or",
                "nand",
                "nor",
                "xor",
                "xnor",
                "party",
                "circle",
                "gauss",
                "spiral",
                "moons",
                "rings",
                "checkerboard",
                "blobs",
                "strokes",
                "plane",
                "bumps",
                "sine",
                "function",
                "iris",
                "digits",
                "csv",
                "pictures",
                "points");
        names.retainAll(named);
        assertEquals(named, names);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entryBuildsWithItsDefaultsAndReadsThemBack(Entry<? extends Source> entry) {
        roundTrip(entry);
    }

    private static <T extends Source> void roundTrip(Entry<T> entry) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Parameter<T> parameter : entry.parameters()) {
            given.put(parameter.name(), parameter.fallback());
        }
        given.computeIfPresent("formula", (name, value) -> value);
        if (given.containsKey("formula")) {
            given.put("formula", new Formula("y = x"));
        }
        if (given.containsKey("points")) {
            given.put("points", Values.of(1, 2, 0, 3, 4, 1));
        }
        if (given.containsKey("name")) {
            given.put("name", "t");
        }
        T source = entry.build(new Arguments(given));
        assertEquals(entry.type(), source.getClass());
        for (Parameter<T> parameter : entry.parameters()) {
            assertEquals(given.get(parameter.name()), parameter.get().apply(source), parameter.name());
            assertFalse(parameter.sentence().french().isEmpty());
        }
        if (!given.containsKey("name")) {
            assertTrue(source.describe(Tables.none()).examples() > 0);
        }
    }

    @Test
    void defaultDataIsTheCircleOfTheCatalogue() {
        Entry<? extends Source> circle = Catalog.standard().entry(Kind.SOURCE, "circle");
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (Parameter<? extends Source> parameter : circle.parameters()) {
            defaults.put(parameter.name(), parameter.fallback());
        }
        assertEquals(Experiment.DEFAULT_DATA.source(), circle.build(new Arguments(defaults)));
    }
}
