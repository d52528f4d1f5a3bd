package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.schedule.Warmup;
import org.neurone.engine.words.Wording;

/** The schedules that the engine brings. */
public final class Schedules {
    private static final ValueType EPOCHS = ValueType.whole(1, Integer.MAX_VALUE);

    private Schedules() {}

    /** The schedules that the engine brings, in the order of the documentation. */
    public static List<Entry<? extends Schedule>> entries() {
        return List.of(
                Entry.of(
                                "decay",
                                Decay.class,
                                Wording.of(
                                        "Divides the learning rate by 1 + decay × epoch.",
                                        "Divise le taux d’apprentissage par 1 + decay × époque."))
                        .value(
                                "rate",
                                ValueType.atLeast(0),
                                Decay::rate,
                                Wording.of("How fast it goes down.", "La vitesse de la baisse."))
                        .example("lr 0.5 decay 0.1")
                        .build(arguments -> new Decay(arguments.real("rate"))),
                Entry.of(
                                "step",
                                Steps.class,
                                Wording.of(
                                        "Multiplies the learning rate by a factor every so many epochs.",
                                        "Multiplie le taux d’apprentissage par un facteur à intervalles réguliers."))
                        .value(
                                "factor",
                                ValueType.above(0),
                                Steps::factor,
                                Wording.of("The factor of each step.", "Le facteur de chaque palier."))
                        .requiredOption(
                                "every",
                                EPOCHS,
                                steps -> (long) steps.every(),
                                Wording.of("Epochs between two steps.", "Le nombre d’époques entre deux paliers."))
                        .example("lr 0.5 step 0.5 every 20")
                        .build(arguments -> new Steps(arguments.real("factor"), arguments.whole("every"))),
                Entry.of(
                                "cosine",
                                Cosine.class,
                                Wording.of(
                                        "Takes the learning rate down to 0 along half a wave.",
                                        "Amène le taux d’apprentissage à 0 le long d’une demi-onde."))
                        .value(
                                "length",
                                EPOCHS,
                                null,
                                Cosine::length,
                                Wording.of(
                                        "Epochs until 0; the whole run where none is given.",
                                        "Le nombre d’époques jusqu’à 0\u00a0; toute la durée si rien n’est donné."))
                        .example("lr 0.5 cosine 100")
                        .build(arguments ->
                                new Cosine(arguments.has("length") ? (Long) arguments.longWhole("length") : null)),
                Entry.of(
                                "warmup",
                                Warmup.class,
                                Wording.of(
                                        "Lets the learning rate grow to its full size over the first epochs.",
                                        "Fait croître le taux d’apprentissage pendant les premières époques."))
                        .value(
                                "length",
                                EPOCHS,
                                warmup -> (long) warmup.length(),
                                Wording.of("Epochs until the full rate.", "Le nombre d’époques jusqu’au plein taux."))
                        .example("lr 0.5 warmup 5")
                        .build(arguments -> new Warmup(arguments.whole("length"))));
    }
}
