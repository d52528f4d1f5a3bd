package org.neurone.dsl.export.graph;

import org.neurone.engine.words.Wording;

/** A network uses something that the format has no form for, such as a plug-in's activation, or the format needs what is not at hand. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /** Says so in both languages. */
    public ExportException(Wording wording) {
        super(wording.english());
        this.wording = wording;
    }

    /** What cannot be exported, for people. */
    public Wording wording() {
        return wording;
    }

    /** Of examples whose table is not at hand. */
    public static ExportException withoutExamples() {
        return new ExportException(Wording.of(
                "There are no examples to write: the table that this network learned from is not at hand.",
                "Il n’y a pas d’exemples à écrire\u00a0: le tableau sur lequel ce réseau a appris n’est pas là."));
    }

    /** Of an activation that was added by a plug-in. */
    public static ExportException unknown(Object part) {
        String name = part.getClass().getSimpleName();
        return new ExportException(Wording.of(
                "This network uses " + name
                        + ", which was added by a plug-in; only what the engine itself brings can be" + " exported.",
                "Ce réseau utilise " + name
                        + ", ajouté par une extension\u00a0; seul ce que le moteur apporte lui-même peut"
                        + " être exporté."));
    }
}
