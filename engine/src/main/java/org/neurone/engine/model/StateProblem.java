package org.neurone.engine.model;

import org.neurone.engine.words.Wording;

/** Why a saved state cannot be read. */
public enum StateProblem {
    /** It ends before it says it does. */
    TRUNCATED(
            "state-truncated",
            "The saved state is cut off: its end is missing.",
            "L’état enregistré est tronqué : sa fin manque."),
    /** Its checksum is another one. */
    DAMAGED(
            "state-damaged",
            "The saved state is damaged: its checksum does not match what it holds.",
            "L’état enregistré est endommagé : sa somme de contrôle ne correspond pas à son contenu."),
    /** It has a version that this engine does not know. */
    NEWER(
            "state-newer",
            "The saved state was written by a newer version of Neurone: update to read it.",
            "L’état enregistré vient d’une version plus récente de Neurone : mettez à jour pour le lire.");

    private final String code;
    private final String english;
    private final String french;

    StateProblem(String code, String english, String french) {
        this.code = code;
        this.english = english;
        this.french = french;
    }

    /** Stable, for messages and tests. */
    public String code() {
        return code;
    }

    /** What to tell whoever has the text. */
    public Wording sentence() {
        return new Wording(english, french);
    }
}
