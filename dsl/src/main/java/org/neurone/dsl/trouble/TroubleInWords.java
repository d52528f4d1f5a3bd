package org.neurone.dsl.trouble;

import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.wording.Counts;
import org.neurone.dsl.wording.RunsPage;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;

/** Sentences about runs that do not learn: what there is to complain about, why, and what helped. */
public final class TroubleInWords {
    private static final int DIGITS = 3;

    private TroubleInWords() {}

    /** What there is to complain about, or that there is nothing. */
    public static Wording of(Complaint told, Catalog catalog) {
        return switch (told.kind()) {
            case NONE ->
                told.held() > 0
                        ? Wording.of(
                                "There is nothing to complain about: what the text expects has come.",
                                "Il n’y a rien à redire\u00a0: les attentes du texte sont remplies.")
                        : Wording.of(
                                "There is nothing to complain about: it learns.",
                                "Il n’y a rien à redire\u00a0: il apprend.");
            case EARLY ->
                Wording.of(
                        "It is early yet: after " + epochs(told.epochs()) + " the loss is falling.",
                        "Il est encore tôt\u00a0: après " + epoques(told.epochs()) + ", la perte baisse.");
            case BROKEN -> RunsPage.breakdown(told.breakdown());
            case CLAIM -> claim(told.verdict(), catalog);
            case STALLED ->
                Wording.of(
                        "After " + epochs(told.epochs()) + " the network is closer to guessing than to knowing.",
                        "Après " + epoques(told.epochs()) + ", le réseau devine plus qu’il ne sait.");
            case OVERFITTED ->
                Wording.of(
                        "The network learns its training part by heart.",
                        "Le réseau apprend par cœur sa partie d’entraînement.");
        };
    }

    private static Wording claim(Verdict verdict, Catalog catalog) {
        String claim = Phrases.of(verdict.claim(), catalog);
        if (Double.isNaN(verdict.value())) {
            return Wording.of(
                    "“expect " + claim + "” did not hold: the run broke down before.",
                    "«\u00a0expect " + claim + "\u00a0» n’est pas tenu\u00a0: l’entraînement s’est interrompu avant.");
        }
        String value = Phrases.shown(verdict.claim().metric(), verdict.value());
        return Wording.of(
                "“expect " + claim + "” did not hold: it was " + value + ".",
                "«\u00a0expect " + claim + "\u00a0» n’est pas tenu\u00a0: la valeur était " + value + ".");
    }

    /** What the numbers show. */
    public static Wording of(Cause told) {
        if (told instanceof Cause.Dead dead) {
            Wording who = units(dead.layer(), dead.filters(), dead.activation(), dead.units(), dead.of());
            return Wording.of(
                    who.english() + " dead " + since(dead.since())
                            + ": 0 for every example, so that no slope reaches the weights.",
                    who.french() + (dead.units() == 1 ? " mort " : " morts ") + depuis(dead.since())
                            + "\u00a0: 0 pour chaque exemple, si bien qu’aucune pente n’atteint les poids.");
        }
        if (told instanceof Cause.Saturated full) {
            Wording who = units(full.layer(), full.filters(), full.activation(), full.units(), full.of());
            return Wording.of(
                    who.english() + " saturated " + since(full.since())
                            + ": nearly every example lies where the curve is flat, so that hardly any slope is left.",
                    who.french() + (full.units() == 1 ? " saturé " : " saturés ") + depuis(full.since())
                            + "\u00a0: presque chaque exemple tombe là où la courbe est plate, et il ne reste presque"
                            + " pas de pente.");
        }
        if (told instanceof Cause.StuckOutput stuck) {
            String share = percent(stuck.share());
            return Wording.of(
                    "Wrong and sure: of the wrong answers " + share + "% lie where the output’s " + stuck.activation()
                            + " is flat, and the quadratic loss has next to no slope there.",
                    "Faux et sûr\u00a0: parmi les réponses fausses, " + share + "\u00a0% tombent là où la fonction "
                            + stuck.activation()
                            + " de la sortie est plate, et la perte quadratique n’y a presque pas de pente.");
        }
        if (told instanceof Cause.RateTooLarge large) {
            return large(large);
        }
        if (told instanceof Cause.RateTooSmall small) {
            String rate = Decimal.print(small.rate());
            String path = number(small.before()) + " → " + number(small.last());
            return Wording.of(
                    "The steps are too small: with a learning rate of " + rate
                            + " the loss was still falling in the last quarter (" + path + ").",
                    "Les pas sont trop petits\u00a0: avec un taux d’apprentissage de " + rate
                            + ", la perte baissait encore au dernier quart (" + path + ").");
        }
        if (told instanceof Cause.TooFewUnits few) {
            return few(few);
        }
        if (told instanceof Cause.Unbalanced rare) {
            String share = percent(rare.share());
            String seen = percent(rare.recognised());
            return Wording.of(
                    "The classes are unbalanced: " + share + "% of the training part are “" + rare.name() + "”, and "
                            + seen + "% of those are recognised.",
                    "Les classes sont déséquilibrées\u00a0: " + share
                            + "\u00a0% de la partie d’entraînement sont «\u00a0" + rare.name() + "\u00a0», dont " + seen
                            + "\u00a0% sont reconnus.");
        }
        Cause.Overfitting heart = (Cause.Overfitting) told;
        String path = number(heart.lowest()) + " → " + number(heart.now());
        return Wording.of(
                "Overfitting: the " + (heart.validation() ? "validation" : "test") + " loss was lowest after "
                        + epochs(heart.epoch()) + " and has risen since (" + path + "), while the training loss fell.",
                "Surapprentissage\u00a0: la perte de " + (heart.validation() ? "validation" : "test")
                        + " était la plus basse après " + epoques(heart.epoch()) + " et a remonté depuis (" + path
                        + "), tandis que celle d’entraînement baissait.");
    }

