package org.neurone.dsl.wording;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.ManyTexts;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.TooMuch;
import org.neurone.engine.reason.TwoMeanings;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.Unusable;
import org.neurone.engine.words.Wording;

/** Sentences about data that cannot be used as it is. */
final class DataPage {
    private DataPage() {}

    static Wording unusable(Unusable told) {
        return switch (told) {
            case EMPTY_TABLE -> Wording.of("The table is empty.", "Le tableau est vide.");
            case TABLE_WITHOUT_ROWS ->
                Wording.of(
                        "The table has names of columns and no rows.",
                        "Le tableau a des noms de colonnes et aucune ligne.");
            case NAMES_DECIDED ->
                Wording.of(
                        "The table was given with its columns’ names decided: “header” does not apply to it.",
                        "Les noms des colonnes de ce tableau sont déjà fixés\u00a0: «\u00a0header\u00a0» ne s’y applique"
                                + " pas.");
            case NO_DIGITS -> Wording.of("The digits are not loaded here.", "Les chiffres ne sont pas chargés ici.");
            case NO_POINTS -> Wording.of("There are no points yet.", "Il n’y a pas encore de points.");
            case CLASSES_OF_VALUES ->
                Wording.of(
                        "Classes are named, but the task is to predict values.",
                        "Des classes sont nommées, mais la tâche est de prédire des valeurs.");
            case CLASSES_TOO_FEW ->
                Wording.of(
                        "At least two classes are named, each once.",
                        "On nomme au moins deux classes, chacune une fois.");
            case NO_INPUTS ->
                Wording.of(
                        "The table has no column left to predict from.",
                        "Il ne reste aucune colonne du tableau pour prédire.");
            case SCALED_CLASSES ->
                Wording.of(
                        "These targets are classes, which are not scaled: “targets” does nothing here.",
                        "Ces cibles sont des classes, qu’on ne met pas à l’échelle\u00a0: «\u00a0targets\u00a0» ne fait rien ici.");
            case NOTHING_TO_LEARN ->
                Wording.of(
                        "The test part and the validation part together take all examples, and none is left to learn from.",
                        "La partie de test et celle de validation prennent ensemble tous les exemples, et il n’en reste pas pour"
                                + " apprendre.");
            case FOLD_OF_NONE ->
                Wording.of(
                        "“fold” says which of the folds is the test part; how many there are is not said: “folds 5”.",
                        "«\u00a0fold\u00a0» dit laquelle des parts est celle de test\u00a0; leur nombre manque\u00a0:"
                                + " «\u00a0folds 5\u00a0».");
            case FOLDS_AND_TEST ->
                Wording.of(
                        "With “folds” each part of the examples is the test part once, so “test” says nothing here.",
                        "Avec «\u00a0folds\u00a0», chaque part des exemples sert une fois de partie de test\u00a0: «\u00a0test\u00a0»"
                                + " n’a rien à dire ici.");
        };
    }

    static Wording named(Named told) {
        String name = Names.shortened(told.name());
        return switch (told.kind()) {
            case NO_TABLE ->
                Wording.of(
                        "There is no table named “" + name + "” here.",
                        "Il n’y a pas ici de tableau nommé «\u00a0" + name + "\u00a0».");
            case TEXTS ->
                Wording.of(
                        "The column “" + name + "” holds texts where the network takes numbers.",
                        "La colonne «\u00a0" + name
                                + "\u00a0» contient des textes là où le réseau attend des nombres.");
            case TEXTS_AS_VALUES ->
                Wording.of(
                        "The column “" + name + "” holds texts, which are classes and no values.",
                        "La colonne «\u00a0" + name
                                + "\u00a0» contient des textes, qui sont des classes et non des valeurs.");
            case ONE_CLASS ->
                Wording.of(
                        "All rows have the same class in column “" + name + "”: there is nothing to tell apart.",
                        "Toutes les lignes ont la même classe dans la colonne «\u00a0" + name
                                + "\u00a0»\u00a0: il n’y a rien à distinguer.");
            case TARGET_TWICE ->
                Wording.of(
                        "The column “" + name + "” is a target twice.",
                        "La colonne «\u00a0" + name + "\u00a0» est deux fois une cible.");
            case TARGET_LEFT_OUT ->
                Wording.of(
                        "The column “" + name + "” is the target and cannot be left out.",
                        "La colonne «\u00a0" + name
                                + "\u00a0» est la cible\u00a0: elle ne peut pas être laissée de côté.");
            case ONLY_COLUMN ->
                Wording.of(
                        "The table has one column only, “" + name
                                + "”, and none to predict it from; commas, semicolons or tabs stand between cells.",
                        "Le tableau n’a qu’une colonne, «\u00a0" + name
                                + "\u00a0», et aucune pour la prédire\u00a0; les cellules se séparent par des virgules, des"
                                + " points-virgules ou des tabulations.");
            case INPUT_TWICE ->
                Wording.of(
                        "“" + name + "” is fed to the network twice, which teaches it nothing more.",
                        "«\u00a0" + name
                                + "\u00a0» est donné deux fois au réseau, ce qui ne lui apprend rien de plus.");
            case CLASS_NUMBERS ->
                Wording.of(
                        "The numbers of “" + name + "” look like class numbers and are predicted as values; “task"
                                + " classify” makes classes of them.",
                        "Les nombres de «\u00a0" + name
                                + "\u00a0» ressemblent à des numéros de classe et sont prédits comme des"
                                + " valeurs\u00a0; «\u00a0task classify\u00a0» en fait des classes.");
        };
    }

