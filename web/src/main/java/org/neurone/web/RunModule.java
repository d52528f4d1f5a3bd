package org.neurone.web;

import org.neurone.dsl.Reading;
import org.neurone.dsl.SoundReader;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.plan.Limits;
import org.neurone.web.kernel.WasmKernels;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.OrNull;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The JavaScript module {@code run.js}: what the first training step needs of {@link EngineModule} and no more. It reads by the
 * rule of the language alone, without advice and without sentences, and knows the names that most texts need: where anything is
 * to be said of a text its functions throw, and the whole engine answers.
 */
public final class RunModule {
    private static final Catalog CATALOG = Catalog.common();
    private static final SoundReader READER = new SoundReader(CATALOG);

    private RunModule() {}

    /** @throws IllegalArgumentException where anything is to be said of the text */
    private static PageReading sound(String text, Tables tables) {
        Reading reading = READER.read(text, tables, Limits.page());
        if (reading == null) {
            throw new IllegalArgumentException("only the whole engine says what is wrong with a text");
        }
        return new PageReading(reading, CATALOG);
    }

    /** As {@link EngineModule#read}, for a text without any problem. */
    @JSExport
    public static String read(String text, String[] tables, String locale) {
        return MessageJson.of(sound(text, PageTables.of(tables)).told(Locales.tongue(locale)));
    }

    /** As {@link EngineModule#vocabulary}, of the names that this script knows. */
    @JSExport
    public static String vocabulary(String locale) {
        return MessageJson.of(VocabularyMessage.of(CATALOG, Locales.tongue(locale)));
    }

    /** As {@link EngineModule#open}, for a text without any problem. */
    @JSExport
    public static Run open(String text, String[] tables, String locale, @OrNull JSObject kernels) {
        return Run.open(
                RunModule::sound,
                text,
                PageTables.of(tables),
                Locales.tongue(locale),
                kernels == null ? new PlainKernels() : new WasmKernels(kernels));
    }
}
