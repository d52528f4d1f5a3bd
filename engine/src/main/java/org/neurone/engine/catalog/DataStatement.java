package org.neurone.engine.catalog;

import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Folds;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unusable;
import org.neurone.engine.words.Wording;

/** {@code data}: the source with its own settings, then those that all sources share. */
final class DataStatement {
    private static final ValueType NORMALISATIONS =
            ValueType.word(Normalize.NONE.word(), Normalize.STANDARD.word(), Normalize.RANGE.word());

    private DataStatement() {}

    private static Long fold(DataSpec spec) {
        return spec.folds() == null || spec.folds().held() == 0
                ? null
                : (long) spec.folds().held();
    }

    private static Folds folds(Arguments arguments) {
        int fold = arguments.has("fold") ? arguments.whole("fold") : 0;
        if (!arguments.has("folds") && fold > 0) {
            throw new DataException(Unusable.FOLD_OF_NONE, "fold");
        }
        return arguments.has("folds") ? new Folds(arguments.whole("folds"), fold) : null;
    }

    static Entry<DataSpec> entry() {
        return Entry.of(
                        "data",
                        DataSpec.class,
                        Wording.of("Where the examples come from.", "D’où viennent les exemples."))
                .value(
                        "source",
                        ValueType.choice(Kind.SOURCE),
                        DataSpec::source,
                        Wording.of("Which source.", "Quelle source."))
                .option(
                        "seed",
                        ValueType.whole(0, Experiment.LARGEST_SEED),
                        1L,
                        DataSpec::seed,
                        Wording.of(
                                "Fixes the examples and which of them are kept for testing.",
                                "Fixe les exemples et ceux qui sont gardés pour le test."))
                .option(
                        "test",
                        new ValueType.Share(1, false),
                        null,
                        DataSpec::test,
                        Wording.of(
                                "The share kept for testing; 30% where none is given, 0 for the gates and party.",
                                "La part gardée pour le test\u00a0; 30\u00a0% si rien n’est donné, 0 pour les portes et"
                                        + " party."))
                .option(
                        "validate",
                        new ValueType.Share(1, false),
                        0.0,
                        DataSpec::validate,
                        Wording.of(
                                "The share kept for validation, which stop rules watch in place of the test part.",
                                "La part gardée pour la validation, que les règles d’arrêt regardent à la place de celle de"
                                        + " test."))
                .option(
                        "folds",
                        ValueType.whole(2, Integer.MAX_VALUE),
                        null,
                        spec -> spec.folds() == null
                                ? null
                                : (long) spec.folds().count(),
                        Wording.of(
                                "Cuts the examples into so many parts, each of which is the test part of one run"
                                        + " (cross-validation); in place of test.",
                                "Coupe les exemples en autant de parts, dont chacune est la partie de test d’un entraînement"
                                        + " (validation croisée)\u00a0; à la place de test."))
                .option(
                        "fold",
                        ValueType.whole(1, Integer.MAX_VALUE),
                        null,
                        DataStatement::fold,
                        Wording.of(
                                "Which of the folds is the test part of this run; each in its turn where none is named.",
                                "Laquelle de ces parts est la partie de test de cet entraînement\u00a0; chacune à son tour si rien"
                                        + " n’est dit."))
                .option(
                        "normalize",
                        NORMALISATIONS,
                        null,
                        spec -> word(spec.normalize()),
                        Wording.of(
                                "standard: mean 0 and variance 1; range: from 0 to 1; learned on the training part. An input that"
                                        + " says which text a cell holds stays 0 or 1.",
                                "standard\u00a0: moyenne 0 et variance 1\u00a0; range\u00a0: de 0 à 1\u00a0; appris sur la partie"
                                        + " d’entraînement. Une entrée qui dit quel texte contient la cellule reste 0 ou 1."))
                .option(
                        "targets",
                        NORMALISATIONS,
                        null,
                        spec -> word(spec.targets()),
                        Wording.of(
                                "The same of a regression’s targets, while it learns; its answers come in their own unit."
                                        + " standard for a table, none for other data, where none is given.",
                                "De même pour les cibles d’une régression, pendant l’apprentissage\u00a0; ses réponses sont dans"
                                        + " leur unité. standard pour un tableau, none pour d’autres données, si rien n’est"
                                        + " donné."))
                .example("data circle noise 10% samples 400 seed 3 test 30%")
                .build(arguments -> new DataSpec(
                        arguments.choice("source", Kind.SOURCE),
                        arguments.has("test") ? (Double) arguments.real("test") : null,
                        arguments.longWhole("seed"),
                        normalize(arguments, "normalize"),
                        normalize(arguments, "targets"),
                        arguments.real("validate"),
                        folds(arguments)));
    }

    private static String word(Normalize how) {
        return how == null ? null : how.word();
    }

    private static Normalize normalize(Arguments arguments, String name) {
        return arguments.has(name) ? Normalize.of(arguments.text(name)) : null;
    }
}
