package org.neurone.dsl.problem;

/** A finding that shows what would be right. */
public sealed interface ShowsRight
        permits OfWriting.Spelled,
                OfWriting.OtherName,
                OfStatements.NameAlone,
                OfStatements.OptionAlone,
                OfStatements.SecondStatement,
                OfValues.NeedlessBrackets,
                OfValues.WrongOrder,
                OfOptions.MissingOption,
                OfOptions.UnnamedValue,
                OfOptions.OptionWord {
    /** The whole statement, or a piece of one; null where there is none. */
    String right();

    /** The same, showing that. */
    Finding showing(String shown);
}
