package org.neurone.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a text says as a challenge or as an entry to one; its goals are the experiment's expectations. An experiment holds what was
 * said: it runs as if there were no rules, and whoever judges holds it against them.
 *
 * @param challenge null where the text is none
 * @param fixed statements that every entry has as the challenge has them, by keyword; {@code layers} for the whole network, and settings
 *     of {@code data} by their names
 * @param limits what an entry may have at most
 * @param ranks by what entries that hold are ranked, the first first
 * @param variant the word that data and goals are drawn by, null for those that the text says
 */
public record Rules(Challenge challenge, List<String> fixed, List<Limit> limits, List<String> ranks, String variant) {
    /** Of a text that is no challenge. */
    public static final Rules NONE = new Rules(null, List.of(), List.of(), List.of(), null);

    /** What entries can be ranked by: sizes and epochs, and measures of the answers. */
    public static final List<String> RANKS =
            List.of("parameters", "units", "epochs", "accuracy", "loss", "precision", "recall", "f1", "rmse", "r2");

    /** Copies the lists. */
    public Rules {
        fixed = List.copyOf(fixed);
        limits = List.copyOf(limits);
        ranks = List.copyOf(ranks);
    }

    /** The same of another word; null for the task that the text says. */
    public Rules withVariant(String word) {
        return new Rules(challenge, fixed, limits, ranks, word);
    }

    Rules withChallenge(Challenge said) {
        return new Rules(Objects.requireNonNull(said, "challenge"), fixed, limits, ranks, variant);
    }

    Rules withFixed(List<String> names) {
        return new Rules(challenge, names, limits, ranks, variant);
    }

    Rules with(Limit limit) {
        return new Rules(challenge, fixed, and(limits, limit), ranks, variant);
    }

    Rules withRank(String rank) {
        return new Rules(challenge, fixed, limits, and(ranks, rank), variant);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> longer = new ArrayList<>(all);
        longer.add(one);
        return longer;
    }
}
