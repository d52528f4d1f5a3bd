package org.neurone.engine.reason;

/** What keeps data from being used and has no more facts than that. */
public enum Unusable implements Reason {
    /** Nothing stands in the table. */
    EMPTY_TABLE("empty-table"),
    /** The table has names of columns and nothing below. */
    TABLE_WITHOUT_ROWS("empty-table"),
    /** The host gave a table whose columns have their names, so none can be read otherwise. */
    NAMES_DECIDED("data-header"),
    /** The host does not have the digits at hand. */
    NO_DIGITS("missing-table"),
    /** There are no points yet. */
    NO_POINTS("points"),
    /** Classes are named where values are to be predicted. */
    CLASSES_OF_VALUES("data-classes"),
    /** Fewer than two classes are named, or one of them twice. */
    CLASSES_TOO_FEW("data-classes"),
    /** Every column is a target. */
    NO_INPUTS("data-target"),
    /** The text says how targets are scaled, and they are classes. */
    SCALED_CLASSES("targets-of-classes"),
    /** The shares kept for testing and for validation take all examples. */
    NOTHING_TO_LEARN("nothing-to-learn-from"),
    /** The text says both how many folds there are and what share is kept for testing. */
    FOLDS_AND_TEST("folds-and-test"),
    /** The text says which fold is kept for testing, and not how many there are. */
    FOLD_OF_NONE("fold");

    private final String code;

    Unusable(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.unusable(this);
    }
}