    private static boolean function(String name) {
        return name.equals("sin") || name.equals("cos") || name.equals("abs");
    }

    static Wording unknown(Unknown told) {
        String name = Names.shortened(told.name());
        String known = Names.listing(told.known());
        return switch (told.kind()) {
            case COLUMN ->
                function(told.name())
                        ? Wording.of(
                                "“" + told.name() + "” is a function and holds its column in brackets, as in “"
                                        + told.name() + "(x)”; the data has " + known + ".",
                                "«\u00a0" + told.name()
                                        + "\u00a0» est une fonction et prend sa colonne entre parenthèses, comme dans «\u00a0"
                                        + told.name() + "(x)\u00a0»\u00a0; les données ont " + known + ".")
                        : Wording.of(
                                "The data has no column named “" + told.name() + "”; it has " + known + ".",
                                "Les données n’ont pas de colonne «\u00a0" + told.name() + "\u00a0»\u00a0; elles ont "
                                        + known + ".");
            case LEARNED_COLUMN ->
                Wording.of(
                        "The network has learned from a column “" + name + "”, which the table does not have; it has "
                                + known + ".",
                        "Le réseau a appris avec une colonne «\u00a0" + name
                                + "\u00a0», que le tableau n’a pas\u00a0; il a " + known + ".");
            case CLASS ->
                Wording.of(
                        "The table has a class “" + name + "” that is not among those named: " + known + ".",
                        "Le tableau a une classe «\u00a0" + name
                                + "\u00a0» qui ne figure pas parmi les classes nommées\u00a0: " + known + ".");
        };
    }

    static Wording twoMeanings(TwoMeanings told) {
        String whole = Names.shortened(told.input());
        String part = Names.shortened(told.column());
        return Wording.of(
                "The network’s input “" + whole + "” could be a column of that name or a text in column “" + part
                        + "”, and the table has both: rename one.",
                "L’entrée «\u00a0" + whole
                        + "\u00a0» du réseau peut être une colonne de ce nom ou un texte de la colonne «\u00a0" + part
                        + "\u00a0», et le tableau a les deux\u00a0: renommez-en une.");
    }

    static Wording noNumber(NoNumber told) {
        return switch (told.kind()) {
            case TOO_LARGE_TO_SCALE ->
                Wording.of(
                        "The numbers of “" + told.of() + "” are so large (" + Decimal.print(told.at())
                                + ") that they cannot be normalised: give them in a larger unit.",
                        "Les nombres de «\u00a0" + told.of() + "\u00a0» sont trop grands (" + Decimal.print(told.at())
                                + ") pour être normalisés\u00a0: donnez-les dans une unité plus grande.");
            case FEATURE ->
                Wording.of(
                        "The feature “" + told.of() + "” is too large to be a number for example " + (long) told.at()
                                + ".",
                        "L’entrée «\u00a0" + told.of() + "\u00a0» dépasse les nombres représentables pour l’exemple "
                                + (long) told.at() + ".");
            case FORMULA -> {
                String at = told.of() + " = " + Decimal.print(told.at(), 3);
                yield Wording.of(
                        "The formula has no value at " + at + "; other bounds with “from” and “to” may help.",
                        "La formule n’a pas de valeur en " + at
                                + "\u00a0; d’autres bornes avec «\u00a0from\u00a0» et «\u00a0to\u00a0» peuvent aider.");
            }
        };
    }

    static Wording tooMuch(TooMuch told) {
        return Wording.of(
                told.count() + (told.rows() ? " rows of " : " examples of ") + told.width()
                        + " numbers are more than can be held.",
                told.count() + (told.rows() ? " lignes de " : " exemples de ") + told.width()
                        + " nombres, c’est plus qu’on ne peut garder en mémoire.");
    }

    static Wording manyTexts(ManyTexts told) {
        String name = Names.shortened(told.column());
        return told.classes()
                ? Wording.of(
                        "The column “" + name + "” has " + told.count() + " classes, and at most " + told.most()
                                + " can be told apart.",
                        "La colonne «\u00a0" + name + "\u00a0» a " + told.count()
                                + " classes, et on en distingue au plus " + told.most() + ".")
                : Wording.of(
                        "The column “" + name + "” has " + told.count() + " different texts, and at most "
                                + told.most()
                                + " can be told apart; leave it out with “without”, or name the columns to learn from with"
                                + " “inputs”.",
                        "La colonne «\u00a0" + name + "\u00a0» a " + told.count()
                                + " textes différents, et on en distingue au plus " + told.most()
                                + "\u00a0; laissez-la de côté avec «\u00a0without\u00a0», ou nommez les colonnes à utiliser avec"
                                + " «\u00a0inputs\u00a0».");
    }
}
