package org.neurone.web;

import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.conformance.ConformanceCase;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Network;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.web.kernel.WasmKernels;
import org.neurone.web.message.MessageJson;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The engine for scripts, without a page or a worker: the JavaScript module {@code compiled.js} of the npm package, behind
 * the functions that {@code script/engine.ts} makes of it. It carries the bundled sets along, since a script has nobody
 * to fetch them from.
 */
public final class ScriptModule {
    private static final Wording STATELESS = Wording.of(
            "This text has no state: it describes a network and not what one has learned.",
            "Ce texte n’a pas d’état : il décrit un réseau et non ce qu’un réseau a appris.");

    private ScriptModule() {}

    /** JSON of what a text says. Never throws, whatever the text. */
    @JSExport
    public static String read(String text, String[] tables, String locale) {
        return MessageJson.of(PageReading.of(text, tables(tables)).told(Locales.tongue(locale)));
    }

    /** The text in its one canonical spelling. */
    @JSExport
    public static String format(String text) {
        return Language.standard().format(text);
    }

    /**
     * Opens a run of a sound text; throws an Error with a sentence where it is not sound.
     *
     * @param kernels the compiled {@code kernels.wasm}; null computes in JavaScript, more slowly and to the same bits
     */
    @JSExport
    public static ScriptTraining open(String text, String[] tables, String locale, JSObject kernels) {
        Tables known = tables(tables);
        try {
            return new ScriptTraining(
                    sound(text, known, Locales.tongue(locale)), known, Locales.tongue(locale), kernels(kernels));
        } catch (DataException e) {
            throw new IllegalArgumentException(Locales.tongue(locale).of(InWords.of(e.reason())), e);
        }
    }

    /**
     * The network that a text with a state has learned, without the table that it learned from; throws an Error with a
     * sentence where there is none.
     *
     * @param kernels as for {@link #open}
     */
    @JSExport
    public static ScriptNetwork load(String text, String[] tables, String locale, JSObject kernels) {
        Reading alone = Language.standard().read(text);
        Plan plan = alone.sound() && alone.plan() != null
                ? alone.plan()
                : sound(text, tables(tables), Locales.tongue(locale));
        if (plan.experiment().state() == null) {
            throw new IllegalArgumentException(Locales.tongue(locale).of(STATELESS));
        }
        return new ScriptNetwork(Network.of(plan, plan.experiment().state(), kernels(kernels)));
    }

    /**
     * What comes out otherwise here than it did once, in a sentence; empty where nothing does.
     *
     * @param written a text with what came of it, as {@code conformance-small.txt} has it
     * @param kernels as for {@link #open}
     */
    @JSExport
    public static String conformance(String written, String[] tables, String locale, JSObject kernels) {
        Wording difference =
                ConformanceCase.read(written).get(0).check(tables(tables), kernels(kernels), Workers.alone());
        return difference == null ? "" : Locales.tongue(locale).of(difference);
    }

    private static Kernels kernels(JSObject module) {
        return module == null ? new PlainKernels() : new WasmKernels(module);
    }

    private static Plan sound(String text, Tables tables, Tongue tongue) {
        PageReading reading = PageReading.of(text, tables);
        if (reading.plan() == null) {
            throw new IllegalArgumentException(reading.firstError(tongue));
        }
        return reading.plan();
    }

    /** The caller's tables, and the bundled sets as they are packed. */
    private static Tables tables(String[] namesAndTexts) {
        PageTables own = PageTables.of(namesAndTexts);
        return new Tables() {
            @Override
            public Table table(String name) {
                return own.table(name);
            }
        };
    }
}
