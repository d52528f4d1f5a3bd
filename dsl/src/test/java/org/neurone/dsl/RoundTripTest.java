package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.dsl.wording.Sentences;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.experiment.Experiment;

/** What the writer and the formatter promise, on random texts from the whole catalogue. */
class RoundTripTest {
    /** What values that are right one by one may say together. */
    private static final Set<String> CLASHES =
            Set.of("settings-clash", "points", "bounds", "bounds-swapped", "fold", "closing", "sealed-for-ever");

    private final Language language = Language.standard();
    private final Vocabulary vocabulary = new Vocabulary(Catalog.standard());

    @Property(tries = 1000)
    void aRandomTextFromTheCatalogueIsSoundOrItsSettingsClash(@ForAll long seed) {
        String text = text(seed);
        for (Problem problem : Sentences.of(check(text).problems())) {
            assertTrue(
                    CLASHES.contains(problem.code()), () -> text + "\n" + Report.print(problem, text, Tongue.ENGLISH));
        }
    }

    @Property(tries = 1000)
    void whatTheWriterWritesReadsBackEqualAndIsFormattedAlready(@ForAll long seed) {
        Experiment experiment = check(text(seed)).experiment();
        Assume.that(experiment != null);
        String written = language.write(experiment);
        Checked checked = check(written);
        assertEquals(List.of(), checked.problems(), written);
        assertEquals(experiment, checked.experiment(), written);
        assertEquals(written, language.format(written));
    }

    @Property(tries = 1000)
    void theFormatterKeepsTheMeaningAndTheCommentsAndIsIdempotent(@ForAll long seed) {
        String text = text(seed);
        String formatted = language.format(text);
        assertEquals(formatted, language.format(formatted), text);
        assertEquals(check(text).experiment(), check(formatted).experiment(), () -> text + "\n→\n" + formatted);
        for (String comment : List.of("# row", "# hidden", "# «é» ; [ \"", "#  two  words")) {
            assertEquals(count(text, comment), count(formatted, comment), text);
        }
    }

    private static String text(long seed) {
        return new RandomTexts(Catalog.standard(), new Random(seed)).text();
    }

    /** Without the plan: a random network need not fit its data. */
    private Checked check(String text) {
        return TextReader.read(vocabulary, Adviser.NONE, text);
    }

    private static int count(String text, String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }
}
