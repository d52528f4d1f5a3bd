package org.neurone.web.judge;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;
import org.neurone.engine.words.Wording;

/** What is said of a goal: the number found beside the one asked. */
final class Phrases {
    private static final int DIGITS = 4;

    private Phrases() {}

    static Wording of(Goal.Compared goal, double found) {
        Quantity quantity = goal.quantity();
        Wording noun = noun(quantity);
        String after = quantity.after() == 0 ? "" : " " + quantity.after() + " ";
        return Wording.of(
                noun.english()
                        + (after.isEmpty() ? "" : " after" + after + quantity.afterUnit())
                        + " is "
                        + number(found, quantity, false)
                        + "; "
                        + asked(goal, false)
                        + ".",
                noun.french()
                        + (after.isEmpty() ? "" : " après" + after + unit(quantity.afterUnit()))
                        + " vaut "
                        + number(found, quantity, true)
                        + "\u00a0; "
                        + asked(goal, true)
                        + ".");
    }

    static Wording of(Goal.Said goal) {
        return goal.wanted()
                ? Wording.of(
                        "The text must have the line “" + goal.statement() + "”.",
                        "Le texte doit avoir la ligne «\u00a0" + goal.statement() + "\u00a0».")
                : Wording.of(
                        "The text must not have the line “" + goal.statement() + "”.",
                        "Le texte ne doit pas avoir la ligne «\u00a0" + goal.statement() + "\u00a0».");
    }

    private static String asked(Goal.Compared goal, boolean french) {
        String value = number(goal.value(), goal.quantity(), french);
        return switch (goal.comparison()) {
            case AT_LEAST -> french ? "il faut au moins " + value : "it must be at least " + value;
            case AT_MOST -> french ? "il faut au plus " + value : "it must be at most " + value;
            case MORE_THAN -> french ? "il faut plus de " + value : "it must be more than " + value;
            case LESS_THAN -> french ? "il faut moins de " + value : "it must be less than " + value;
            case IS ->
                french ? "il faut " + value + tolerance(goal, true) : "it must be " + value + tolerance(goal, false);
        };
    }

    private static String tolerance(Goal.Compared goal, boolean french) {
        return goal.within() == 0
                ? ""
                : (french ? ", à " : ", give or take ")
                        + number(goal.within(), goal.quantity(), french)
                        + (french ? " près" : "");
    }

    /** Four significant digits, or per cent, with the language's own marks. */
    private static String number(double value, Quantity quantity, boolean french) {
        if (Double.isNaN(value)) {
            return french ? "indéfini" : "undefined";
        }
        String digits =
                quantity.share() ? Decimal.print(Math.floor(value * 1000 + 0.5) / 10) : Decimal.print(value, DIGITS);
        String marked = digits.replace("-", "−");
        return (french ? marked.replace('.', ',') : marked) + (quantity.share() ? (french ? "\u00a0%" : "%") : "");
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "examples" -> "exemples";
            case "batches" -> "pas";
            default -> "époques";
        };
    }

    private static Wording noun(Quantity quantity) {
        Place place = quantity.place();
        Wording of = place == null ? Wording.of("", "") : at(place);
        Wording name = switch (quantity.name()) {
            case "loss" -> Wording.of("The loss", "La perte");
            case "accuracy" -> Wording.of("The accuracy", "L’exactitude");
            case "weight" -> Wording.of("The weight", "Le poids");
            case "bias" -> Wording.of("The bias", "Le biais");
            case "slope" -> Wording.of("The slope", "La pente");
            case "sum" -> Wording.of("The weighted sum", "La somme pondérée");
            case "output" -> Wording.of("The answer", "La réponse");
            case "delta" -> Wording.of("δ", "δ");
            case "error" -> Wording.of("The loss of that example", "La perte de cet exemple");
            case "parameters" -> Wording.of("The number of weights and biases", "Le nombre de poids et de biais");
            case "layers" -> Wording.of("The number of layers", "Le nombre de couches");
            case "units" -> Wording.of("The number of neurons", "Le nombre de neurones");
            case "hidden" -> Wording.of("The number of hidden neurons", "Le nombre de neurones cachés");
            case "step" -> Wording.of("The number of steps", "Le nombre de pas");
            case "epoch" -> Wording.of("The number of epochs", "Le nombre d’époques");
            case "examples" -> Wording.of("The number of examples", "Le nombre d’exemples");
            default -> Wording.of("The figure " + quantity.name(), "La mesure " + quantity.name());
        };
        Wording part = switch (quantity.part()) {
            case "train" -> Wording.of(" on the training points", " sur les points d’entraînement");
            case "test" -> Wording.of(" on the test points", " sur les points de test");
            default -> Wording.of("", "");
        };
        String point = point(quantity.point(), false);
        String frenchPoint = point(quantity.point(), true);
        return Wording.of(
                name.english() + of.english() + part.english() + (point.isEmpty() ? "" : " for " + point),
                name.french() + of.french() + part.french() + (point.isEmpty() ? "" : " pour " + frenchPoint));
    }

    private static Wording at(Place place) {
        if (place.layer() == 0) {
            return Wording.of("", "");
        }
        String english = "layer " + place.layer() + ", neuron " + place.unit();
        String french = "couche " + place.layer() + ", neurone " + place.unit();
        return place.from() == 0
                ? Wording.of(" (" + english + ")", " (" + french + ")")
                : Wording.of(
                        " (" + english + ", input " + place.from() + ")",
                        " (" + french + ", entrée " + place.from() + ")");
    }

    private static String point(Values point, boolean french) {
        if (point == null) {
            return "";
        }
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < point.size(); i++) {
            String number = Decimal.print(point.get(i)).replace("-", "−");
            text.append(i == 0 ? "" : french ? "\u00a0; " : ", ").append(french ? number.replace('.', ',') : number);
        }
        return text.append(')').toString();
    }
}
