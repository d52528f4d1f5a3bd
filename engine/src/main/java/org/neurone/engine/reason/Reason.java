package org.neurone.engine.reason;

/**
 * Why data cannot be used, a layer cannot stand where it stands, a run cannot succeed: typed facts and a stable code. What
 * is said of them, in which language, is decided elsewhere ({@link Words}). Names among the facts are whole, however
 * long. Somebody's own part says what it likes with an {@link OwnReason}.
 */
public sealed interface Reason
        permits Beyond,
                DecimalMark,
                FirstRow,
                Holes,
                IdxFault,
                KernelTooLarge,
                ManyTexts,
                Mismatch,
                MissingValue,
                Named,
                NoDate,
                NoNumber,
                OddCell,
                OfCell,
                OtherPictures,
                OwnReason,
                PictureNeeded,
                PoolTooLarge,
                RaggedRow,
                Range,
                TextFault,
                TooMany,
                TooMuch,
                TwoMeanings,
                Unfit,
                Unknown,
                UnnamedColumns,
                UnseenText,
                Unusable {
    /** Its stable name, for instance {@code ragged-row}. */
    String code();

    /** What these words make of it. */
    <T> T in(Words<T> words);

    /** Code and facts in one line for a log, for instance {@code ragged row: row=3, cells=1, expected=2}; names may be long. */
    default String message() {
        String facts = toString();
        int open = facts.indexOf('[');
        return open < 0
                ? words(facts)
                : code().replace('-', ' ') + ": " + facts.substring(open + 1, facts.length() - 1);
    }

    /** A constant's name in small letters with blanks. */
    private static String words(String constant) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            words.append(c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return words.toString();
    }

    /**
     * Something for every reason there is: whoever forgets one does not compile.
     *
     * @param <T> what is made of a reason, for instance a sentence
     */
    interface Words<T> {
        /** Says it of {@link Unusable}. */
        T unusable(Unusable told);

        /** Says it of {@link Named}. */
        T named(Named told);

        /** Says it of {@link OfCell}. */
        T ofCell(OfCell told);

        /** Says it of {@link RaggedRow}. */
        T raggedRow(RaggedRow told);

        /** Says it of {@link MissingValue}. */
        T missingValue(MissingValue told);

        /** Says it of {@link Holes}. */
        T holes(Holes told);

        /** Says it of {@link OddCell}. */
        T oddCell(OddCell told);

        /** Says it of {@link FirstRow}. */
        T firstRow(FirstRow told);

        /** Says it of {@link DecimalMark}. */
        T decimalMark(DecimalMark told);

        /** Says it of {@link Unknown}. */
        T unknown(Unknown told);

        /** Says it of {@link UnseenText}. */
        T unseenText(UnseenText told);

        /** Says it of {@link TwoMeanings}. */
        T twoMeanings(TwoMeanings told);

        /** Says it of {@link IdxFault}. */
        T idxFault(IdxFault told);

        /** Says it of {@link OtherPictures}. */
        T otherPictures(OtherPictures told);

        /** Says it of {@link UnnamedColumns}. */
        T unnamedColumns(UnnamedColumns told);

        /** Says it of {@link NoDate}. */
        T noDate(NoDate told);

        /** Says it of {@link NoNumber}. */
        T noNumber(NoNumber told);

        /** Says it of {@link TooMuch}. */
        T tooMuch(TooMuch told);

        /** Says it of {@link ManyTexts}. */
        T manyTexts(ManyTexts told);

        /** Says it of {@link TooMany}. */
        T tooMany(TooMany told);

        /** Says it of {@link Mismatch}. */
        T mismatch(Mismatch told);

        /** Says it of {@link Range}. */
        T range(Range told);

        /** Says it of {@link Beyond}. */
        T beyond(Beyond told);

        /** Says it of {@link Unfit}. */
        T unfit(Unfit told);

        /** Says it of {@link PictureNeeded}. */
        T pictureNeeded(PictureNeeded told);

        /** Says it of {@link PoolTooLarge}. */
        T poolTooLarge(PoolTooLarge told);

        /** Says it of {@link KernelTooLarge}. */
        T kernelTooLarge(KernelTooLarge told);

        /** Says it of {@link TextFault}. */
        T textFault(TextFault told);

        /** Says it of {@link OwnReason}. */
        T own(OwnReason told);
    }
}
