package org.neurone.dsl.wording;

import org.neurone.engine.model.StateProblem;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.words.Wording;

/** Sentences about runs that broke, and about what was saved of one. */
public final class RunsPage {
    private RunsPage() {}

    /** Which number stopped being finite, and the likely cause. */
    public static Wording breakdown(Breakdown told) {
        int layer = told.layer() + 1;
        Wording place = switch (told.part()) {
            case WEIGHT -> Wording.of("A weight of layer " + layer, "Un poids de la couche " + layer);
            case OUTPUT -> Wording.of("An output of layer " + layer, "Une sortie de la couche " + layer);
            case LOSS ->
                Wording.of(
                        "The loss of what layer " + layer + " puts out", "La perte de ce que donne la couche " + layer);
        };
        Wording cause = cause(told);
        return Wording.of(
                place.english() + " grew beyond what a number can hold in epoch " + told.epoch() + ". "
                        + cause.english(),
                place.french() + " a dépassé les nombres représentables à l’époque " + told.epoch() + ". "
                        + cause.french());
    }

    private static Wording cause(Breakdown told) {
        String data = Decimal.print(told.data(), 3);
        if (told.atStart()) {
            String weights = Decimal.print(told.weights(), 3);
            return Wording.of(
                    "The data (up to " + data + ") or the initial weights (up to " + weights
                            + ") are probably too large.",
                    "Les données (jusqu’à " + data + ") ou les poids initiaux (jusqu’à " + weights
                            + ") sont sans doute trop grands.");
        }
        String rate = Decimal.print(told.learningRate());
        return Wording.of(
                "The learning rate of " + rate + " is probably too large"
                        + (told.largeData() ? " for data up to " + data : "") + ".",
                "Le taux d’apprentissage de " + rate + " est sans doute trop grand"
                        + (told.largeData() ? " pour des données jusqu’à " + data : "") + ".");
    }

    /** Why a saved state cannot be read. */
    public static Wording state(StateProblem told) {
        return switch (told) {
            case TRUNCATED ->
                Wording.of(
                        "The saved state is cut off: its end is missing.",
                        "L’état enregistré est tronqué\u00a0: sa fin manque.");
            case DAMAGED ->
                Wording.of(
                        "The saved state is damaged: its checksum does not match what it holds.",
                        "L’état enregistré est endommagé\u00a0: sa somme de contrôle ne correspond pas à son contenu.");
            case NEWER ->
                Wording.of(
                        "The saved state was written by a newer version of Neurone: update to read it.",
                        "L’état enregistré vient d’une version plus récente de Neurone\u00a0: mettez à jour pour le lire.");
        };
    }
}
