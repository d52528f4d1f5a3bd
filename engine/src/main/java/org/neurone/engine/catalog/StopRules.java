package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.stop.AccuracyReached;
import org.neurone.engine.stop.LossReached;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;
import org.neurone.engine.words.Wording;

/** The stop rules that the engine brings. */
public final class StopRules {
    private StopRules() {}

    /** The stop rules that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends StopRule>> entries() {
        return List.of(
                Entry.of(
                                "loss",
                                LossReached.class,
                                Wording.of(
                                        "Ends the run when the training loss is down to this.",
                                        "Arrête quand la perte d’entraînement descend jusqu’à cette valeur."))
                        .value(
                                "bound",
                                ValueType.atLeast(0),
                                LossReached::bound,
                                Wording.of("The loss to reach.", "La perte à atteindre."))
                        .example("stop loss 0.01")
                        .build(arguments -> new LossReached(arguments.real("bound"))),
                Entry.of(
                                "patience",
                                Patience.class,
                                Wording.of(
                                        "Ends the run when the test loss has found no new low for so many epochs.",
                                        "Arrête quand la perte de test n’a plus baissé depuis tant d’époques."))
                        .value(
                                "epochs",
                                ValueType.whole(1, Integer.MAX_VALUE),
                                patience -> (long) patience.epochs(),
                                Wording.of("How many epochs to wait.", "Le nombre d’époques d’attente."))
                        .example("stop patience 10")
                        .build(arguments -> new Patience(arguments.whole("epochs"))),
                Entry.of(
                                "accuracy",
                                AccuracyReached.class,
                                Wording.of(
                                        "Ends the run when so large a share of the test answers is right.",
                                        "Arrête quand cette part des réponses de test est juste."))
                        .value(
                                "bound",
                                ValueType.share(),
                                AccuracyReached::bound,
                                Wording.of("The share to reach.", "La part à atteindre."))
                        .example("stop accuracy 99%")
                        .build(arguments -> new AccuracyReached(arguments.real("bound"))));
    }
}
