package org.neurone.engine.catalog;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.neurone.engine.Expectation;
import org.neurone.engine.Experiment;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Term;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.stop.StopRule;

/** The statements that the engine brings, in canonical order; the layers stand between {@code inputs} and {@code loss}. */
final class StandardStatements {
    private static final ValueType EPOCHS = ValueType.whole(1, Integer.MAX_VALUE);

    private StandardStatements() {}

    /** η with its schedules. */
    private record LearningRate(double rate, List<Schedule> schedules) {}

    private record Inputs(List<Term> terms) {}

    private record Prices(List<Regularizer> all) {}

    /** What stands between the experiment's head and its layers. */
    static List<Statement<?>> beforeLayers() {
        return List.of(title(), note(), data(), inputs());
    }

    /** What stands behind the layers. */
    static List<Statement<?>> behindLayers() {
        return List.of(
                loss(),
                optimizer(),
                learningRate(),
                batch(),
                epochs(),
                stop(),
                clip(),
                shuffle(),
                regularize(),
                seed(),
                metric(),
                expect(),
                state());
    }

    private static Statement<String> title() {
        Entry<String> entry = Entry.of(
                        "title",
                        String.class,
                        Wording.of("A title shown with the experiment.", "Un titre affiché avec l’expérience."))
                .value("text", ValueType.text(), Function.identity(), Wording.of("The title.", "Le titre."))
                .example("title \"Two spirals\"")
                .build(arguments -> arguments.text("text"));
        return once(entry, Experiment.Builder::title, Experiment::title, null);
    }

    private static Statement<String> note() {
        Entry<String> entry = Entry.of(
                        "note",
                        String.class,
                        Wording.of(
                                "A few sentences shown with the experiment.",
                                "Quelques phrases affichées avec l’expérience."))
                .value("text", ValueType.text(), Function.identity(), Wording.of("The note.", "La note."))
                .example("note \"One neuron cannot do this.\"")
                .build(arguments -> arguments.text("text"));
        return new Statement<>(entry, true, Experiment.Builder::note, Experiment::notes);
    }

    private static Statement<DataSpec> data() {
        return once(DataStatement.entry(), Experiment.Builder::data, Experiment::data, DataSpec.DEFAULT);
    }

    private static Statement<Inputs> inputs() {
        Entry<Inputs> entry = Entry.of(
                        "inputs",
                        Inputs.class,
                        Wording.of(
                                "What the first layer is fed: columns of the data and what is made of them.",
                                "Ce que reçoit la première couche : des colonnes des données et ce qu’on en fait."))
                .value(
                        "terms",
                        new ValueType.Terms(),
                        Inputs::terms,
                        Wording.of(
                                "Columns, powers, products, sin, cos, abs.",
                                "Des colonnes, puissances, produits, sin, cos, abs."))
                .example("inputs x y x^2 y^2 x*y sin(x) sin(y)")
                .build(arguments -> new Inputs(arguments.list("terms")));
        return once(
                entry,
                (builder, inputs) -> builder.inputs(inputs.terms()),
                experiment -> new Inputs(experiment.inputs()),
                new Inputs(List.of()));
    }

    private static Statement<Loss> loss() {
        Entry<Loss> entry = Entry.of(
                        "loss",
                        Loss.class,
                        Wording.of(
                                "What training makes small: how far the predictions are off.",
                                "Ce que l’entraînement rend petit : l’écart des prédictions."))
                .value(
                        "loss",
                        ValueType.choice(Kind.LOSS),
                        Function.identity(),
                        Wording.of("Which loss.", "Quelle perte."))
                .example("loss quadratic")
                .build(arguments -> arguments.choice("loss", Kind.LOSS));
        return once(entry, Experiment.Builder::loss, Experiment::loss, new Quadratic());
    }

    private static Statement<Optimizer> optimizer() {
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
        return once(entry, Experiment.Builder::optimizer, Experiment::optimizer, new Sgd());
    }

