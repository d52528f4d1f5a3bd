package org.neurone.web;

import org.neurone.dsl.text.Tongue;

/** The page's names of languages. */
final class Locales {
    private Locales() {}

    static Tongue tongue(String locale) {
        return locale.equals("fr") ? Tongue.FRENCH : Tongue.ENGLISH;
    }
}
