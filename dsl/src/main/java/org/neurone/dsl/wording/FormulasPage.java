package org.neurone.dsl.wording;

import org.neurone.engine.reason.TextFault;
import org.neurone.engine.words.Wording;

/** Sentences about formulas and terms. */
final class FormulasPage {
    private FormulasPage() {}

    static Wording textFault(TextFault told) {
        return switch (told.kind()) {
            case FORMULA_START -> {
                String example = told.seen().isEmpty() ? "y = x^2" : told.seen();
                yield Wording.of(
                        "A formula starts with the value’s name and “=”, for instance “" + example + "”.",
                        "Une formule commence par le nom de la valeur et «\u00a0=\u00a0», par exemple «\u00a0" + example
                                + "\u00a0».");
            }
            case VALUE_IS_X ->
                Wording.of(
                        "“x” is what the value depends on; call the value “y”, for instance “y = x^2”.",
                        "«\u00a0x\u00a0» est ce dont dépend la valeur\u00a0; appelez la valeur «\u00a0y\u00a0», par exemple «\u00a0y = x^2\u00a0».");
            case TWO_STARS -> Wording.of("A power is written with “^”.", "Une puissance s’écrit avec «\u00a0^\u00a0».");
            case FORMULA_END ->
                Wording.of(
                        "The formula ends where a number or a name should stand.",
                        "La formule s’arrête là où il faut un nombre ou un nom.");
            case NO_STAR ->
                Wording.of(
                        "A product is written with “*”, for instance “2*x”.",
                        "Un produit s’écrit avec «\u00a0*\u00a0», par exemple «\u00a02*x\u00a0».");
            case NO_PARENTHESES ->
                Wording.of(
                        "What “" + told.seen() + "” is taken of stands in parentheses: “" + told.seen() + "(x)”.",
                        "L’argument de «\u00a0" + told.seen() + "\u00a0» se met entre parenthèses\u00a0: «\u00a0"
                                + told.seen() + "(x)\u00a0».");
            case NAME_IN_X -> name("x", told.seen());
            case NAME_IN_X_AND_Y -> name("x, y", told.seen());
            case NAME_IN_Z -> name("z", told.seen());
            case NAME_IN_A_AND_Y -> name("a, y", told.seen());
            case FORMULA_SIGN ->
                Wording.of(
                        "“" + told.seen()
                                + "” has no place here; a formula is made of numbers, names, + - * / ^ and parentheses.",
                        "«\u00a0" + told.seen()
                                + "\u00a0» n’a pas sa place ici\u00a0; une formule est faite de nombres, de noms, de + - * / ^ et de"
                                + " parenthèses.");
            case FORMULA_TOO_DEEP ->
                Wording.of(
                        "There are more than " + told.seen() + " parentheses or powers inside each other.",
                        "Il y a plus de " + told.seen() + " parenthèses ou puissances imbriquées.");
            case TOO_MANY_PARTS ->
                Wording.of(
                        "There are more than " + told.seen() + " numbers and names in one expression.",
                        "Il y a plus de " + told.seen() + " nombres et noms dans une seule expression.");
            case UNCLOSED_PARENTHESIS ->
                Wording.of("This parenthesis is not closed.", "Cette parenthèse n’est pas fermée.");
            case EXPONENT ->
                Wording.of(
                        "An exponent is a whole number from 1 to " + told.seen() + ".",
                        "Un exposant est un nombre entier de 1 à " + told.seen() + ".");
            case TERM_FUNCTION -> {
                String name = Names.shortened(told.seen());
                yield Wording.of(
                        "There is no function “" + name + "” for features; there are sin, cos and abs.",
                        "Il n’y a pas de fonction «\u00a0" + name
                                + "\u00a0» pour les entrées\u00a0; il y a sin, cos et abs.");
            }
            case TERM_TOO_DEEP ->
                Wording.of(
                        "There are more than " + told.seen() + " parentheses inside each other.",
                        "Il y a plus de " + told.seen() + " parenthèses imbriquées.");
            case UNCLOSED_QUOTE -> Wording.of("This quotation mark is not closed.", "Ce guillemet n’est pas fermé.");
            case NO_COLUMN -> Wording.of("A column’s name is missing here.", "Il manque ici le nom d’une colonne.");
            case TERM_SIGN ->
                Wording.of(
                        "“" + told.seen()
                                + "” has no place in a feature, which is made of columns with *, ^, sin, cos and abs.",
                        "«\u00a0" + told.seen()
                                + "\u00a0» n’a pas sa place dans une entrée, faite de colonnes avec *, ^, sin, cos et"
                                + " abs.");
        };
    }

    private static Wording name(String allowed, String seen) {
        String shown = Names.shortened(seen);
        return Wording.of(
                "The formula may use " + allowed + ", pi, e and the functions sin, cos, tan, exp, log, sqrt, abs,"
                        + " tanh, sigmoid and sign, but this is “" + shown + "”.",
                "La formule peut utiliser " + allowed + ", pi, e et les fonctions sin, cos, tan, exp, log, sqrt, abs,"
                        + " tanh, sigmoid et sign, mais ceci est «\u00a0" + shown + "\u00a0».");
    }
}
