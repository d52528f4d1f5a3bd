package org.neurone.web.teavm;

/**
 * What a script of {@link SoundTexts} throws where it would need what was left out of it. Nothing catches it by accident:
 * it is neither an {@link IllegalArgumentException} nor of the data's own kind.
 */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Absent() {}

    static Absent here() {
        return new Absent();
    }
}
