package org.neurone.dsl.wording;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Range;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.words.Wording;

/** Sentences about numbers that are too many, or do not go together. */
final class NumbersPage {
    private NumbersPage() {}

    static Wording tooMany(TooMany told) {
        long most = told.most();
        return switch (told.kind()) {
            case COLUMNS ->
                Wording.of(
                        "A table may have " + most + " columns, but this has more.",
                        "Un tableau peut avoir " + most + " colonnes, mais celui-ci en a plus.");
            case INPUTS ->
                Wording.of(
                        "The table’s columns and their texts make more than " + most + " inputs.",
                        "Les colonnes du tableau et leurs textes font plus de " + most + " entrées.");
        };
    }

    static Wording mismatch(Mismatch told) {
        long count = told.count();
        long expected = told.expected();
        return switch (told.kind()) {
            case POINTS ->
                Wording.of(
                        "The points have " + expected + " numbers each, but the list has " + count + ", which leaves "
                                + count % expected + " over.",
                        "Les points ont chacun " + expected + " nombres, mais la liste en a " + count
                                + " : il en reste " + count % expected + ".");
            case TARGETS ->
                Wording.of(
                        "Classes have one target column, but " + count + " are named.",
                        "Des classes ont une seule colonne cible, mais " + count + " sont nommées.");
            case PICTURE ->
                Wording.of(
                        "A picture of " + told.made() + " has " + expected + " numbers, but a row has " + count
                                + " besides the target.",
                        "Une image de " + told.made() + " a " + expected + " nombres, mais une ligne en a " + count
                                + " hors de la cible.");
        };
    }

    static Wording range(Range told) {
        String from = Decimal.print(told.from());
        String to = Decimal.print(told.to());
        return switch (told.kind()) {
            case BOUNDS ->
                Wording.of(
                        "“from” is less than “to”, but these are " + from + " and " + to + ".",
                        "« from » est plus petit que « to », mais ce sont " + from + " et " + to + ".");
            case UNIFORM ->
                Wording.of(
                        "uniform goes from a smaller number to a larger one, but this goes from " + from + " to " + to
                                + ": write " + to + " first.",
                        "uniform va d’un nombre à un plus grand, mais ceci va de " + from + " à " + to + " : écrivez "
                                + to + " d’abord.");
        };
    }
}
