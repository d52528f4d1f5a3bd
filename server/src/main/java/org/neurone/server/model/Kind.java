package org.neurone.server.model;

/** What a link leads to; which of them it is counts for its id. */
public enum Kind {
    /** A text of the language, under {@code /m/ID}. */
    MODEL("model"),
    /** A lesson in English, under {@code /l/ID}. */
    ENGLISH_LESSON("lesson-en"),
    /** A lesson in French, under {@code /l/ID}. */
    FRENCH_LESSON("lesson-fr");

    private final String stored;

    Kind(String stored) {
        this.stored = stored;
    }

    /** What a database has for it. */
    String stored() {
        return stored;
    }

    /** Whether it is a lesson, in either language. */
    public boolean isLesson() {
        return this != MODEL;
    }

    static Kind of(String stored) {
        for (Kind kind : values()) {
            if (kind.stored.equals(stored)) {
                return kind;
            }
        }
        throw new IllegalStateException("This version does not know a content of the kind " + stored + ".");
    }
}
