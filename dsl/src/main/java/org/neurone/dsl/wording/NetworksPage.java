package org.neurone.dsl.wording;

import org.neurone.engine.reason.KernelTooLarge;
import org.neurone.engine.reason.PictureNeeded;
import org.neurone.engine.reason.PoolTooLarge;
import org.neurone.engine.reason.Unfit;
import org.neurone.engine.words.Wording;

/** Sentences about networks that cannot learn, or not what is asked. */
final class NetworksPage {
    private NetworksPage() {}

    static Wording unfit(Unfit told) {
        return switch (told) {
            case OUTPUT_NOT_LAST ->
                Wording.of(
                        "The output is the last layer, but another one follows it here.",
                        "La sortie est la dernière couche, mais une autre la suit ici.");
            case SOFTMAX_OF_ONE ->
                Wording.of(
                        "softmax shares 1 out among its units, so a single unit always says 1: take sigmoid, or more"
                                + " units.",
                        "softmax partage 1 entre ses neurones, donc un neurone seul répond toujours 1\u00a0: prenez sigmoid, ou plus de"
                                + " neurones.");
            case FLAT_ACTIVATION ->
                Wording.of(
                        "The slope of a step is 0 everywhere, so gradient descent cannot move these weights: take"
                                + " optimizer perceptron, or sigmoid in place of the step.",
                        "La pente d’une marche est nulle partout, donc la descente de gradient ne peut pas changer ces"
                                + " poids\u00a0: prenez optimizer perceptron, ou sigmoid à la place de la marche.");
            case ZERO_START ->
                Wording.of(
                        "All weights of this hidden layer start at 0, so its units stay equal to one another, or"
                                + " silent: an init such as he or xavier lets them differ.",
                        "Tous les poids de cette couche cachée partent de 0, donc ses neurones restent identiques, ou"
                                + " muets\u00a0: un init comme he ou xavier les différencie.");
            case EQUAL_START ->
                Wording.of(
                        "All weights of this hidden layer start equal, so its units learn the same thing: an init such"
                                + " as he or xavier lets them differ.",
                        "Tous les poids de cette couche cachée sont égaux au départ, donc ses neurones apprennent la même"
                                + " chose\u00a0: un init comme he ou xavier les différencie.");
            case BATCH_OF_ONE ->
                Wording.of(
                        "This layer compares the examples of a batch, but a batch of 1 has nothing to compare.",
                        "Cette couche compare les exemples d’un lot, mais un lot de 1 n’a rien à comparer.");
            case PERCEPTRON_WITHOUT_STEP ->
                Wording.of(
                        "Rosenblatt's rule is for units that answer by step or sign.",
                        "La règle de Rosenblatt est faite pour des neurones qui répondent par step ou sign.");
            case CLASSES_NOT_LINEAR ->
                notLinear("No straight line can split this data", "Aucune droite ne peut séparer ces données");
            case VALUES_NOT_LINEAR ->
                notLinear("No straight line can follow these values", "Aucune droite ne peut suivre ces valeurs");
            case NOTHING_LEARNS ->
                Wording.of(
                        "Every layer is frozen, so nothing can learn.",
                        "Toutes les couches sont figées, donc rien ne peut apprendre.");
            case FOREIGN_STATE ->
                Wording.of(
                        "This state was saved with another network, so it is left aside and the run starts from the"
                                + " seed.",
                        "Cet état vient d’un autre réseau\u00a0: il est laissé de côté et l’entraînement part de la"
                                + " graine.");
            case LOSS_OF_CLASSES ->
                Wording.of(
                        "This loss is for classes, but the data asks for values: take quadratic, absolute or huber.",
                        "Cette perte est faite pour des classes, mais les données demandent des valeurs\u00a0: prenez"
                                + " quadratic, absolute ou huber.");
            case NO_SIGMOID -> noProbability("sigmoid");
            case NO_SOFTMAX -> noProbability("softmax");
            case NEVER_NEGATIVE ->
                Wording.of(
                        "The hinge asks for −1 and +1, but this output never goes below 0: take linear or tanh here.",
                        "La perte charnière demande −1 et +1, mais cette sortie ne descend jamais sous 0\u00a0: prenez"
                                + " linear ou tanh ici.");
            case NOT_EVERY_NUMBER ->
                Wording.of(
                        "“targets standard” takes the targets to both sides of 0, but this output cannot give every"
                                + " number: take linear here.",
                        "«\u00a0targets standard\u00a0» met les cibles de part et d’autre de 0, mais cette sortie ne donne pas"
                                + " tous les nombres\u00a0: prenez linear ici.");
            case SCALED_PROBABILITIES ->
                Wording.of(
                        "Cross-entropy is for targets from 0 to 1, but “targets standard” takes them below 0: take"
                                + " quadratic.",
                        "L’entropie croisée demande des cibles de 0 à 1, mais «\u00a0targets standard\u00a0» les fait descendre"
                                + " sous 0\u00a0: prenez quadratic.");
            case STOPPED_BY_TEST ->
                Wording.of(
                        "This rule ends the run by what it makes of the test part, so the test figures are no longer those of"
                                + " examples never seen: “validate 20%” keeps others for it.",
                        "Cette règle arrête l’entraînement d’après la partie de test, dont les chiffres ne sont alors plus ceux"
                                + " d’exemples jamais vus\u00a0: «\u00a0validate 20%\u00a0» en garde d’autres pour elle.");
            case MEASURE_OF_CLASSES ->
                Wording.of(
                        "This measure counts right classes, but the data asks for values: take rmse, r2 or loss.",
                        "Cette mesure compte les classes bien prédites, mais les données demandent des valeurs\u00a0: prenez rmse,"
                                + " r2 ou loss.");
            case MEASURE_OF_VALUES ->
                Wording.of(
                        "This measure is for values, but the data asks for classes: take accuracy or loss.",
                        "Cette mesure est faite pour des valeurs, mais les données demandent des classes\u00a0: prenez"
                                + " accuracy ou loss.");
        };
    }

