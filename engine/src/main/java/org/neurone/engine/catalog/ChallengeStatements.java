package org.neurone.engine.catalog;

import java.util.List;
import java.util.function.Function;
import org.neurone.engine.experiment.Challenge;
import org.neurone.engine.experiment.Closing;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.experiment.Rules;
import org.neurone.engine.words.Wording;

/** The statements that make a text a challenge, and the limits that one can set. */
final class ChallengeStatements {
    private ChallengeStatements() {}

    private record Fixed(List<String> names) {}

    /** Whose challenge it is and whose task: at the head of a text. */
    static List<Statement<?>> head() {
        return List.of(challenge(), variant());
    }

    /** What holds for every entry; the goal is {@code expect}. */
    static List<Statement<?>> rules() {
        return List.of(fixed(), limit(), rank());
    }

    /** What can be limited, in the order of the documentation. */
    static List<Entry<? extends Limit>> limits() {
        return List.of(
                counted(
                        "units",
                        Limit.Units.class,
                        Wording.of(
                                "Neurons of all layers together, the output’s too; a convolution’s filters are its neurons.",
                                "Les neurones de toutes les couches, sortie comprise\u00a0; les filtres d’une convolution sont"
                                        + " ses neurones."),
                        Limit.Units::most,
                        Limit.Units::new),
                counted(
                        "parameters",
                        Limit.Parameters.class,
                        Wording.of(
                                "Weights and biases of the whole network.",
                                "Les poids et les biais de tout le réseau."),
                        Limit.Parameters::most,
                        Limit.Parameters::new),
                counted(
                        "epochs",
                        Limit.Epochs.class,
                        Wording.of("How long the run may last.", "Combien de temps l’entraînement peut durer."),
                        Limit.Epochs::most,
                        Limit.Epochs::new),
                Entry.of(
                                "layers",
                                Limit.Layers.class,
                                Wording.of(
                                        "Which kinds of layers there may be.", "Quels types de couches sont permis."))
                        .value(
                                "allowed",
                                new ValueType.Names(false),
                                Limit.Layers::allowed,
                                Wording.of(
                                        "Their names, dense for layer and output; several in brackets.",
                                        "Leurs noms, dense pour layer et output\u00a0; plusieurs entre crochets."))
                        .example("limit layers [dense dropout]")
                        .build(arguments -> new Limit.Layers(arguments.list("allowed"))));
    }

    private static <T extends Limit> Entry<T> counted(
            String name, Class<T> type, Wording sentence, Function<T, Long> get, Function<Long, T> build) {
        return Entry.of(name, type, sentence)
                .value(
                        "most",
                        ValueType.whole(1, Integer.MAX_VALUE),
                        get,
                        Wording.of("So many at most.", "Autant au plus."))
                .example("limit " + name + " 12")
                .build(arguments -> build.apply(arguments.longWhole("most")));
    }

    private static Statement<Challenge> challenge() {
        Entry<Challenge> entry = Entry.of(
                        "challenge",
                        Challenge.class,
                        Wording.of(
                                "Makes the text a challenge; an entry names by it which one it answers.",
                                "Fait du texte un défi\u00a0; une réponse indique ainsi à quel défi elle répond."))
                .value(
                        "title",
                        new ValueType.Text(false),
                        Challenge::title,
                        Wording.of("What it is called.", "Comment il s’appelle."))
                .option(
                        "variants",
                        ValueType.share(),
                        null,
                        Challenge::variants,
                        Wording.of(
                                "Every entrant has a task of their own, by a variant line; its goals are eased by so much of their"
                                        + " values at most.",
                                "Chacun a sa propre tâche, par une ligne variant\u00a0; ses buts sont adoucis d’autant de leurs"
                                        + " valeurs au plus."))
                .option(
                        "by-hand",
                        ValueType.flag(),
                        false,
                        Challenge::byHand,
                        Wording.of(
                                "Entries may set weights by hand.", "Les réponses peuvent fixer des poids à la main."))
                .option(
                        "closes",
                        new ValueType.Text(false),
                        null,
                        challenge -> challenge.closes() == null
                                ? null
                                : challenge.closes().said(),
                        Wording.of(
                                "The last day on which entries are taken in, or the minute (UTC); then they are ranked by runs from"
                                        + " seeds that nobody could choose.",
                                "Le dernier jour où des réponses sont prises, ou la minute (UTC)\u00a0; elles se classent ensuite"
                                        + " selon des entraînements dont personne n’a pu choisir la graine."))
                .option(
                        "sealed",
                        ValueType.flag(),
                        false,
                        Challenge::sealed,
                        Wording.of(
                                "Until it closes, a board shows an entry’s rank and nickname alone.",
                                "Jusqu’à sa fermeture, un tableau ne montre d’une réponse que son rang et son pseudonyme."))
                .example("challenge \"Spiral in twelve\"")
                .build(arguments -> new Challenge(
                        arguments.text("title"),
                        arguments.has("variants") ? (Double) arguments.real("variants") : null,
                        arguments.flag("by-hand"),
                        arguments.has("closes") ? new Closing(arguments.text("closes")) : null,
                        arguments.flag("sealed")));
        return StandardStatements.once(
                entry,
                (builder, challenge) -> builder.challenge(challenge),
                experiment -> experiment.rules().challenge(),
                null);
    }

