package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.words.Wording;

/** The regularisers that the engine brings. */
public final class Regularizers {
    private static final Wording STRENGTH = Wording.of("How much it weighs.", "Son poids.");

    private Regularizers() {}

    /** The regularisers that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Regularizer>> entries() {
        return List.of(
                Entry.of(
                                "l1",
                                L1.class,
                                Wording.of(
                                        "A penalty on the size of each weight, which makes many of them 0.",
                                        "Une pénalité sur la taille de chaque poids, qui en amène beaucoup à 0."))
                        .value("strength", ValueType.atLeast(0), L1::strength, STRENGTH)
                        .example("regularize l1 0.001")
                        .build(arguments -> new L1(arguments.real("strength"))),
                Entry.of(
                                "l2",
                                L2.class,
                                Wording.of(
                                        "A penalty on the square of each weight, which keeps all of them small.",
                                        "Une pénalité sur le carré de chaque poids, qui les garde tous petits."))
                        .value("strength", ValueType.atLeast(0), L2::strength, STRENGTH)
                        .example("regularize l2 0.001")
                        .build(arguments -> new L2(arguments.real("strength"))));
    }
}
