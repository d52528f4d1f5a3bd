package org.neurone.dsl.wording;

import java.util.List;
import org.neurone.dsl.problem.OfChallenges;
import org.neurone.engine.words.Wording;

/** Sentences about challenges and what they allow. */
final class ChallengesPage implements OfChallenges.Words<Wording> {
    @Override
    public Wording noChallenge(OfChallenges.NoChallenge told) {
        return Wording.of(
                "“" + told.statement()
                        + "” is a rule of a challenge, but this text is not one: a line such as “challenge \"Two moons\"” makes it one.",
                "«\u00a0" + told.statement()
                        + "\u00a0» est une règle d’un défi, mais ce texte n’en est pas un\u00a0: une ligne comme"
                        + " «\u00a0challenge \"Deux lunes\"\u00a0» en fait un.");
    }

    @Override
    public Wording noGoal(OfChallenges.NoGoal told) {
        return Wording.of(
                "This challenge has no goal: an “expect” says what is to be reached.",
                "Ce défi n’a pas de but\u00a0: un «\u00a0expect\u00a0» dit ce qu’il faut atteindre.");
    }

    @Override
    public Wording nothingToFix(OfChallenges.NothingToFix told) {
        return Quoted.then(
                Wording.of(
                        "“fixed” takes statements such as “data” or “seed”, settings of data such as “test”, or “layers” for"
                                + " the whole network, but “" + told.seen() + "” is none of them.",
                        "«\u00a0fixed\u00a0» attend des instructions comme «\u00a0data\u00a0» ou «\u00a0seed\u00a0», des réglages de"
                                + " data comme «\u00a0test\u00a0», ou «\u00a0layers\u00a0» pour tout le réseau, mais «\u00a0"
                                + told.seen() + "\u00a0» n’en fait pas partie."),
                Quoted.suggestion(told.names()));
    }

    @Override
    public Wording unknownLayers(OfChallenges.UnknownLayers told) {
        return Quoted.then(
                Wording.of(
                        "There is no kind of layer named “" + told.seen() + "” to allow.",
                        "Il n’y a pas de type de couche nommé «\u00a0" + told.seen() + "\u00a0» à autoriser."),
                Quoted.suggestion(told.names()));
    }

    @Override
    public Wording tooManyRanks(OfChallenges.TooManyRanks told) {
        return Wording.of(
                "Entries are ranked by at most " + told.most() + " things, one after the other.",
                "Les réponses se classent selon " + told.most() + " critères au plus, l’un après l’autre.");
    }

    @Override
    public Wording dataNotFixed(OfChallenges.DataNotFixed told) {
        return Wording.of(
                "An entry may bring other data here, and easier ones: “fixed data” keeps them.",
                "Une réponse peut ici apporter d’autres données, plus faciles\u00a0: «\u00a0fixed data\u00a0» garde celles du défi.");
    }

    @Override
    public Wording noVariant(OfChallenges.NoVariant told) {
        return Wording.of(
                "Everybody has a task of their own in this challenge: an entry says whose with a line such as “variant"
                        + " \"alice\"”.",
                "Dans ce défi, chacun a sa propre tâche\u00a0: une réponse dit laquelle par une ligne comme «\u00a0variant"
                        + " \"alice\"\u00a0».");
    }

    @Override
    public Wording overLimit(OfChallenges.OverLimit told) {
        String english = Counts.english(told.found());
        String french = Counts.french(told.found());
        String most = Counts.english(told.most());
        String plus = Counts.french(told.most());
        return switch (told.what()) {
            case UNITS ->
                Wording.of(
                        english + " neurons: this challenge allows " + most + ".",
                        french + " neurones\u00a0: ce défi en permet " + plus + ".");
            case PARAMETERS ->
                Wording.of(
                        english + " weights and biases: this challenge allows " + most + ".",
                        french + " poids et biais\u00a0: ce défi en permet " + plus + ".");
            case EPOCHS ->
                Wording.of(
                        english + " epochs: this challenge allows " + most + ".",
                        french + " époques\u00a0: ce défi en permet " + plus + ".");
        };
    }

    @Override
    public Wording layerNotAllowed(OfChallenges.LayerNotAllowed told) {
        List<String> allowed = told.allowed();
        String names = String.join(", ", allowed);
        return Wording.of(
                "This challenge does not allow “" + told.seen() + "”; it allows these layers: " + names + ".",
                "Ce défi ne permet pas «\u00a0" + told.seen() + "\u00a0»\u00a0; il permet ces couches\u00a0: " + names
                        + ".");
    }

    @Override
    public Wording byHand(OfChallenges.ByHand told) {
        return Wording.of(
                "In this challenge weights are drawn and learned, and none is set by hand.",
                "Dans ce défi, les poids sont tirés au sort et appris\u00a0; aucun n’est fixé à la main.");
    }

    @Override
    public Wording variantNotAsked(OfChallenges.VariantNotAsked told) {
        return Wording.of(
                "This challenge has one task for all, so an entry to it has no “variant”.",
                "Ce défi a une seule tâche pour tous\u00a0; une réponse n’a donc pas de «\u00a0variant\u00a0».");
    }
}
