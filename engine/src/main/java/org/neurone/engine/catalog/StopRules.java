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
                                        "Ends the run when the loss on the validation part (on the test part where there is"
                                                + " none) has found no new low for so many epochs.",
                                        "Arrête quand la perte sur la partie de validation (sur celle de test s’il n’y en a"
                                                + " pas) n’a plus baissé depuis tant d’époques."))
                        .value(
                                "epochs",
                                ValueType.whole(1, Integer.MAX_VALUE),
                                patience -> (long) patience.epochs(),
                                Wording.of("How many epochs to wait.", "Le nombre d’époques d’attente."))
                        .option(
                                "best",
                                new ValueType.Flag(),
                                false,
                                Patience::best,
                                Wording.of(
                                        "The run ends with the weights of the epoch of that lowest loss, whatever ends it.",
                                        "L’entraînement finit avec les poids de l’époque de cette perte la plus basse, quelle que"
                                                + " soit la cause de la fin."))
                        .example("stop patience 10 best")
                        .build(arguments -> new Patience(arguments.whole("epochs"), arguments.flag("best"))),
                Entry.of(
                                "accuracy",
                                AccuracyReached.class,
                                Wording.of(
                                        "Ends the run when so large a share of the answers on that part is right.",
                                        "Arrête quand cette part des réponses sur cette partie est juste."))
                        .value(
                                "bound",
                                ValueType.share(),
                                AccuracyReached::bound,
                                Wording.of("The share to reach.", "La part à atteindre."))
                        .example("stop accuracy 99%")
                        .build(arguments -> new AccuracyReached(arguments.real("bound"))));
    }
}
