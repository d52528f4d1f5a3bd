package org.neurone.dsl.problem;

import java.util.List;

/** What a text says as a challenge, and what its challenge does not allow. */
public sealed interface OfChallenges extends Finding {
    /** What is counted. */
    enum Of {
        /** Of all layers. */
        UNITS,
        /** Weights and biases. */
        PARAMETERS,
        /** Of the run. */
        EPOCHS
    }

    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link NoChallenge}. */
        T noChallenge(NoChallenge told);

        /** Says it of {@link NoGoal}. */
        T noGoal(NoGoal told);

        /** Says it of {@link NothingToFix}. */
        T nothingToFix(NothingToFix told);

        /** Says it of {@link UnknownLayers}. */
        T unknownLayers(UnknownLayers told);

        /** Says it of {@link TooManyRanks}. */
        T tooManyRanks(TooManyRanks told);

        /** Says it of {@link DataNotFixed}. */
        T dataNotFixed(DataNotFixed told);

        /** Says it of {@link NoVariant}. */
        T noVariant(NoVariant told);

        /** Says it of {@link OverLimit}. */
        T overLimit(OverLimit told);

        /** Says it of {@link LayerNotAllowed}. */
        T layerNotAllowed(LayerNotAllowed told);

        /** Says it of {@link ByHand}. */
        T byHand(ByHand told);

        /** Says it of {@link VariantNotAsked}. */
        T variantNotAsked(VariantNotAsked told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    @Override
    default <T> T in(Finding.Words<T> words) {
        return in(words.challenges());
    }

    /** A rule of a challenge in a text that is none. */
    record NoChallenge(String statement) implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.NO_CHALLENGE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.noChallenge(this);
        }
    }

    /** A challenge without a goal. */
    record NoGoal() implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.NO_GOAL;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.noGoal(this);
        }
    }

    /** A name that no statement and no setting of the data has, among what is fixed. */
    record NothingToFix(String seen, Suggestion names) implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.NOTHING_TO_FIX;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.nothingToFix(this);
        }
    }

    /** A name that no kind of layer has, among what is allowed. */
    record UnknownLayers(String seen, Suggestion names) implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_LAYERS;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownLayers(this);
        }
    }

    /** More to rank by than {@code most}. */
    record TooManyRanks(int most) implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.TOO_MANY_RANKS;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.tooManyRanks(this);
        }
    }

    /** A challenge whose entries may bring other data. */
    record DataNotFixed() implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.DATA_NOT_FIXED;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.dataNotFixed(this);
        }
    }

    /** A challenge that has a task for each, in a text without a word. */
    record NoVariant() implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.NO_VARIANT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.noVariant(this);
        }
    }

    /** More than the challenge allows. */
    record OverLimit(Of what, long found, long most) implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.OVER_LIMIT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.overLimit(this);
        }
    }

    /** A kind of layer that the challenge does not allow. */
    record LayerNotAllowed(String seen, List<String> allowed) implements OfChallenges {
        public LayerNotAllowed {
            allowed = List.copyOf(allowed);
        }

        @Override
        public ProblemKind kind() {
            return Mistake.LAYER_NOT_ALLOWED;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.layerNotAllowed(this);
        }
    }

    /** Weights by hand where the challenge has them drawn and learned. */
    record ByHand() implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.BY_HAND;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.byHand(this);
        }
    }

    /** A word for a task of one's own in a challenge that has one task for all. */
    record VariantNotAsked() implements OfChallenges {
        @Override
        public ProblemKind kind() {
            return Mistake.VARIANT_NOT_ASKED;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.variantNotAsked(this);
        }
    }
}
