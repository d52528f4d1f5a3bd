package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.neurone.engine.Experiment;
import org.neurone.engine.catalog.Catalog;

/** What the writer and the formatter promise, on random texts from the whole catalogue. */
class RoundTripTest {
    /** What values that are right one by one may say together. */
    private static final Set<String> CLASHES = Set.of("settings-clash", "points", "bounds");

    private final Language language = Language.standard();

    @Property(tries = 2000)
    void aRandomTextFromTheCatalogueIsSoundOrItsSettingsClash(@ForAll long seed) {
        String text = new RandomTexts(Catalog.standard(), new Random(seed)).text();
        for (Problem problem : language.read(text).problems()) {
            assertTrue(
                    CLASHES.contains(problem.code()), () -> text + "\n" + Report.print(problem, text, Tongue.ENGLISH));
        }
    }

    @Property(tries = 2000)
    void whatTheWriterWritesReadsBackEqualAndIsFormattedAlready(@ForAll long seed) {
        Experiment experiment = sound(seed);
        if (experiment == null) {
            return;
        }
        String written = language.write(experiment);
        Reading reading = language.read(written);
        assertTrue(reading.sound(), () -> Report.print(reading.problems(), written, Tongue.ENGLISH));
        assertEquals(experiment, reading.experiment(), written);
        assertEquals(written, language.write(reading.experiment()));
        assertEquals(written, language.format(written));
    }

    @Property(tries = 2000)
    void theFormatterKeepsTheMeaningAndTheCommentsAndIsIdempotent(@ForAll long seed) {
        String text = new RandomTexts(Catalog.standard(), new Random(seed)).text();
        String formatted = language.format(text);
        assertEquals(formatted, language.format(formatted), text);
        assertEquals(
                language.read(text).experiment(),
                language.read(formatted).experiment(),
                () -> text + "\n→\n" + formatted);
        assertEquals(
                count(text, "# row") + count(text, "# hidden"),
                count(formatted, "# row") + count(formatted, "# hidden"),
                text);
    }

    /** A random experiment, or null where its settings happen to clash. */
    private Experiment sound(long seed) {
        return language.read(new RandomTexts(Catalog.standard(), new Random(seed)).text())
                .experiment();
    }

    private static int count(String text, String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }
}
