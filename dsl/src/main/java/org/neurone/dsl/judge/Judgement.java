package org.neurone.dsl.judge;

import java.util.List;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.words.Wording;

/**
 * What came of one entry.
 *
 * @param outcome in a word
 * @param reasons why it did not solve the challenge, each a sentence; empty where it did
 * @param variant the word of the entrant's own task, null for none
 * @param verdicts what came of each goal; empty where nothing was replayed
 * @param scores what entries are ranked by, in the challenge's order; empty unless it solved the challenge
 * @param units neurons of all layers, 0 where the text could not be read
 * @param parameters weights and biases, 0 where the text could not be read
 * @param epochs that the replay took, 0 where nothing was replayed
 * @param hash of the weights at the end of the replay, null where nothing was replayed
 * @param text the entry's canonical text without state, null where it could not be read
 */
public record Judgement(
        Outcome outcome,
        List<Wording> reasons,
        String variant,
        List<Verdict> verdicts,
        List<Score> scores,
        long units,
        long parameters,
        long epochs,
        String hash,
        String text) {

    /** What came of it, in a word. */
    public enum Outcome {
        /** It keeps the rules and reaches every goal. */
        SOLVED("solved"),
        /** It keeps the rules and does not reach a goal. */
        MISSED("missed"),
        /** It breaks a rule. */
        BROKEN("broken"),
        /** It is an entry to another challenge, or to none. */
        FOREIGN("foreign"),
        /** It is no text that runs. */
        UNREADABLE("unreadable"),
        /** Its run takes more than there is for it. */
        UNCHECKED("unchecked");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As programs read it. */
        public String word() {
            return word;
        }
    }

    /** Copies the lists. */
    public Judgement {
        reasons = List.copyOf(reasons);
        verdicts = List.copyOf(verdicts);
        scores = List.copyOf(scores);
    }

    /** Whether it keeps the rules and reaches every goal. */
    public boolean solved() {
        return outcome == Outcome.SOLVED;
    }
}
