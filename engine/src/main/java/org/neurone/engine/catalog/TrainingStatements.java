package org.neurone.engine.catalog;

import java.util.List;
import java.util.function.Function;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.StopRule;
import org.neurone.engine.words.Wording;

/** The statements that say how a network learns. */
final class TrainingStatements {
    private static final ValueType EPOCHS = ValueType.whole(1, State.LARGEST_COUNT);

    private TrainingStatements() {}

    /** η with its schedules. */
    private record LearningRate(double rate, List<Schedule> schedules) {}

    private record Penalties(List<Regularizer> all) {}

    static Statement<Loss> loss() {
        Entry<Loss> entry = Entry.of(
                        "loss",
                        Loss.class,
                        Wording.of(
                                "What training makes small: how far the predictions are off.",
                                "Ce que l’entraînement rend petit\u00a0: l’écart des prédictions."))
                .value(
                        "loss",
                        ValueType.choice(Kind.LOSS),
                        Function.identity(),
                        Wording.of("Which loss.", "Quelle perte."))
                .example("loss quadratic")
                .build(arguments -> arguments.choice("loss", Kind.LOSS));
        return StandardStatements.once(entry, ExperimentBuilder::loss, Experiment::loss, new Quadratic());
    }

    static Statement<Optimizer> optimizer() {
        Entry<Optimizer> entry = Entry.of(
                        "optimizer",
                        Optimizer.class,
                        Wording.of(
                                "The rule that turns slopes into changes of the weights.",
                                "La règle qui change les poids d’après leurs pentes."))
                .value(
                        "optimizer",
                        ValueType.choice(Kind.OPTIMIZER),
                        Function.identity(),
                        Wording.of("Which rule.", "Quelle règle."))
                .example("optimizer adam beta1 0.9")
                .build(arguments -> arguments.choice("optimizer", Kind.OPTIMIZER));
        return StandardStatements.once(entry, ExperimentBuilder::optimizer, Experiment::optimizer, new Sgd());
    }

    static Statement<LearningRate> learningRate() {
        Entry<LearningRate> entry = Entry.of(
                        "lr",
                        LearningRate.class,
                        Wording.of(
                                "The learning rate η: how far each update goes.",
                                "Le taux d’apprentissage η\u00a0: la longueur de chaque pas."))
                .value(
                        "rate",
                        ValueType.above(0),
                        LearningRate::rate,
                        Wording.of(
                                "The length of each step; every optimizer has its own default.",
                                "La longueur de chaque pas\u00a0; chaque optimiseur a la sienne par défaut."))
                .option(
                        "schedule",
                        ValueType.choices(Kind.SCHEDULE),
                        List.of(),
                        LearningRate::schedules,
                        Wording.of("How it changes over time.", "Comment il change avec le temps."))
                .example("lr 0.5 decay 0.1 warmup 5")
                .build(arguments ->
                        new LearningRate(arguments.real("rate"), arguments.choices("schedule", Kind.SCHEDULE)));
        return new Statement<>(
                entry,
                false,
                (builder, rate) ->
                        builder.learningRate(rate.rate(), rate.schedules().toArray(new Schedule[0])),
                experiment -> experiment.schedules().isEmpty()
                                && experiment.learningRate()
                                        == experiment.optimizer().defaultLearningRate()
                        ? List.of()
                        : List.of(new LearningRate(experiment.learningRate(), experiment.schedules())));
    }

    static Statement<Integer> batch() {
        Entry<Integer> entry = Entry.of(
                        "batch",
                        Integer.class,
                        Wording.of("How many examples each update looks at.", "Le nombre d’exemples par pas."))
                .value(
                        "examples",
                        new ValueType.Whole(1, Integer.MAX_VALUE, "all", Experiment.WHOLE_BATCH),
                        Integer::longValue,
                        Wording.of(
                                "1 is the per-example way, all takes the whole data at once.",
                                "1 prend un exemple à la fois, all toutes les données d’un coup."))
                .example("batch 16")
                .build(arguments -> arguments.whole("examples"));
        return StandardStatements.once(entry, ExperimentBuilder::batch, Experiment::batch, Experiment.DEFAULT_BATCH);
    }

    static Statement<Long> epochs() {
        Entry<Long> entry = Entry.of(
                        "epochs",
                        Long.class,
                        Wording.of(
                                "How many times a run goes through the data.",
                                "Combien de fois un entraînement parcourt les données."))
                .value("epochs", EPOCHS, epochs -> epochs, Wording.of("How many times.", "Le nombre de passages."))
                .example("epochs 200")
                .build(arguments -> arguments.longWhole("epochs"));
        return StandardStatements.once(entry, ExperimentBuilder::epochs, Experiment::epochs, Experiment.DEFAULT_EPOCHS);
    }

    static Statement<StopRule> stop() {
        Entry<StopRule> entry = Entry.of(
                        "stop",
                        StopRule.class,
                        Wording.of("A reason to end a run early.", "Une raison d’arrêter plus tôt."))
                .value(
                        "rule",
                        ValueType.choice(Kind.STOP),
                        Function.identity(),
                        Wording.of("Which reason.", "Quelle raison."))
                .example("stop patience 10")
                .build(arguments -> arguments.choice("rule", Kind.STOP));
        return new Statement<>(entry, true, ExperimentBuilder::stop, Experiment::stops);
    }

    static Statement<Clip> clip() {
        Entry<Clip> entry = Entry.of(
                        "clip",
                        Clip.class,
                        Wording.of(
                                "A bound on the gradient, against steps that are far too long.",
                                "Une borne sur le gradient, contre les pas bien trop longs."))
                .value(
                        "clip",
                        ValueType.choice(Kind.CLIP),
                        Function.identity(),
                        Wording.of("Which bound.", "Quelle borne."))
                .example("clip norm 1")
                .build(arguments -> arguments.choice("clip", Kind.CLIP));
        return StandardStatements.once(entry, ExperimentBuilder::clip, Experiment::clip, null);
    }

    static Statement<Boolean> shuffle() {
        Entry<Boolean> entry = Entry.of(
                        "shuffle",
                        Boolean.class,
                        Wording.of(
                                "Whether each epoch takes the examples in a new order.",
                                "Indique si chaque époque prend les exemples dans un nouvel ordre."))
                .value(
                        "switch",
                        ValueType.word("on", "off"),
                        on -> on ? "on" : "off",
                        Wording.of("on or off.", "on ou off."))
                .example("shuffle off")
                .build(arguments -> "on".equals(arguments.text("switch")));
        return StandardStatements.once(entry, ExperimentBuilder::shuffle, Experiment::shuffle, true);
    }

    static Statement<Penalties> regularize() {
        Entry<Penalties> entry = Entry.of(
                        "regularize",
                        Penalties.class,
                        Wording.of(
                                "A penalty on large weights, against learning by heart.",
                                "Une pénalité sur les grands poids, contre l’apprentissage par cœur."))
                .option(
                        "penalty",
                        ValueType.choices(Kind.REGULARIZER),
                        List.of(),
                        Penalties::all,
                        Wording.of("Which penalty.", "Quelle pénalité."))
                .example("regularize l2 0.001")
                .build(arguments -> new Penalties(arguments.choices("penalty", Kind.REGULARIZER)));
        return StandardStatements.once(
                entry,
                (builder, penalties) -> builder.regularize(penalties.all().toArray(new Regularizer[0])),
                experiment -> new Penalties(experiment.regularizers()),
                new Penalties(List.of()));
    }
}
