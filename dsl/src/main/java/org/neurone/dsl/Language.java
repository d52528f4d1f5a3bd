package org.neurone.dsl;

import java.util.Objects;
import org.neurone.dsl.check.Checked;
import org.neurone.dsl.check.Checker;
import org.neurone.dsl.check.Vocabulary;
import org.neurone.engine.catalog.Catalog;

/**
 * The door of the language: everything that one can do with a text. Immutable; one instance serves many threads.
 *
 * <pre>{@code
 * Reading reading = Language.standard().read("layer 3 sigmoid; loss quadratic; batch 16; lr 0.5");
 * }</pre>
 */
public final class Language {
    private final Vocabulary vocabulary;

    private Language(Catalog catalog) {
        this.vocabulary = new Vocabulary(catalog);
    }

    /** The language with everything that the engine brings. */
    public static Language standard() {
        return Standard.LANGUAGE;
    }

    /** The language with the names and statements of {@code catalog}. */
    public static Language of(Catalog catalog) {
        return new Language(Objects.requireNonNull(catalog, "catalog"));
    }

    /** Reads a text. Never throws, whatever the text. */
    public Reading read(String text) {
        Checked checked = Checker.check(vocabulary, text);
        return new Reading(checked.tree(), checked.problems(), checked.experiment());
    }

    /** Built when first asked for. */
    private static final class Standard {
        private static final Language LANGUAGE = of(Catalog.standard());
    }
}
