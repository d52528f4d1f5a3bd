package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.reason.DataException;

/** Which statement stands where. */
public sealed interface OfStatements extends Finding {
    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link UnknownStatement}. */
        T unknownStatement(UnknownStatement told);

        /** Says it of {@link StatementName}. */
        T statementName(StatementName told);

        /** Says it of {@link NameAlone}. */
        T nameAlone(NameAlone told);

        /** Says it of {@link OptionAlone}. */
        T optionAlone(OptionAlone told);

        /** Says it of {@link RepeatedStatement}. */
        T repeatedStatement(RepeatedStatement told);

        /** Says it of {@link Pasted}. */
        T pasted(Pasted told);

        /** Says it of {@link UnknownVersion}. */
        T unknownVersion(UnknownVersion told);

        /** Says it of {@link VersionNumber}. */
        T versionNumber(VersionNumber told);

        /** Says it of {@link VersionGoesOn}. */
        T versionGoesOn(VersionGoesOn told);

        /** Says it of {@link VersionNotFirst}. */
        T versionNotFirst(VersionNotFirst told);

        /** Says it of {@link SecondStatement}. */
        T secondStatement(SecondStatement told);

        /** Says it of {@link SettingsClash}. */
        T settingsClash(SettingsClash told);

        /** Says it of {@link NoStatementFor}. */
        T noStatementFor(NoStatementFor told);

        /** Says it of {@link NothingToCompare}. */
        T nothingToCompare(NothingToCompare told);

        /** Says it of {@link TooManyVariants}. */
        T tooManyVariants(TooManyVariants told);

        /** Says it of {@link UnsoundVariant}. */
        T unsoundVariant(UnsoundVariant told);

        /** Says it of {@link UnknownVariant}. */
        T unknownVariant(UnknownVariant told);

        /** Says it of {@link Misfit}. */
        T misfit(Misfit told);

        /** Says it of {@link BadData}. */
        T badData(BadData told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    @Override
    default <T> T in(Finding.Words<T> words) {
        return in(words.statements());
    }

    /** A statement that starts with a word that none starts with; {@code near} what may have been meant, best first. */
    record UnknownStatement(String seen, List<String> near) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_STATEMENT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownStatement(this);
        }
    }

    /** A statement that starts with something other than a name; {@code meant} the statement that may have been meant, or null. */
    record StatementName(Seen seen, String meant) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.STATEMENT_NAME;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.statementName(this);
        }
    }

    /** A name that does not start a statement. */
    record NameAlone(String seen, Kind<?> of, String right) implements OfStatements, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.NAME_ALONE;
        }

        @Override
        public Finding showing(String shown) {
            return new NameAlone(seen, of, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.nameAlone(this);
        }
    }

    /** A setting outside of its statement. */
    record OptionAlone(String seen, String statement, String right) implements OfStatements, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.OPTION_ALONE;
        }

        @Override
        public Finding showing(String shown) {
            return new OptionAlone(seen, statement, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.optionAlone(this);
        }
    }

    /** A statement that may stand once and stands twice. */
    record RepeatedStatement(String seen) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.REPEATED_STATEMENT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.repeatedStatement(this);
        }
    }

    /** A piece of something else; {@code translated} what it is here, or null; {@code dropped} what it says besides. */
    record Pasted(Origin origin, String translated, List<String> dropped) implements OfStatements {
        /** Copies the list. */
        public Pasted {
            dropped = List.copyOf(dropped);
        }

        @Override
        public ProblemKind kind() {
            return origin.kind();
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.pasted(this);
        }
    }

    /** A version of the language that this program does not know. */
    record UnknownVersion(String seen) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_VERSION;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownVersion(this);
        }
    }

    /** A version that is no whole number. */
    record VersionNumber() implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.VERSION_NUMBER;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.versionNumber(this);
        }
    }

    /** A statement that follows the version without a separator; {@code numberTo} where the version’s number ends. */
    record VersionGoesOn(String seen, String right, int numberTo) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Habit.MISSING_SEPARATOR;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.versionGoesOn(this);
        }
    }

    /** A version behind other statements. */
    record VersionNotFirst() implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.VERSION_NOT_FIRST;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.versionNotFirst(this);
        }
    }

    /** A second name where each needs a statement of its own. */
    record SecondStatement(String statement, String seen, String right) implements OfStatements, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.SECOND_STATEMENT;
        }

        @Override
        public Finding showing(String shown) {
            return new SecondStatement(statement, seen, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.secondStatement(this);
        }
    }

    /** Settings that a part refuses; {@code reason} in its own words. */
    record SettingsClash(String reason) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.SETTINGS_CLASH;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.settingsClash(this);
        }
    }

    /** What the engine found in a sound text. */
    record Misfit(Fault fault) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return null;
        }

        @Override
        public String code() {
            return fault.code();
        }

        @Override
        public Severity severity() {
            return fault.severity();
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.misfit(this);
        }
    }

    /** Data that cannot be used. */
    record BadData(DataException reason) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return null;
        }

        @Override
        public String code() {
            return reason.code();
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.badData(this);
        }
    }

    /** A comparison of what is not there: {@code owner} the statement without that setting, null where there is no such statement or layer. */
    record NothingToCompare(String seen, String owner, Suggestion names) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.NOTHING_TO_COMPARE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.nothingToCompare(this);
        }
    }

    /** More variants than may be compared. */
    record TooManyVariants(int count, int most) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.TOO_MANY_VARIANTS;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.tooManyVariants(this);
        }
    }

    /** A variant that is no sound text; {@code cause} the first that is wrong with it. */
    record UnsoundVariant(String variant, Finding cause) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.UNSOUND_VARIANT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unsoundVariant(this);
        }
    }

    /** A claim of a variant that there is not. */
    record UnknownVariant(String seen, Suggestion names) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_VARIANT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownVariant(this);
        }
    }

    /** A statement that others have, for what has none here. */
    record NoStatementFor(String seen, Idea idea) implements OfStatements {
        @Override
        public ProblemKind kind() {
            return Mistake.IDEA;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.noStatementFor(this);
        }
    }
}
