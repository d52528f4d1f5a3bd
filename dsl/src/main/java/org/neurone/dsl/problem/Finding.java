package org.neurone.dsl.problem;

import org.neurone.engine.plan.Severity;

/**
 * One thing that was found in a text, as typed facts: what is said of it, in which language, is decided elsewhere. A word
 * among the facts stands as it is to be shown.
 */
public sealed interface Finding permits OfWriting, OfStatements, OfValues, OfOptions, OfChallenges {
    /** Its kind; null for what the engine found, which has a code of its own. */
    ProblemKind kind();

    /** Its stable name. */
    default String code() {
        return kind().code();
    }

    /** How bad it is. */
    default Severity severity() {
        return kind().severity();
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    /**
     * Something for every finding there is, a page a chapter: whoever forgets one does not compile.
     *
     * @param <T> what is made of a finding, for instance a sentence
     */
    interface Words<T> {
        /** For how a text is written. */
        OfWriting.Words<T> writing();

        /** For which statement stands where. */
        OfStatements.Words<T> statements();

        /** For what stands in a value's place. */
        OfValues.Words<T> values();

        /** For settings by their names. */
        OfOptions.Words<T> options();

        /** For what a challenge says and what it allows. */
        OfChallenges.Words<T> challenges();
    }
}
