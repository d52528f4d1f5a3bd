package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.loss.Absolute;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.FormulaLoss;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.words.Wording;

/** The losses that the engine brings. */
public final class Losses {
    private Losses() {}

    /** The losses that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Loss>> entries() {
        List<Entry<? extends Loss>> entries = new ArrayList<>(common());
        entries.add(formula());
        return entries;
    }

    private static Entry<FormulaLoss> formula() {
        return Entry.of(
                        "formula",
                        FormulaLoss.class,
                        Wording.of(
                                "A loss of one's own, of the answer a and the desired y, meant over the outputs; its slope is"
                                        + " worked out.",
                                "Une perte à vous, de la réponse a et de la valeur souhaitée y, en moyenne sur les sorties\u00a0; sa"
                                        + " pente est calculée."))
                .value(
                        "formula",
                        new ValueType.FormulaText(Formula.Subject.LOSS),
                        FormulaLoss::formula,
                        Wording.of("The formula.", "La formule."))
                .example("loss formula \"l = (y - a)^4\"")
                .build(arguments -> new FormulaLoss(arguments.formula("formula")));
    }

    /** All but formulas. */
    static List<Entry<? extends Loss>> common() {
        return List.of(
                Entry.of(
                                "quadratic",
                                Quadratic.class,
                                Wording.of(
                                        "The mean of the squared errors, (desired − predicted)².",
                                        "La moyenne des carrés des erreurs, (souhaité − prédit)²."))
                        .example("loss quadratic")
                        .build(arguments -> new Quadratic()),
                Entry.of(
                                "cross-entropy",
                                CrossEntropy.class,
                                Wording.of(
                                        "The surprise at the right answer: categorical under softmax, binary under"
                                                + " sigmoid.",
                                        "La surprise devant la bonne réponse\u00a0: catégorielle avec softmax, binaire avec"
                                                + " sigmoid."))
                        .option(
                                "balance",
                                new ValueType.Flag(),
                                false,
                                CrossEntropy::balance,
                                Wording.of(
                                        "An example counts the more, the rarer its class is among those learned from, so that all"
                                                + " classes weigh alike.",
                                        "Un exemple compte d’autant plus que sa classe est rare parmi ceux qu’on apprend\u00a0: toutes"
                                                + " les classes pèsent alors autant."))
                        .example("loss cross-entropy balance")
                        .build(arguments -> new CrossEntropy(arguments.flag("balance"))),
                Entry.of(
                                "absolute",
                                Absolute.class,
                                Wording.of(
                                        "The mean of the errors without their sign, |desired − predicted|.",
                                        "La moyenne des erreurs sans leur signe, |souhaité − prédit|."))
                        .example("loss absolute")
                        .build(arguments -> new Absolute()),
                Entry.of(
                                "huber",
                                Huber.class,
                                Wording.of(
                                        "Half the squared error up to delta, beyond it a straight line that outliers"
                                                + " pull less.",
                                        "La moitié du carré de l’erreur jusqu’à delta, puis une droite, moins sensible"
                                                + " aux valeurs aberrantes."))
                        .option(
                                "delta",
                                ValueType.above(0),
                                1.0,
                                Huber::delta,
                                Wording.of(
                                        "The error at which the straight line starts.",
                                        "L’erreur à partir de laquelle commence la droite."))
                        .example("loss huber delta 0.5")
                        .build(arguments -> new Huber(arguments.real("delta"))),
                Entry.of(
                                "hinge",
                                Hinge.class,
                                Wording.of(
                                        "How much is missing to a margin of 1 on the right side, for classes −1 and +1.",
                                        "Ce qui manque pour être du bon côté avec une marge de 1, pour des classes −1"
                                                + " et +1."))
                        .example("loss hinge")
                        .build(arguments -> new Hinge()));
    }
}
