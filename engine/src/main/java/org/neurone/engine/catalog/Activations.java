package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elu;
import org.neurone.engine.activation.FormulaActivation;
import org.neurone.engine.activation.Gelu;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Sign;
import org.neurone.engine.activation.Sin;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Softplus;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.words.Wording;

/** The activations that the engine brings. */
public final class Activations {
    /** How many stand before gelu. */
    private static final int BEFORE_GELU = 7;

    private Activations() {}

    /** The activations that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Activation>> entries() {
        List<Entry<? extends Activation>> entries = new ArrayList<>(common());
        entries.add(BEFORE_GELU, gelu());
        entries.add(formula());
        return entries;
    }

    private static Entry<FormulaActivation> formula() {
        return Entry.of(
                        "formula",
                        FormulaActivation.class,
                        Wording.of(
                                "A function of one's own of the weighted sum z; its slope is worked out.",
                                "Une fonction à vous de la somme pondérée z\u00a0; sa pente est calculée."))
                .value(
                        "formula",
                        new ValueType.FormulaText(Formula.Subject.ACTIVATION),
                        FormulaActivation::formula,
                        Wording.of(
                                "The formula, with + - * / ^ and functions such as exp, tanh, sigmoid, abs.",
                                "La formule, avec + - * / ^ et des fonctions comme exp, tanh, sigmoid, abs."))
                .example("layer 8 formula \"a = z*sigmoid(1.7*z)\"")
                .build(arguments -> new FormulaActivation(arguments.formula("formula")));
    }

    private static Entry<Gelu> gelu() {
        return Entry.of(
                        "gelu",
                        Gelu.class,
                        Wording.of(
                                "The weighted sum times the share of a normal distribution that lies below it.",
                                "La somme pondérée multipliée par la part d’une loi normale située" + " en dessous."))
                .example("layer 8 gelu")
                .build(arguments -> new Gelu());
    }

    /** All but gelu, whose table is large, and formulas, which few texts have. */
    static List<Entry<? extends Activation>> common() {
        return List.of(
                Entry.of(
                                "step",
                                Step.class,
                                Wording.of(
                                        "1 where the weighted sum is above 0, else 0: the lecture's perceptron, which"
                                                + " gradient descent cannot teach.",
                                        "1 si la somme pondérée dépasse 0, sinon 0\u00a0: le perceptron du cours, que la"
                                                + " descente de gradient ne peut pas entraîner."))
                        .example("layer 1 step")
                        .build(arguments -> new Step()),
                Entry.of(
                                "sign",
                                Sign.class,
                                Wording.of(
                                        "1 where the weighted sum is above 0, else −1.",
                                        "1 si la somme pondérée dépasse 0, sinon −1."))
                        .example("layer 1 sign")
                        .build(arguments -> new Sign()),
                Entry.of(
                                "sigmoid",
                                Sigmoid.class,
                                Wording.of(
                                        "A smooth step from 0 to 1: 1 / (1 + e⁻ᶻ).",
                                        "Une marche douce de 0 à 1\u00a0: 1 / (1 + e⁻ᶻ)."))
                        .example("layer 3 sigmoid")
                        .build(arguments -> new Sigmoid()),
                Entry.of(
                                "tanh",
                                Tanh.class,
                                Wording.of(
                                        "A smooth step from −1 to 1: the hyperbolic tangent.",
                                        "Une marche douce de −1 à 1\u00a0: la tangente hyperbolique."))
                        .example("layer 4 tanh")
                        .build(arguments -> new Tanh()),
                Entry.of(
                                "relu",
                                Relu.class,
                                Wording.of(
                                        "The weighted sum where it is above 0, else 0.",
                                        "La somme pondérée si elle dépasse 0, sinon 0."))
                        .example("layer 8 relu init he")
                        .build(arguments -> new Relu()),
                Entry.of(
                                "leaky-relu",
                                LeakyRelu.class,
                                Wording.of(
                                        "Like relu, with a small slope below 0, so that no unit goes silent for good.",
                                        "Comme relu, avec une faible pente sous 0, pour qu’aucun neurone ne se taise"
                                                + " définitivement."))
                        .option(
                                "slope",
                                ValueType.atLeast(0),
                                0.01,
                                LeakyRelu::slope,
                                Wording.of("The slope below 0.", "La pente sous 0."))
                        .example("layer 8 leaky-relu slope 0.02")
                        .build(arguments -> new LeakyRelu(arguments.real("slope"))),
                Entry.of(
                                "elu",
                                Elu.class,
                                Wording.of(
                                        "The weighted sum above 0; below, a smooth bend down to −alpha.",
                                        "La somme pondérée au-dessus de 0\u00a0; en dessous, une courbe douce jusqu’à"
                                                + " −alpha."))
                        .option(
                                "alpha",
                                ValueType.above(0),
                                1.0,
                                Elu::alpha,
                                Wording.of("How far below 0 the bend goes.", "Jusqu’où la courbe descend sous 0."))
                        .example("layer 8 elu alpha 0.5")
                        .build(arguments -> new Elu(arguments.real("alpha"))),
                Entry.of(
                                "softplus",
                                Softplus.class,
                                Wording.of("A smooth relu: ln(1 + eᶻ).", "Un relu adouci\u00a0: ln(1 + eᶻ)."))
                        .example("layer 8 softplus")
                        .build(arguments -> new Softplus()),
                Entry.of(
                                "swish",
                                Swish.class,
                                Wording.of(
                                        "The weighted sum times its own sigmoid.",
                                        "La somme pondérée multipliée par sa propre sigmoïde."))
                        .example("layer 8 swish")
                        .build(arguments -> new Swish()),
                Entry.of(
                                "sin",
                                Sin.class,
                                Wording.of("The sine of the weighted sum.", "Le sinus de la somme pondérée."))
                        .example("layer 8 sin")
                        .build(arguments -> new Sin()),
                Entry.of(
                                "linear",
                                Linear.class,
                                Wording.of(
                                        "The weighted sum as it is: for values of a regression.",
                                        "La somme pondérée telle quelle\u00a0: pour les valeurs d’une régression."))
                        .example("output 1 linear")
                        .build(arguments -> new Linear()),
                Entry.of(
                                "softmax",
                                Softmax.class,
                                Wording.of(
                                        "Shares that add up to 1, one for each class.",
                                        "Des parts dont la somme vaut 1, une par classe."))
                        .example("output 3 softmax")
                        .build(arguments -> new Softmax()));
    }
}