    private static Statement<LearningRate> learningRate() {
        Entry<LearningRate> entry = Entry.of(
                        "lr",
                        LearningRate.class,
                        Wording.of(
                                "The learning rate η: how far each update goes.",
                                "Le taux d’apprentissage η : la longueur de chaque pas."))
                .value(
                        "rate",
                        ValueType.above(0),
                        LearningRate::rate,
                        Wording.of(
                                "The length of each step; every optimizer has its own default.",
                                "La longueur de chaque pas ; chaque optimiseur a la sienne par défaut."))
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

    private static Statement<Integer> batch() {
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
                                "1 : un exemple à la fois ; all : toutes les données d’un coup."))
                .example("batch 16")
                .build(arguments -> arguments.whole("examples"));
        return once(entry, Experiment.Builder::batch, Experiment::batch, Experiment.DEFAULT_BATCH);
    }

    private static Statement<Integer> epochs() {
        Entry<Integer> entry = Entry.of(
                        "epochs",
                        Integer.class,
                        Wording.of(
                                "How many times a run goes through the data.",
                                "Combien de fois un entraînement parcourt les données."))
                .value("epochs", EPOCHS, Integer::longValue, Wording.of("How many times.", "Le nombre de passages."))
                .example("epochs 200")
                .build(arguments -> arguments.whole("epochs"));
        return once(entry, Experiment.Builder::epochs, Experiment::epochs, Experiment.DEFAULT_EPOCHS);
    }

    private static Statement<StopRule> stop() {
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
        return new Statement<>(entry, true, Experiment.Builder::stop, Experiment::stops);
    }

    private static Statement<Clip> clip() {
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
        return once(entry, Experiment.Builder::clip, Experiment::clip, null);
    }

    private static Statement<Boolean> shuffle() {
        Entry<Boolean> entry = Entry.of(
                        "shuffle",
                        Boolean.class,
                        Wording.of(
                                "Whether each epoch takes the examples in a new order.",
                                "Si chaque époque prend les exemples dans un nouvel ordre."))
                .value(
                        "switch",
                        ValueType.word("on", "off"),
                        on -> on ? "on" : "off",
                        Wording.of("on or off.", "on ou off."))
                .example("shuffle off")
                .build(arguments -> "on".equals(arguments.text("switch")));
        return once(entry, Experiment.Builder::shuffle, Experiment::shuffle, true);
    }

    private static Statement<Prices> regularize() {
        Entry<Prices> entry = Entry.of(
                        "regularize",
                        Prices.class,
                        Wording.of(
                                "A price on large weights, against learning by heart.",
                                "Un coût sur les grands poids, contre l’apprentissage par cœur."))
                .option(
                        "price",
                        ValueType.choices(Kind.REGULARIZER),
                        List.of(),
                        Prices::all,
                        Wording.of("Which price.", "Quel coût."))
                .example("regularize l2 0.001")
                .build(arguments -> new Prices(arguments.choices("price", Kind.REGULARIZER)));
        return once(
                entry,
                (builder, prices) -> builder.regularize(prices.all().toArray(new Regularizer[0])),
                experiment -> new Prices(experiment.regularizers()),
                new Prices(List.of()));
    }

    private static Statement<Long> seed() {
        Entry<Long> entry = Entry.of(
                        "seed",
                        Long.class,
                        Wording.of(
                                "The number that fixes every random choice of the run.",
                                "Le nombre qui fixe tous les tirages au hasard."))
                .value(
                        "seed",
                        ValueType.whole(0, Experiment.LARGEST_SEED),
                        Function.identity(),
                        Wording.of("Any whole number.", "Un nombre entier quelconque."))
                .example("seed 42")
                .build(arguments -> arguments.longWhole("seed"));
        return once(entry, Experiment.Builder::seed, Experiment::seed, Experiment.DEFAULT_SEED);
    }

    private static Statement<Metric> metric() {
        Entry<Metric> entry = Entry.of(
                        "metric",
                        Metric.class,
                        Wording.of("What is shown beside the loss.", "Ce qui est affiché à côté de la perte."))
                .value(
                        "metric",
                        ValueType.choice(Kind.METRIC),
                        Function.identity(),
                        Wording.of("Which figure.", "Quelle mesure."))
                .example("metric accuracy")
                .build(arguments -> arguments.choice("metric", Kind.METRIC));
        return new Statement<>(entry, true, Experiment.Builder::metric, Experiment::metrics);
    }

    private static Statement<Expectation> expect() {
        Entry<Expectation> entry = Entry.of(
                        "expect",
                        Expectation.class,
                        Wording.of(
                                "A claim about the run that anybody can check.",
                                "Une affirmation sur l’entraînement, que chacun peut vérifier."))
                .value(
                        "metric",
                        ValueType.choice(Kind.METRIC),
                        Expectation::metric,
                        Wording.of("What is measured.", "Ce qui est mesuré."))
                .value(
                        "value",
                        ValueType.real(),
                        Expectation::value,
                        Wording.of(
                                "At least this; at most, where less is better.",
                                "Au moins cela ; au plus, si moins vaut mieux."))
                .requiredOption(
                        "after",
                        EPOCHS,
                        expectation -> (long) expectation.after(),
                        Wording.of("After so many epochs from the seed.", "Après tant d’époques depuis la graine."))
                .example("expect accuracy 95% after 100")
                .build(arguments -> new Expectation(
                        arguments.choice("metric", Kind.METRIC), arguments.real("value"), arguments.whole("after")));
        return new Statement<>(entry, true, Experiment.Builder::expect, Experiment::expectations);
    }

    private static Statement<State> state() {
        Entry<State> entry = Entry.of(
                        "state",
                        State.class,
                        Wording.of(
                                "Everything learned so far, written by the program and never by hand.",
                                "Tout ce qui a été appris, écrit par le programme et jamais à la main."))
                .value(
                        "state",
                        new ValueType.StateText(),
                        Function.identity(),
                        Wording.of("The saved state.", "L’état enregistré."))
                .build(arguments -> arguments.state("state"));
        return once(entry, Experiment.Builder::state, Experiment::state, null);
    }

    /** A statement that stands once, and not at all where the experiment holds what the language assumes. */
    private static <T> Statement<T> once(
            Entry<T> entry, BiConsumer<Experiment.Builder, T> set, Function<Experiment, T> get, T assumed) {
        return new Statement<>(entry, false, set, experiment -> {
            T value = get.apply(experiment);
            return value == null || value.equals(assumed) ? List.of() : List.of(value);
        });
    }
}
