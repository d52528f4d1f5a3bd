package org.neurone.dsl.text;

import org.neurone.engine.words.Wording;

/** The languages in which the project speaks to people. */
public enum Tongue {
    ENGLISH,
    FRENCH;

    /** The wording in this language. */
    public String of(Wording wording) {
        return this == FRENCH ? wording.french() : wording.english();
    }
}
