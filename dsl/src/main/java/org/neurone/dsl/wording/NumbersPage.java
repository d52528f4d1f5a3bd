package org.neurone.dsl.wording;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.Beyond;
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
            case UNITS ->
                limited(
                        told,
                        "This layer puts out ",
                        " numbers, but ",
                        ".",
                        "Cette couche a ",
                        " nombres en sortie, mais ",
                        ".");
            case LAYERS ->
                Wording.of(
                        "A network may have " + Counts.english(most) + " layers, but this has more.",
                        "Un réseau peut avoir " + Counts.french(most) + " couches, mais celui-ci en a plus.");
            case WEIGHTS ->
                limited(
                        told,
                        "With this layer the network has ",
                        " weights, but ",
                        ".",
                        "Avec cette couche, le réseau a ",
                        " poids, mais ",
                        ".");
            case EXAMPLES ->
                limited(told, "This data has ", " examples, but ", ".", "Ces données ont ", " exemples, mais ", ".");
            case MEMORY ->
                limited(
                        told,
                        "Training would hold ",
                        " numbers in memory, but ",
                        ": take a smaller batch or smaller layers.",
                        "L’entraînement occuperait ",
                        " nombres en mémoire, mais ",
                        "\u00a0: prenez un lot ou des couches plus petits.");
            case WORK ->
                limited(
                        told,
                        told.count() == Long.MAX_VALUE ? "This run takes " : "This run takes about ",
                        " multiplications, but ",
                        ".",
                        told.count() == Long.MAX_VALUE
                                ? "Cet entraînement demande "
                                : "Cet entraînement demande environ ",
                        " multiplications, mais ",
                        ".");
        };
    }

    /** How many there are, or that there are more than a count holds, and that so many are the most; then an ending. */
    private static Wording limited(
            TooMany told, String english, String but, String end, String french, String mais, String fin) {
        boolean more = told.count() == Long.MAX_VALUE;
        return Wording.of(
                english + (more ? "more than " : "") + Counts.english(told.count()) + but + Counts.english(told.most())
                        + " is the most that can run " + (told.browser() ? "in a browser" : "here") + end,
                french + (more ? "plus de " : "") + Counts.french(told.count()) + mais + Counts.french(told.most())
                        + " est le maximum " + (told.browser() ? "dans un navigateur" : "ici") + fin);
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
                                + "\u00a0: il en reste " + count % expected + ".");
            case TARGETS ->
                Wording.of(
                        "Classes have one target column, but " + count + " are named.",
                        "Les classes n’ont qu’une colonne cible, mais " + count + " sont nommées.");
            case PICTURE ->
                Wording.of(
                        "A picture of " + told.made() + " has " + expected + " numbers, but a row has " + count
                                + " besides the target.",
                        "Une image de " + told.made() + " a " + expected + " nombres, mais une ligne en a " + count
                                + " sans compter la cible.");
            case LAYERS ->
                Wording.of(
                        "Rosenblatt's rule teaches one layer, but this network has " + count
                                + " that learn: take sgd, or freeze the others.",
                        "La règle de Rosenblatt entraîne une seule couche, mais ce réseau en a " + count
                                + " qui apprennent\u00a0: prenez sgd, ou figez les autres avec frozen.");
            case BATCH ->
                Wording.of(
                        "The batch asks for " + Counts.english(count) + " examples, but there are "
                                + Counts.english(expected) + " to learn from: each update takes all of them.",
                        "Le lot demande " + Counts.french(count) + " exemples, mais il y en a "
                                + Counts.french(expected) + " pour apprendre\u00a0: chaque pas les prend tous.");
            case LAST_BATCH ->
                Wording.of(
                        "This layer compares the examples of a batch, but of " + Counts.english(count)
                                + " examples in batches of " + Counts.english(expected)
                                + " the last batch holds 1, which has nothing to be compared with.",
                        "Cette couche compare les exemples d’un lot, mais, avec " + Counts.french(count)
                                + " exemples par lots de " + Counts.french(expected)
                                + ", le dernier lot n’en contient qu’un, qui n’a rien à quoi se comparer.");
            case AFTER ->
                Wording.of(
                        "This is claimed after " + Counts.english(count) + " epochs, but the run ends after "
                                + Counts.english(expected) + ".",
                        "Ceci est attendu après " + Counts.french(count)
                                + " époques, mais l’entraînement s’arrête après " + Counts.french(expected) + ".");
            case REACH ->
                Wording.of(
                        "This reaches back over " + count + " layers, but there "
                                + (expected == 1 ? "is only " : "are only ") + expected + " before it.",
                        "Ceci remonte de " + count + " couches, mais il n’y en a que " + expected + " avant.");
            case SKIPPED ->
                Wording.of(
                        "What is added must have the same shape, but this is " + told.made()
                                + ": give the layer before as many units as came into the first of those skipped.",
                        "Ce qu’on additionne doit avoir la même forme, mais ceci est " + told.made()
                                + "\u00a0: donnez à la couche d’avant autant de neurones qu’il arrive de nombres dans la première des couches"
                                + " sautées.");
            case OUTPUTS -> outputs(count, Long.toString(expected), Long.toString(expected));
            case OUTPUTS_OF_TWO -> outputs(count, "1 or 2", "1 ou 2");
            case WEIGHTS -> values(told, "weights", "poids");
            case BIASES -> values(told, "biases", "biais");
            case FOLDS ->
                Wording.of(
                        "There are to be " + Counts.english(count) + " folds, but there are only "
                                + Counts.english(expected) + " examples.",
                        "Le texte demande " + Counts.french(count) + " parts, mais il n’y a que "
                                + Counts.french(expected) + " exemples.");
            case FOLD ->
                Wording.of(
                        "The examples are cut into " + expected + " folds, so there is no fold " + count + ".",
                        "Les exemples sont coupés en " + expected + " parts\u00a0: il n’y a pas de part " + count
                                + ".");
        };
    }

    private static Wording outputs(long units, String english, String french) {
        return Wording.of(
                "This output has " + units + (units == 1 ? " unit" : " units") + ", but the data asks for " + english
                        + ".",
                "Cette sortie a " + units + (units == 1 ? " neurone" : " neurones") + ", mais les données en demandent "
                        + french + ".");
    }

    private static Wording values(Mismatch told, String english, String french) {
        String sum = told.made().isEmpty() ? "" : " (" + told.made() + ")";
        return Wording.of(
                "This layer has " + told.expected() + " " + english + sum + ", but the list holds " + told.count()
                        + ".",
                "Cette couche a " + told.expected() + " " + french + sum + ", mais la liste en contient " + told.count()
                        + ".");
    }

    static Wording beyond(Beyond told) {
        String value = Decimal.print(told.value());
        String bound = Decimal.print(told.bound());
        return switch (told.kind()) {
            case RATE ->
                Wording.of(
                        "A learning rate of " + value + " is more than " + bound + ", the most that can run here.",
                        "Un taux d’apprentissage de " + value + " dépasse " + bound + ", le maximum ici.");
            case LARGE_RATE ->
                Wording.of(
                        "With a learning rate of " + value
                                + " the weights will leap about; most networks learn between 0.001 and 1.",
                        "Avec un taux d’apprentissage de " + value
                                + ", les poids feront des bonds\u00a0; la plupart des réseaux apprennent entre 0.001 et"
                                + " 1.");
            case RISING_STEP ->
                Wording.of(
                        "Each step multiplies the learning rate by " + value
                                + ", so that it grows and grows; a factor below 1 takes it down.",
                        "Chaque palier multiplie le taux d’apprentissage par " + value
                                + ", qui ne fait donc que croître\u00a0; un facteur inférieur à 1 le fait baisser.");
            case SHARE -> {
                String percent = Decimal.print(told.value() * 100, 6) + "%";
                yield Wording.of(
                        "This measure is a share, from 0% to 100% (95% and 0.95 are the same), but the claim says "
                                + percent + ".",
                        "Cette mesure est une part, de 0% à 100% (95% et 0.95 sont la même chose), mais le texte"
                                + " attend " + percent + ".");
            }
            case BELOW -> never("below ", "inférieure à ", told);
            case ABOVE -> never("above ", "supérieure à ", told);
        };
    }

    private static Wording never(String english, String french, Beyond told) {
        String seen = Decimal.print(told.value(), 6);
        String bound = Decimal.print(told.bound());
        return Wording.of(
                "This measure is never " + english + bound + ", but the claim says " + seen + ".",
                "Cette mesure n’est jamais " + french + bound + ", mais le texte attend " + seen + ".");
    }

    static Wording range(Range told) {
        String from = Decimal.print(told.from());
        String to = Decimal.print(told.to());
        String least = Decimal.print(told.from(), 4);
        String greatest = Decimal.print(told.to(), 4);
        return switch (told.kind()) {
            case BOUNDS ->
                Wording.of(
                        "“from” is less than “to”, but these are " + from + " and " + to + ".",
                        "«\u00a0from\u00a0» doit être plus petit que «\u00a0to\u00a0», mais ils valent " + from + " et "
                                + to + ".");
            case UNIFORM ->
                Wording.of(
                        "uniform goes from a smaller number to a larger one, but this goes from " + from + " to " + to
                                + ": write " + to + " first.",
                        "uniform va d’un nombre à un plus grand, mais ici il va de " + from + " à " + to
                                + "\u00a0: écrivez " + to + " d’abord.");
            case TARGETS ->
                Wording.of(
                        "Cross-entropy is for targets from 0 to 1, but these go from " + least + " to " + greatest
                                + ": take quadratic.",
                        "L’entropie croisée demande des cibles de 0 à 1, mais celles-ci vont de " + least + " à "
                                + greatest + "\u00a0: prenez quadratic.");
            case VALUES ->
                Wording.of(
                        "The data's values go from " + least + " to " + greatest
                                + ", but this output cannot: take linear here.",
                        "Les valeurs vont de " + least + " à " + greatest
                                + ", mais cette sortie ne le peut pas\u00a0: prenez linear ici.");
        };
    }
}