    private static Wording units(int layer, boolean filters, String activation, int units, int of) {
        return Wording.of(
                "Layer " + (layer + 1) + ": " + units + " of " + of + " " + activation
                        + (filters ? " filters" : " neurons") + (units == 1 ? " is" : " are"),
                "Couche " + (layer + 1) + "\u00a0: " + units + " " + (filters ? "filtre" : "neurone")
                        + (units == 1 ? "" : "s") + " " + activation + " sur " + of + (units == 1 ? " est" : " sont"));
    }

    private static Wording large(Cause.RateTooLarge large) {
        String rate = Decimal.print(large.rate());
        if (Double.isNaN(large.last())) {
            return Wording.of(
                    "The steps are too large: with a learning rate of " + rate + " the numbers ran away.",
                    "Les pas sont trop grands\u00a0: avec un taux d’apprentissage de " + rate
                            + ", les nombres ont divergé.");
        }
        String path = number(large.first()) + " → " + number(large.last());
        if (large.last() > large.first()) {
            return Wording.of(
                    "The steps are too large: with a learning rate of " + rate
                            + " the loss is larger than before the first of them (" + path + ").",
                    "Les pas sont trop grands\u00a0: avec un taux d’apprentissage de " + rate
                            + ", la perte est plus grande qu’avant le premier (" + path + ").");
        }
        String rises = percent(large.rises());
        return Wording.of(
                "The steps are too large: with a learning rate of " + rate + " the loss rose after " + rises
                        + "% of the later epochs.",
                "Les pas sont trop grands\u00a0: avec un taux d’apprentissage de " + rate + ", la perte a monté après "
                        + rises + "\u00a0% des dernières époques.");
    }

    private static Wording few(Cause.TooFewUnits few) {
        String loss = number(few.last());
        if (few.layer() < 0) {
            return Wording.of(
                    "There is no hidden layer: an output alone draws one straight border. The loss rests at " + loss
                            + ".",
                    "Il n’y a pas de couche cachée\u00a0: une sortie seule trace une frontière droite. La perte reste à "
                            + loss + ".");
        }
        String neurons = few.units() + (few.units() == 1 ? " unit" : " units");
        String neurones = few.units() + (few.units() == 1 ? " neurone" : " neurones");
        return Wording.of(
                "Too few units, perhaps: layer " + (few.layer() + 1) + " has " + neurons + ", and the loss rests at "
                        + loss + ".",
                "Trop peu de neurones, peut-être\u00a0: la couche " + (few.layer() + 1) + " a " + neurones
                        + ", et la perte reste à " + loss + ".");
    }

    /** What a change came to; of a suspect that has one. */
    public static Wording of(Suspect told, long epochs, Catalog catalog) {
        Metric metric = told.metric();
        String name = catalog.entryOf(Kind.METRIC, metric).name();
        String after = Phrases.shown(metric, told.after());
        boolean compared = !Double.isNaN(told.before());
        String before = compared ? Phrases.shown(metric, told.before()) : "";
        return Wording.of(
                "Tried: after " + epochs(epochs) + " " + name + " is " + after
                        + (compared ? " instead of " + before : "")
                        + (told.mended() ? "." : ", which is better and not yet enough."),
                "Essayé\u00a0: après " + epoques(epochs) + " " + name + " vaut " + after
                        + (compared ? " au lieu de " + before : "")
                        + (told.mended() ? "." : ", ce qui est mieux sans suffire."));
    }

    private static String since(long epoch) {
        return epoch == 0 ? "from the start" : "since epoch " + Counts.english(epoch);
    }

    private static String depuis(long epoch) {
        return epoch == 0 ? "dès le début" : "depuis l’époque " + Counts.french(epoch);
    }

    private static String epochs(long count) {
        return Counts.english(count) + (count == 1 ? " epoch" : " epochs");
    }

    private static String epoques(long count) {
        return Counts.french(count) + (count < 2 ? " époque" : " époques");
    }

    private static String percent(double share) {
        return Decimal.print(100 * share, DIGITS);
    }

    private static String number(double value) {
        return Decimal.print(value, DIGITS);
    }
}