    private static Statement<String> variant() {
        Entry<String> entry = Entry.of(
                        "variant",
                        String.class,
                        Wording.of(
                                "A task of one’s own: the data’s seed and the goals are drawn from this word, the same everywhere.",
                                "Une tâche à soi\u00a0: la graine des données et les buts sont tirés de ce mot, partout les"
                                        + " mêmes."))
                .value("word", new ValueType.Text(false), Function.identity(), Wording.of("The word.", "Le mot."))
                .example("variant \"alice\"")
                .build(arguments -> arguments.text("word"));
        return StandardStatements.once(
                entry,
                (builder, word) -> builder.variant(word),
                experiment -> experiment.rules().variant(),
                null);
    }

    private static Statement<Fixed> fixed() {
        Entry<Fixed> entry = Entry.of(
                        "fixed",
                        Fixed.class,
                        Wording.of(
                                "What every entry has as the challenge has it; all else may be changed.",
                                "Ce que chaque réponse garde tel que le défi le dit\u00a0; tout le reste peut changer."))
                .value(
                        "names",
                        new ValueType.Keywords(),
                        Fixed::names,
                        Wording.of(
                                "Statements such as data or seed, settings of data such as test, or layers for the network.",
                                "Des instructions comme data ou seed, des réglages de data comme test, ou layers pour le"
                                        + " réseau."))
                .example("fixed data seed")
                .build(arguments -> new Fixed(arguments.list("names")));
        return StandardStatements.once(
                entry,
                (builder, fixed) -> builder.fixed(fixed.names()),
                experiment -> new Fixed(experiment.rules().fixed()),
                new Fixed(List.of()));
    }

    private static Statement<Limit> limit() {
        Entry<Limit> entry = Entry.of(
                        "limit",
                        Limit.class,
                        Wording.of("What an entry may have at most.", "Ce qu’une réponse peut avoir au plus."))
                .value("limit", ValueType.choice(Kind.LIMIT), Function.identity(), Wording.of("Of what.", "De quoi."))
                .example("limit units 12")
                .build(arguments -> arguments.choice("limit", Kind.LIMIT));
        return new Statement<>(
                entry,
                true,
                (builder, limit) -> builder.limit(limit),
                experiment -> experiment.rules().limits());
    }

    private static Statement<String> rank() {
        Entry<String> entry = Entry.of(
                        "rank",
                        String.class,
                        Wording.of(
                                "By what entries that reach the goal are ranked; a second line decides ties.",
                                "Par quoi se classent les réponses qui atteignent le but\u00a0; une seconde ligne départage."))
                .value(
                        "by",
                        new ValueType.Word(Rules.RANKS),
                        Function.identity(),
                        Wording.of(
                                "The fewest parameters, units or epochs until the goal holds, or the best measure at the end.",
                                "Le moins de paramètres, de neurones ou d’époques jusqu’au but, ou la meilleure mesure à la"
                                        + " fin."))
                .example("rank parameters")
                .build(arguments -> arguments.text("by"));
        return new Statement<>(
                entry,
                true,
                (builder, by) -> builder.rank(by),
                experiment -> experiment.rules().ranks());
    }
}
