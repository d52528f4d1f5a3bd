package org.neurone.engine.catalog;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;

/**
 * A statement of the language other than a layer: the entry that reads its settings and where they live in an
 * {@link Experiment}. The entry's name is the keyword.
 *
 * @param entry keyword, settings, sentence, example
 * @param repeatable whether it may stand more than once
 * @param set puts what the entry built into an experiment under construction
 * @param get what an experiment holds of it, in order; empty where that is what the language assumes without the
 *     statement, so that a writer writes only what says something
 */
public record Statement<T>(
        Entry<T> entry, boolean repeatable, BiConsumer<ExperimentBuilder, T> set, Function<Experiment, List<T>> get) {
    /** @throws NullPointerException where entry, setter or getter is null */
    public Statement {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(get, "get");
    }
}
