package org.neurone.web.judge;

import org.neurone.engine.words.Wording;

/** A line of a lesson that means nothing to the engine, or nothing for this network. */
public class LineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording sentence;

    /** The sentence in both languages. */
    public LineException(String english, String french) {
        super(english);
        this.sentence = Wording.of(english, french);
    }

    /** What is wrong with it. */
    public Wording sentence() {
        return sentence;
    }
}
