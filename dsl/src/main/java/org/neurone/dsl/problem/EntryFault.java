package org.neurone.dsl.problem;

import org.neurone.engine.words.Wording;

/** Why an entry does not solve its challenge, beyond what its own text says; as facts, whose sentences are somewhere else. */
public sealed interface EntryFault {
    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link Unreadable}. */
        T unreadable(Unreadable told);

        /** Says it of {@link OfNoChallenge}. */
        T ofNoChallenge(OfNoChallenge told);

        /** Says it of {@link OfAnother}. */
        T ofAnother(OfAnother told);

        /** Says it of {@link OtherVariant}. */
        T otherVariant(OtherVariant told);

        /** Says it of {@link RuleChanged}. */
        T ruleChanged(RuleChanged told);

        /** Says it of {@link FixedChanged}. */
        T fixedChanged(FixedChanged told);

        /** Says it of {@link Missed}. */
        T missed(Missed told);

        /** Says it of {@link TooMuch}. */
        T tooMuch(TooMuch told);

        /** Says it of {@link TooSlow}. */
        T tooSlow(TooSlow told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    /** A text that does not run; {@code line} from 1. */
    record Unreadable(int line, Wording cause) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.unreadable(this);
        }
    }

    /** A text that names no challenge. */
    record OfNoChallenge(String wanted) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.ofNoChallenge(this);
        }
    }

    /** A text that names another challenge. */
    record OfAnother(String seen, String wanted) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.ofAnother(this);
        }
    }

    /** The task of somebody else; {@code seen} null for none. */
    record OtherVariant(String seen, String wanted) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.otherVariant(this);
        }
    }

    /** Rules other than the challenge's; null for a line that is not there. */
    record RuleChanged(String wanted, String seen) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.ruleChanged(this);
        }
    }

    /** Something fixed that differs; null for what is not said. */
    record FixedChanged(String name, String wanted, String seen) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.fixedChanged(this);
        }
    }

    /** A goal that was not reached; {@code value} null where the run broke down before. */
    record Missed(String goal, String value, long epoch) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.missed(this);
        }
    }

    /** A run beyond the limits of who replays it. */
    record TooMuch(Wording cause) implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.tooMuch(this);
        }
    }

    /** A run that took more time than there is for it. */
    record TooSlow() implements EntryFault {
        @Override
        public <T> T in(Words<T> words) {
            return words.tooSlow(this);
        }
    }
}
