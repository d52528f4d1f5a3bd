package org.neurone.dsl;

import java.util.List;
import java.util.Objects;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.SoundOnly;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/**
 * Reads texts of which there is nothing to say, as {@link Language} does: for programs that have to load little and ask a
 * whole language about any other text. No advice and no sentence comes along. Immutable; one instance serves many threads.
 */
public final class SoundReader {
    private final Vocabulary vocabulary;

    /** For the names and statements of {@code catalog}. */
    public SoundReader(Catalog catalog) {
        this.vocabulary = new Vocabulary(Objects.requireNonNull(catalog, "catalog"));
    }

    /** What the text says; null where anything is to be said of it, be it a hint. */
    public Reading read(String text, Tables tables, Limits limits) {
        Objects.requireNonNull(tables, "tables");
        Checked checked = TextReader.read(vocabulary, new SoundOnly(), text, tables, limits);
        return checked.problems().isEmpty()
                ? new Reading(checked.tree(), List.of(), checked.experiment(), checked.plan())
                : null;
    }
}
