package org.neurone.dsl.examples.own;

import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;

/**
 * How a program adds to the language: each part is a record that does its work and an entry that names it; the catalogue
 * with the entries added reads, checks, completes, formats and writes them like the engine's own.
 */
public final class OwnParts {
    /** Everything the engine brings, and five parts more. */
    public static final Catalog CATALOG = Catalog.standard().toBuilder()
            .add(Kind.ACTIVATION, Softsign.ENTRY)
            .add(Kind.LAYER, Gain.ENTRY)
            .add(Kind.LOSS, FourthPower.ENTRY)
            .add(Kind.OPTIMIZER, SignDescent.ENTRY)
            .add(Kind.SOURCE, Staircase.ENTRY)
            .build();

    private OwnParts() {}
}
