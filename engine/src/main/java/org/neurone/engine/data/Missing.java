package org.neurone.engine.data;

/** What stands in for a value that a table does not have. */
public enum Missing {
    /** Nothing: a table with holes cannot be used. */
    REFUSE(null),
    /** A row with a hole is left out. */
    DROP("drop"),
    /** The mean of a column of numbers; of a column of texts the commonest. */
    MEAN("mean"),
    /** The median of a column of numbers, the mean of the middle two where there are two; of texts the commonest. */
    MEDIAN("median"),
    /** What is commonest in the column; the least number, or the first text, where several are. */
    MOST("most"),
    /**
     * The mean of a column of numbers, none of a column’s texts, and one more input {@code column=} that is 1 where the cell
     * is a hole and else 0.
     */
    FLAG("flag");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    /** As a text writes it; null for {@link #REFUSE}, which is what a text says that says nothing. */
    public String word() {
        return word;
    }

    /** Whether something is put where a row has a hole. */
    public boolean fills() {
        return this != REFUSE && this != DROP;
    }

    /**
     * The way of that name, {@link #REFUSE} for null.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Missing of(String word) {
        for (Missing missing : values()) {
            if (word == null ? missing == REFUSE : word.equals(missing.word)) {
                return missing;
            }
        }
        throw new IllegalArgumentException("missing is drop, mean, median, most or flag, but this is \"" + word + "\"");
    }
}
