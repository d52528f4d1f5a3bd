package org.neurone.web;

import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.web.kernel.WasmKernels;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The JavaScript module {@code run.js}: what the first training step needs of {@link EngineModule} and no more. The build
 * leaves out of it what only a text with something to say about it needs; there its functions throw, and the whole engine
 * answers.
 */
public final class RunModule {
    private RunModule() {}

    /** As {@link EngineModule#read}, for a text without any problem. */
    @JSExport
    public static String read(String text, String[] tables, String locale) {
        return PageReading.of(text, PageTables.of(tables))
                .json(Locales.tongue(locale))
                .toString();
    }

    /** As {@link EngineModule#vocabulary}, without the sentences. */
    @JSExport
    public static String vocabulary(String locale) {
        return VocabularyJson.of(Catalog.standard(), Locales.tongue(locale)).toString();
    }

    /** As {@link EngineModule#open}, for a text without any problem. */
    @JSExport
    public static Run open(String text, String[] tables, String locale, JSObject kernels) {
        return Run.open(
                text,
                PageTables.of(tables),
                Locales.tongue(locale),
                kernels == null ? new PlainKernels() : new WasmKernels(kernels));
    }
}
