package org.neurone.dsl;

import org.neurone.engine.catalog.Wording;

/** The languages in which the project speaks to people. */
public enum Tongue {
    ENGLISH,
    FRENCH;

    public String of(Wording wording) {
        return this == FRENCH ? wording.french() : wording.english();
    }
}
