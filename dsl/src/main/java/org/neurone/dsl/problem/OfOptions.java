package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.engine.catalog.Parameter;

/** Settings that stand by their names. */
public sealed interface OfOptions extends Finding {
    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link UnknownOption}. */
        T unknownOption(UnknownOption told);

        /** Says it of {@link RepeatedOption}. */
        T repeatedOption(RepeatedOption told);

        /** Says it of {@link MissingOption}. */
        T missingOption(MissingOption told);

        /** Says it of {@link OptionValue}. */
        T optionValue(OptionValue told);

        /** Says it of {@link UnnamedValue}. */
        T unnamedValue(UnnamedValue told);

        /** Says it of {@link OptionWord}. */
        T optionWord(OptionWord told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    @Override
    default <T> T in(Finding.Words<T> words) {
        return in(words.options());
    }

    /** A word that is no option here. */
    record UnknownOption(String statement, String seen, Suggestion options) implements OfOptions {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_OPTION;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownOption(this);
        }
    }

    /** An option that is set twice. */
    record RepeatedOption(String seen) implements OfOptions {
        @Override
        public ProblemKind kind() {
            return Mistake.REPEATED_OPTION;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.repeatedOption(this);
        }
    }

    /** An option that the statement cannot do without. */
    record MissingOption(String statement, Parameter<?> option, String right) implements OfOptions, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.MISSING_OPTION;
        }

        @Override
        public Finding showing(String shown) {
            return new MissingOption(statement, option, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.missingOption(this);
        }
    }

    /** An option without its value. */
    record OptionValue(String option, Parameter<?> parameter, Suggestion names) implements OfOptions {
        @Override
        public ProblemKind kind() {
            return Mistake.MISSING_VALUE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.optionValue(this);
        }
    }

    /** A value whose option's name is missing; {@code options} one or two that would take it. */
    record UnnamedValue(String statement, Seen seen, List<Parameter<?>> options, String right)
            implements OfOptions, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.UNNAMED_VALUE;
        }

        @Override
        public Finding showing(String shown) {
            return new UnnamedValue(statement, seen, options, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unnamedValue(this);
        }
    }

    /** A name of the reader's own that is an option's too. */
    record OptionWord(String seen, String statement, String right) implements OfOptions, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.OPTION_WORD;
        }

        @Override
        public Finding showing(String shown) {
            return new OptionWord(seen, statement, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.optionWord(this);
        }
    }
}
