package org.neurone.engine.catalog;

import org.neurone.engine.data.DataSpec;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.words.Wording;

/** {@code data}: the source with its own settings, then those that all sources share. */
final class DataStatement {
    private DataStatement() {}

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
                                "The share kept for testing; 30 % where none is given, 0 for the gates and party.",
                                "La part gardée pour le test\u00a0; 30 % si rien n’est donné, 0 pour les portes et"
                                        + " party."))
                .option(
                        "normalize",
                        ValueType.word("none", "standard", "range"),
                        null,
                        DataSpec::normalize,
                        Wording.of(
                                "standard: mean 0 and variance 1; range: from 0 to 1; learned on the training part.",
                                "standard\u00a0: moyenne 0 et variance 1\u00a0; range\u00a0: de 0 à 1\u00a0; appris sur la partie"
                                        + " d’entraînement."))
                .option(
                        "targets",
                        ValueType.word("none", "standard", "range"),
                        null,
                        DataSpec::targets,
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
                        arguments.text("normalize"),
                        arguments.text("targets")));
    }
}
