package org.neurone.dsl.problem;

/** Where somebody copied a piece from. */
public enum Origin {
    PYTHON(Mistake.PASTED_PYTHON),
    JSON(Mistake.PASTED_JSON),
    /** A link of the TensorFlow playground. */
    LINK(Mistake.PASTED_LINK);

    private final Mistake kind;

    Origin(Mistake kind) {
        this.kind = kind;
    }

    /** The problem that such a piece is. */
    public Mistake kind() {
        return kind;
    }
}
