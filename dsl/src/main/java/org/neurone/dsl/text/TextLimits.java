package org.neurone.dsl.text;

/**
 * How much of a text is read, so that whoever reads the texts of strangers knows what one costs. Reading stops where one of
 * these is passed, and says so at that place; what stands before it is read as ever.
 *
 * @param tokens most words, numbers, strings, marks and blanks
 * @param statements most statements
 * @param operators most {@code *}, {@code ^} and parentheses of all terms together
 * @param problems most errors
 */
public record TextLimits(int tokens, int statements, int operators, int problems) {
    /** For a page and for a program of one's own. */
    public static final TextLimits STANDARD = new TextLimits(400_000, 10_000, 10_000, 500);

    /** No limits: for texts that are known to be short. */
    public static final TextLimits NONE =
            new TextLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException where a limit is less than 1 */
    public TextLimits {
        if (tokens < 1 || statements < 1 || operators < 1 || problems < 1) {
            throw new IllegalArgumentException("a text's limits are at least 1, but these are " + tokens + ", "
                    + statements + ", " + operators + " and " + problems);
        }
    }

    /** With another number of tokens. */
    public TextLimits withTokens(int most) {
        return new TextLimits(most, statements, operators, problems);
    }

    /** With another number of statements. */
    public TextLimits withStatements(int most) {
        return new TextLimits(tokens, most, operators, problems);
    }

    /** With another number of operators. */
    public TextLimits withOperators(int most) {
        return new TextLimits(tokens, statements, most, problems);
    }

    /** With another number of errors. */
    public TextLimits withProblems(int most) {
        return new TextLimits(tokens, statements, operators, most);
    }
}
