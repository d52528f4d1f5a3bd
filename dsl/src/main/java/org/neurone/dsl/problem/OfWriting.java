package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.dsl.text.Span;
import org.neurone.dsl.text.Stop;

/** How a text is written. */
public sealed interface OfWriting extends Finding {
    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link Spelled}. */
        T spelled(Spelled told);

        /** Says it of {@link OddSpace}. */
        T oddSpace(OddSpace told);

        /** Says it of {@link UnclosedString}. */
        T unclosedString(UnclosedString told);

        /** Says it of {@link UnclosedList}. */
        T unclosedList(UnclosedList told);

        /** Says it of {@link OtherName}. */
        T otherName(OtherName told);

        /** Says it of {@link ReadingStopped}. */
        T readingStopped(ReadingStopped told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    @Override
    default <T> T in(Finding.Words<T> words) {
        return in(words.writing());
    }

    /** A habit of writing. {@code seen} as it is shown, {@code right} what is right; null where the kind does not need it. */
    record Spelled(Habit kind, String seen, String right) implements OfWriting, ShowsRight {
        @Override
        public Finding showing(String shown) {
            return new Spelled(kind, seen, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.spelled(this);
        }
    }

    /** Blanks that are none of the plain ones. */
    record OddSpace(List<Span> places) implements OfWriting {
        @Override
        public ProblemKind kind() {
            return Mistake.ODD_SPACE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.oddSpace(this);
        }
    }

    /** A text in quotes that never ends. */
    record UnclosedString() implements OfWriting {
        @Override
        public ProblemKind kind() {
            return Mistake.UNCLOSED_STRING;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unclosedString(this);
        }
    }

    /** A list that never ends. */
    record UnclosedList() implements OfWriting {
        @Override
        public ProblemKind kind() {
            return Mistake.UNCLOSED_LIST;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unclosedList(this);
        }
    }

    /** A word of others for something that has a name here. */
    record OtherName(String seen, String name, String right) implements OfWriting, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.OTHER_NAME;
        }

        @Override
        public Finding showing(String shown) {
            return new OtherName(seen, name, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.otherName(this);
        }
    }

    /** There is too much of something, so what stands from here on was not read. */
    record ReadingStopped(Stop.Limit limit, int most) implements OfWriting {
        @Override
        public ProblemKind kind() {
            return Mistake.READING_STOPPED;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.readingStopped(this);
        }
    }
}