    private static Wording notLinear(String english, String french) {
        return Wording.of(
                english
                        + ", and without a hidden layer a network draws nothing else. Try it, then add layer 4 tanh in"
                        + " front.",
                french
                        + ", et sans couche cachée un réseau ne trace rien d’autre. Essayez, puis ajoutez layer 4 tanh"
                        + " devant.");
    }

    private static Wording noProbability(String wanted) {
        return Wording.of(
                "Cross-entropy compares probabilities, but this output is not one between 0 and 1: take " + wanted
                        + " here.",
                "L’entropie croisée compare des probabilités, mais cette sortie ne donne pas de probabilité entre 0 et 1\u00a0: prenez "
                        + wanted + " ici.");
    }

    static Wording pictureNeeded(PictureNeeded told) {
        boolean one = told.numbers() == 1;
        return Wording.of(
                "A " + (told.pool() ? "pool" : "conv") + " layer works on pictures, but what arrives here is a list of "
                        + told.numbers() + (one ? " number." : " numbers."),
                "Une couche de " + (told.pool() ? "regroupement" : "convolution")
                        + " travaille sur des images, mais ce qui arrive ici est une liste de " + told.numbers()
                        + (one ? " nombre." : " nombres."));
    }

    /** Before a size, as it is read aloud: an 8x8, an 11x11, an 18x18, a 9x9. */
    private static String article(long number) {
        boolean eight = Long.toString(number).charAt(0) == '8';
        return eight || number == 11 || number == 18 ? "An " : "A ";
    }

    static Wording poolTooLarge(PoolTooLarge told) {
        String pool = told.height() + "x" + told.width();
        String picture = told.pictureHeight() + "x" + told.pictureWidth();
        return Wording.of(
                article(told.height()) + pool + " pool is larger than its picture of " + picture + ".",
                "Une fenêtre " + pool + " est plus grande que son image de " + picture + ".");
    }

    static Wording kernelTooLarge(KernelTooLarge told) {
        String kernel = told.height() + "x" + told.width();
        String picture = told.pictureHeight() + "x" + told.pictureWidth();
        return Wording.of(
                article(told.height()) + kernel + " kernel does not fit into a picture of " + picture
                        + ": take a smaller one" + (told.padded() ? "." : ", or “pad same”."),
                "Un noyau " + kernel + " ne tient pas dans une image de " + picture + "\u00a0: prenez-en un plus petit"
                        + (told.padded() ? "." : ", ou «\u00a0pad same\u00a0»."));
    }
}
