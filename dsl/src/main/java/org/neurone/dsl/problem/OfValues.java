package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.model.StateProblem;
import org.neurone.engine.reason.TextFault;

/** What stands where a setting's value belongs. */
public sealed interface OfValues extends Finding {
    /** What is said of each of these, or made of it. */
    interface Words<T> {
        /** Says it of {@link MissingValue}. */
        T missingValue(MissingValue told);

        /** Says it of {@link WrongValue}. */
        T wrongValue(WrongValue told);

        /** Says it of {@link OutOfRange}. */
        T outOfRange(OutOfRange told);

        /** Says it of {@link NotWhole}. */
        T notWhole(NotWhole told);

        /** Says it of {@link ShareOverOne}. */
        T shareOverOne(ShareOverOne told);

        /** Says it of {@link NumberTooLarge}. */
        T numberTooLarge(NumberTooLarge told);

        /** Says it of {@link OneOrThousand}. */
        T oneOrThousand(OneOrThousand told);

        /** Says it of {@link NotHere}. */
        T notHere(NotHere told);

        /** Says it of {@link UnknownName}. */
        T unknownName(UnknownName told);

        /** Says it of {@link UnknownWord}. */
        T unknownWord(UnknownWord told);

        /** Says it of {@link SecondName}. */
        T secondName(SecondName told);

        /** Says it of {@link ExtraValue}. */
        T extraValue(ExtraValue told);

        /** Says it of {@link NeedlessBrackets}. */
        T needlessBrackets(NeedlessBrackets told);

        /** Says it of {@link EmptyList}. */
        T emptyList(EmptyList told);

        /** Says it of {@link EmptyText}. */
        T emptyText(EmptyText told);

        /** Says it of {@link ListItem}. */
        T listItem(ListItem told);

        /** Says it of {@link SizeDimensions}. */
        T sizeDimensions(SizeDimensions told);

        /** Says it of {@link WrongOrder}. */
        T wrongOrder(WrongOrder told);

        /** Says it of {@link UnknownTerm}. */
        T unknownTerm(UnknownTerm told);

        /** Says it of {@link BadFormula}. */
        T badFormula(BadFormula told);

        /** Says it of {@link BadState}. */
        T badState(BadState told);
    }

    /** What these words make of it. */
    <T> T in(Words<T> words);

    @Override
    default <T> T in(Finding.Words<T> words) {
        return in(words.values());
    }

    /** A place without its value. */
    record MissingValue(String statement, Parameter<?> parameter, Suggestion names) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.MISSING_VALUE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.missingValue(this);
        }
    }

    /** A value of the wrong form; {@code bounds} what the setting takes here where its bounds matter, else null. */
    record WrongValue(String statement, Parameter<?> parameter, ValueType bounds, Seen seen, Suggestion names)
            implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.WRONG_VALUE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.wrongValue(this);
        }
    }

    /** A number too small or too large for its setting. */
    record OutOfRange(String seen, boolean below, Setting setting, ValueType bounds) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.OUT_OF_RANGE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.outOfRange(this);
        }
    }

    /** A number that should be whole. */
    record NotWhole(String seen, Setting setting, ValueType bounds) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.NOT_WHOLE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.notWhole(this);
        }
    }

    /** A share that was meant in a hundred. */
    record ShareOverOne(String seen, Setting setting) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.SHARE_OVER_ONE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.shareOverOne(this);
        }
    }

    /** A number beyond every double. */
    record NumberTooLarge(String seen, Setting setting, ValueType bounds) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.NUMBER_TOO_LARGE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.numberTooLarge(this);
        }
    }

    /**
     * A point that may stand before thousands where a whole number is expected.
     *
     * @param small what it is where the point stands before decimals; null where those are not all noughts
     * @param large what it is where the point stands before thousands
     */
    record OneOrThousand(String seen, String small, String large) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.ONE_OR_THOUSAND;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.oneOrThousand(this);
        }
    }

    /** Something that others have and the catalogue does not, with the nearest that it has. */
    record NotHere(String seen, Kind<?> of, String nearest) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.NOT_HERE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.notHere(this);
        }
    }

    /** A name that the catalogue does not have. */
    record UnknownName(String seen, Kind<?> of, Suggestion names) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_NAME;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownName(this);
        }
    }

    /** A word that the setting does not know. */
    record UnknownWord(String seen, String statement, Suggestion words) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_WORD;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownWord(this);
        }
    }

    /** A second name where there is place for one. */
    record SecondName(String statement, Kind<?> of, String seen) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.SECOND_NAME;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.secondName(this);
        }
    }

    /** A value behind the last; {@code rate} that value where it looks like a learning rate, else null. */
    record ExtraValue(String statement, Seen seen, String rate) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.EXTRA_VALUE;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.extraValue(this);
        }
    }

    /** A list where one value stands. */
    record NeedlessBrackets(String statement, String right) implements OfValues, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.NEEDLESS_BRACKETS;
        }

        @Override
        public Finding showing(String shown) {
            return new NeedlessBrackets(statement, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.needlessBrackets(this);
        }
    }

    /** A list without items. */
    record EmptyList(String statement, ValueType expected) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.EMPTY_LIST;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.emptyList(this);
        }
    }

    /** A text without characters. */
    record EmptyText(String statement) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.EMPTY_TEXT;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.emptyText(this);
        }
    }

    /** Something in a list that is none of its items. */
    record ListItem(Items items, Seen seen) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.LIST_ITEM;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.listItem(this);
        }
    }

    /** A size with too few or too many sides; {@code count} how many it has. */
    record SizeDimensions(String statement, ValueType expected, Seen seen, int count) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.SIZE_DIMENSIONS;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.sizeDimensions(this);
        }
    }

    /** Right values in the wrong order; {@code order} the right one of their types, empty for the order of all that a statement has. */
    record WrongOrder(List<ValueType> order, String right) implements OfValues, ShowsRight {
        @Override
        public ProblemKind kind() {
            return Mistake.WRONG_ORDER;
        }

        @Override
        public Finding showing(String shown) {
            return new WrongOrder(order, shown);
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.wrongOrder(this);
        }
    }

    /** A feature that cannot be read; {@code reason} null where a number stands in place of columns, {@code term} as it was read. */
    record UnknownTerm(TextFault reason, String term) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.UNKNOWN_TERM;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.unknownTerm(this);
        }
    }

    /** A formula that cannot be read. */
    record BadFormula(TextFault reason, Formula formula) implements OfValues {
        @Override
        public ProblemKind kind() {
            return Mistake.FORMULA;
        }

        @Override
        public <T> T in(Words<T> words) {
            return words.badFormula(this);
        }
    }

    /** A state that cannot be read. */
    record BadState(Mistake kind, StateProblem reason) implements OfValues {
        @Override
        public <T> T in(Words<T> words) {
            return words.badState(this);
        }
    }
}
