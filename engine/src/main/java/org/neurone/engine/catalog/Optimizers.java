package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.words.Wording;

/** The optimizers that the engine brings. */
public final class Optimizers {
    private static final ValueType SHARE_BELOW_ONE = new ValueType.Real(0, true, 1, false);
    private static final Wording EPSILON = Wording.of(
            "A small number that keeps the division from 0.", "Un petit nombre qui évite la division par 0.");
    private static final Wording BETA1 = Wording.of(
            "How much of the running mean of the gradient stays.", "La part conservée de la moyenne du gradient.");
    private static final Wording BETA2 = Wording.of(
            "How much of the running mean of its square stays.", "La part conservée de la moyenne de son carré.");
    private static final Wording MOMENTUM = Wording.of(
            "How much of the speed stays from step to step.", "La part de vitesse conservée d’un pas à l’autre.");

    private Optimizers() {}

    /** The optimizers that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Optimizer>> entries() {
        return List.of(
                Entry.of(
                                "sgd",
                                Sgd.class,
                                Wording.of(
                                        "Gradient descent: each weight goes down its slope.",
                                        "Descente de gradient\u00a0: chaque poids descend sa pente."))
                        .example("optimizer sgd")
                        .build(arguments -> new Sgd()),
                Entry.of(
                                "momentum",
                                Momentum.class,
                                Wording.of(
                                        "Gradient descent that keeps part of its speed, like a ball rolling downhill.",
                                        "Descente de gradient qui garde une partie de sa vitesse, comme une balle qui"
                                                + " dévale une pente."))
                        .value("momentum", SHARE_BELOW_ONE, 0.9, Momentum::momentum, MOMENTUM)
                        .example("optimizer momentum 0.9")
                        .build(arguments -> new Momentum(arguments.real("momentum"))),
                Entry.of(
                                "nesterov",
                                Nesterov.class,
                                Wording.of(
                                        "Momentum that looks one step ahead.",
                                        "Momentum qui regarde un pas plus loin."))
                        .value("momentum", SHARE_BELOW_ONE, 0.9, Nesterov::momentum, MOMENTUM)
                        .example("optimizer nesterov 0.9")
                        .build(arguments -> new Nesterov(arguments.real("momentum"))),
                Entry.of(
                                "adagrad",
                                Adagrad.class,
                                Wording.of(
                                        "Each weight has its own step, shorter the steeper its slope has been.",
                                        "Chaque poids a son propre pas, d’autant plus court que sa pente a été"
                                                + " raide."))
                        .option("epsilon", ValueType.atLeast(0), 1e-10, Adagrad::epsilon, EPSILON)
                        .example("optimizer adagrad")
                        .build(arguments -> new Adagrad(arguments.real("epsilon"))),
                Entry.of(
                                "rmsprop",
                                RmsProp.class,
                                Wording.of(
                                        "Each weight has its own step, measured by the recent size of its slope.",
                                        "Chaque poids a son propre pas, mesuré à la taille récente de sa pente."))
                        .option(
                                "decay",
                                SHARE_BELOW_ONE,
                                0.9,
                                RmsProp::decay,
                                Wording.of(
                                        "How much of the running mean of the squares stays.",
                                        "La part conservée de la moyenne des carrés."))
                        .option("epsilon", ValueType.atLeast(0), 1e-8, RmsProp::epsilon, EPSILON)
                        .example("optimizer rmsprop decay 0.9")
                        .build(arguments -> new RmsProp(arguments.real("decay"), arguments.real("epsilon"))),
                Entry.of(
                                "adam",
                                Adam.class,
                                Wording.of(
                                        "Momentum and a step of its own for each weight together.",
                                        "Le momentum et un pas propre à chaque poids, réunis."))
                        .option("beta1", SHARE_BELOW_ONE, 0.9, Adam::beta1, BETA1)
                        .option("beta2", SHARE_BELOW_ONE, 0.999, Adam::beta2, BETA2)
                        .option("epsilon", ValueType.atLeast(0), 1e-8, Adam::epsilon, EPSILON)
                        .example("optimizer adam beta1 0.9")
                        .build(arguments ->
                                new Adam(arguments.real("beta1"), arguments.real("beta2"), arguments.real("epsilon"))),
                Entry.of(
                                "adamw",
                                AdamW.class,
                                Wording.of(
                                        "Adam that also draws every weight a little towards 0.",
                                        "Adam qui attire aussi chaque poids un peu vers 0."))
                        .option("beta1", SHARE_BELOW_ONE, 0.9, AdamW::beta1, BETA1)
                        .option("beta2", SHARE_BELOW_ONE, 0.999, AdamW::beta2, BETA2)
                        .option("epsilon", ValueType.atLeast(0), 1e-8, AdamW::epsilon, EPSILON)
                        .option(
                                "decay",
                                ValueType.atLeast(0),
                                0.01,
                                AdamW::decay,
                                Wording.of(
                                        "The share of each weight taken off a step, times the learning rate.",
                                        "La part de chaque poids retirée à chaque pas, fois le taux"
                                                + " d’apprentissage."))
                        .example("optimizer adamw decay 0.01")
                        .build(arguments -> new AdamW(
                                arguments.real("beta1"),
                                arguments.real("beta2"),
                                arguments.real("epsilon"),
                                arguments.real("decay"))),
                Entry.of(
                                "perceptron",
                                Perceptron.class,
                                Wording.of(
                                        "Rosenblatt's rule for one layer of step or sign units: add what was missed,"
                                                + " take off what was too much.",
                                        "La règle de Rosenblatt pour une couche de neurones step ou sign\u00a0: ajouter ce"
                                                + " qui manque, retirer ce qui est de trop."))
                        .example("optimizer perceptron")
                        .build(arguments -> new Perceptron()));
    }
}
