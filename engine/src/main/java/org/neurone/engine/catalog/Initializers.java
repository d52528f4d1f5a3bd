package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.initializer.Constant;
import org.neurone.engine.initializer.He;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.initializer.LeCun;
import org.neurone.engine.initializer.Normal;
import org.neurone.engine.initializer.Uniform;
import org.neurone.engine.initializer.Xavier;
import org.neurone.engine.initializer.Zero;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Range;
import org.neurone.engine.words.Wording;

/** The initial weights that the engine brings. */
public final class Initializers {
    private Initializers() {}

    /** The initial weights that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Initializer>> entries() {
        return List.of(
                Entry.of(
                                "xavier",
                                Xavier.class,
                                Wording.of(
                                        "Evenly around 0, narrower the more connections there are: for sigmoid and"
                                                + " tanh.",
                                        "Uniformément autour de 0, d’autant plus serré qu’il y a de connexions\u00a0: pour"
                                                + " sigmoid et tanh."))
                        .example("layer 8 tanh init xavier")
                        .build(arguments -> new Xavier()),
                Entry.of(
                                "he",
                                He.class,
                                Wording.of(
                                        "Normally around 0 with variance 2 / inputs: for relu and its kin.",
                                        "Selon une loi normale de variance 2 / entrées\u00a0: pour relu et ses"
                                                + " cousines."))
                        .example("layer 8 relu init he")
                        .build(arguments -> new He()),
                Entry.of(
                                "lecun",
                                LeCun.class,
                                Wording.of(
                                        "Normally around 0 with variance 1 / inputs.",
                                        "Selon une loi normale de variance 1 / entrées."))
                        .example("layer 8 tanh init lecun")
                        .build(arguments -> new LeCun()),
                Entry.of(
                                "uniform",
                                Uniform.class,
                                Wording.of("Evenly between two numbers.", "Uniformément entre deux nombres."))
                        .value(
                                "low",
                                ValueType.real(),
                                Uniform::low,
                                Wording.of("The smallest weight.", "Le plus petit poids."))
                        .value(
                                "high",
                                ValueType.real(),
                                Uniform::high,
                                Wording.of("The largest weight.", "Le plus grand poids."))
                        .example("layer 8 tanh init uniform -1 1")
                        .build(arguments -> uniform(arguments.real("low"), arguments.real("high"))),
                Entry.of(
                                "normal",
                                Normal.class,
                                Wording.of(
                                        "Normally around 0 with the given standard deviation.",
                                        "Selon une loi normale autour de 0, avec l’écart type donné."))
                        .value(
                                "deviation",
                                ValueType.atLeast(0),
                                Normal::deviation,
                                Wording.of("The standard deviation.", "L’écart type."))
                        .example("layer 8 tanh init normal 0.1")
                        .build(arguments -> new Normal(arguments.real("deviation"))),
                Entry.of(
                                "zero",
                                Zero.class,
                                Wording.of(
                                        "All 0: units that start equal stay equal.",
                                        "Tous à 0\u00a0: des neurones égaux au départ le restent."))
                        .example("layer 8 tanh init zero")
                        .build(arguments -> new Zero()),
                Entry.of("constant", Constant.class, Wording.of("All the same number.", "Tous au même nombre."))
                        .value("value", ValueType.real(), Constant::value, Wording.of("The number.", "Le nombre."))
                        .example("layer 8 tanh init constant 0.5")
                        .build(arguments -> new Constant(arguments.real("value"))));
    }

    private static Uniform uniform(double low, double high) {
        if (low > high) {
            throw new DataException(new Range(Range.Kind.UNIFORM, low, high), "high");
        }
        return new Uniform(low, high);
    }
}
