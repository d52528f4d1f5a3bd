package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.words.Wording;

/** The ways of clipping that the engine brings. */
public final class Clips {
    private Clips() {}

    /** The ways to clip that the engine brings. */
    public static List<Entry<? extends Clip>> entries() {
        return List.of(
                Entry.of(
                                "norm",
                                Clip.Norm.class,
                                Wording.of(
                                        "Shortens the whole gradient to this length where it is longer.",
                                        "Raccourcit le gradient entier à cette longueur s’il est plus long."))
                        .value(
                                "bound",
                                ValueType.above(0),
                                Clip.Norm::bound,
                                Wording.of("The greatest length.", "La plus grande longueur."))
                        .example("clip norm 1")
                        .build(arguments -> new Clip.Norm(arguments.real("bound"))),
                Entry.of(
                                "value",
                                Clip.Value.class,
                                Wording.of(
                                        "Cuts each number of the gradient to this size.",
                                        "Limite chaque nombre du gradient à cette taille."))
                        .value(
                                "bound",
                                ValueType.above(0),
                                Clip.Value::bound,
                                Wording.of("The greatest size.", "La plus grande taille."))
                        .example("clip value 0.5")
                        .build(arguments -> new Clip.Value(arguments.real("bound"))));
    }
}
