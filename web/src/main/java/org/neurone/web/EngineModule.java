package org.neurone.web;

import org.teavm.jso.JSExport;

/** The JavaScript module {@code engine.js}: each exported method is one function of it. */
public final class EngineModule {
    private EngineModule() {}

    /** The version of the language that this build speaks. */
    @JSExport
    public static int languageVersion() {
        return 1;
    }
}
