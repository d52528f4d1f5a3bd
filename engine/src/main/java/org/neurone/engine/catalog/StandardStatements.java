package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Comparison;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.model.State;
import org.neurone.engine.words.Wording;

/** The statements that the engine brings, in canonical order; the layers stand between {@code inputs} and {@code loss}. */
final class StandardStatements {
    private static final ValueType EPOCHS = ValueType.whole(1, Integer.MAX_VALUE);

    private StandardStatements() {}

    private record Inputs(List<Term> terms) {}

    /** What stands between the experiment's head and its layers. */
    static List<Statement<?>> beforeLayers() {
        List<Statement<?>> statements = new ArrayList<>(List.of(title(), note()));
        statements.addAll(ChallengeStatements.head());
        statements.addAll(List.of(data(), inputs()));
        return statements;
    }

    /** What stands there in most texts. */
    static List<Statement<?>> commonBeforeLayers() {
        return List.of(title(), note(), data(), inputs());
    }

    /** What stands behind the layers. */
    static List<Statement<?>> behindLayers() {
        List<Statement<?>> statements = new ArrayList<>(training());
        statements.add(compare());
        statements.addAll(ChallengeStatements.rules());
        statements.addAll(goals());
        return statements;
    }

    /** What stands behind the layers in most texts. */
    static List<Statement<?>> commonBehindLayers() {
        List<Statement<?>> statements = new ArrayList<>(training());
        statements.addAll(goals());
        return statements;
    }

    private static List<Statement<?>> training() {
        return List.of(
                TrainingStatements.loss(),
                TrainingStatements.optimizer(),
                TrainingStatements.learningRate(),
                TrainingStatements.batch(),
                TrainingStatements.epochs(),
                TrainingStatements.stop(),
                TrainingStatements.clip(),
                TrainingStatements.shuffle(),
                TrainingStatements.regularize(),
                seed(),
                metric());
    }

    private static List<Statement<?>> goals() {
        return List.of(expect(), state());
    }

    private static Statement<String> title() {
        Entry<String> entry = Entry.of(
                        "title",
                        String.class,
                        Wording.of("A title shown with the experiment.", "Un titre affiché avec l’expérience."))
                .value("text", ValueType.text(), Function.identity(), Wording.of("The title.", "Le titre."))
                .example("title \"Two spirals\"")
                .build(arguments -> arguments.text("text"));
        return once(entry, ExperimentBuilder::title, Experiment::title, null);
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
        return new Statement<>(entry, true, ExperimentBuilder::note, Experiment::notes);
    }

    private static Statement<DataSpec> data() {
        return once(DataStatement.entry(), ExperimentBuilder::data, Experiment::data, Experiment.DEFAULT_DATA);
    }

    private static Statement<Inputs> inputs() {
        Entry<Inputs> entry = Entry.of(
                        "inputs",
                        Inputs.class,
                        Wording.of(
                                "What the first layer is fed: columns of the data and what is made of them.",
                                "Ce que reçoit la première couche\u00a0: des colonnes des données et ce qu’on en fait."))
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
                        Wording.of("Where the random numbers start.", "D’où partent les nombres au hasard."))
                .example("seed 42")
                .build(arguments -> arguments.longWhole("seed"));
        return once(entry, ExperimentBuilder::seed, Experiment::seed, Experiment.DEFAULT_SEED);
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
        return new Statement<>(entry, true, ExperimentBuilder::metric, Experiment::metrics);
    }

    private static Statement<Comparison> compare() {
        Entry<Comparison> entry = Entry.of(
                        "compare",
                        Comparison.class,
                        Wording.of(
                                "Tries a setting with several values, side by side from the same seed; two such lines make a"
                                        + " grid.",
                                "Essaie un réglage avec plusieurs valeurs, côte à côte depuis la même graine\u00a0; deux lignes"
                                        + " forment une grille."))
                .value(
                        "subject",
                        new ValueType.Name(),
                        Comparison::subject,
                        Wording.of(
                                "The statement, or layer-1 for the first layer and so on.",
                                "L’instruction, ou layer-1 pour la première couche, et ainsi de suite."))
                .value(
                        "setting",
                        new ValueType.Name(),
                        null,
                        Comparison::setting,
                        Wording.of(
                                "Which of its settings, such as noise or units; its first value where none is named.",
                                "Lequel de ses réglages, comme noise ou units\u00a0; sa première valeur si rien n’est dit."))
                .value(
                        "values",
                        new ValueType.Names(true, true),
                        Comparison::values,
                        Wording.of(
                                "What it is tried with; of more than one word in quotes.",
                                "Ce qu’on essaie\u00a0; entre guillemets s’il y a plusieurs mots."))
                .example("compare lr [0.01 0.1 1]")
                .build(arguments ->
                        new Comparison(arguments.text("subject"), arguments.text("setting"), arguments.list("values")));
        return new Statement<>(entry, true, ExperimentBuilder::compare, Experiment::comparisons);
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
                                "Au moins cela\u00a0; au plus, si moins vaut mieux."))
                .requiredOption(
                        "after",
                        EPOCHS,
                        expectation -> (long) expectation.after(),
                        Wording.of("After so many epochs from the seed.", "Après tant d’époques depuis la graine."))
                .option(
                        "variant",
                        new ValueType.Text(false),
                        null,
                        Expectation::variant,
                        Wording.of(
                                "Which variant of compare it speaks of; all where none is named.",
                                "De quelle variante de compare il s’agit\u00a0; de toutes si rien n’est dit."))
                .example("expect accuracy 95% after 100")
                .build(arguments -> new Expectation(
                        arguments.choice("metric", Kind.METRIC),
                        arguments.real("value"),
                        arguments.whole("after"),
                        arguments.text("variant")));
        return new Statement<>(entry, true, ExperimentBuilder::expect, Experiment::expectations);
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
        return once(entry, ExperimentBuilder::state, Experiment::state, null);
    }

    /** A statement that stands once, and not at all where the experiment holds what the language assumes. */
    static <T> Statement<T> once(
            Entry<T> entry, BiConsumer<ExperimentBuilder, T> set, Function<Experiment, T> get, T assumed) {
        return new Statement<>(entry, false, set, experiment -> {
            T value = get.apply(experiment);
            return value == null || value.equals(assumed) ? List.of() : List.of(value);
        });
    }
}
