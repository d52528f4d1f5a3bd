package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.Variant;
import org.neurone.dsl.conformance.ConformanceCase;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.web.judge.Scene;
import org.neurone.web.kernel.WasmKernels;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.neurone.web.message.OrNull;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The JavaScript module {@code engine.js}: each exported method is one function of it. */
public final class EngineModule {
    private EngineModule() {}

    /** The version of the language that this build speaks. */
    @JSExport
    public static int languageVersion() {
        return 1;
    }

    /**
     * JSON of what a text says. Never throws, whatever the text.
     *
     * @param tables the reader's own tables: a name, its CSV, the next name, and so on; a bundled set's name begins with {@code :}
     */
    @JSExport
    public static String read(String text, String[] tables, String locale) {
        return MessageJson.of(PageReading.of(text, PageTables.of(tables)).told(Locales.tongue(locale)));
    }

    /**
     * Reads a text once for all that the page's editor and controls ask about it. A long table is not read for it: {@link
     * PageDocument#unread} does that. Never throws, whatever the text.
     */
    @JSExport
    public static PageDocument document(String text, String[] tables) {
        return PageDocument.of(text, PageTables.of(tables));
    }

    /**
     * Takes pictures one after the other; a height of 0 leaves their size to them.
     *
     * @param channels 1 for grey, 3 for colour
     */
    @JSExport
    public static PictureReader pictures(int height, int width, int channels) {
        return new PictureReader(height == 0 ? null : new PictureSize(height, width, channels));
    }

    /** JSON of what the menus offer. */
    @JSExport
    public static String vocabulary(String locale) {
        return MessageJson.of(VocabularyMessage.forSettings(Catalog.standard(), Locales.tongue(locale)));
    }

    /**
     * A few examples of what a data statement such as {@code spiral noise 5%} makes, as triples x, y, class or value; empty where
     * the data have not two columns.
     */
    @JSExport
    public static double[] preview(String data) {
        return Preview.of(data, PageTables.of(new String[0]));
    }

    /** JSON of what may stand at a place of a text. */
    @JSExport
    public static String complete(String text, int offset, String[] tables, String locale) {
        Trace.textRead();
        return MessageJson.ofCompletions(AssistMessage.completions(
                Language.standard().complete(text, offset, new PatientTables(PageTables.of(tables))),
                Locales.tongue(locale)));
    }

    /** The text in its one canonical spelling. */
    @JSExport
    public static String format(String text) {
        Trace.textRead();
        return Language.standard().format(text);
    }

    /**
     * Opens a run; throws an Error with a sentence where the text is not sound.
     *
     * @param kernels the compiled {@code kernels.wasm}; null computes in JavaScript, more slowly and to the same bits
     */
    @JSExport
    public static Run open(String text, String[] tables, String locale, @OrNull JSObject kernels) {
        try {
            return Run.open(PageReading::of, text, PageTables.of(tables), Locales.tongue(locale), kernels(kernels));
        } catch (DataException e) {
            throw new IllegalArgumentException(Locales.tongue(locale).of(InWords.of(e.reason())), e);
        }
    }

    /**
     * What comes out otherwise here than it did once, in a sentence; empty where nothing does.
     *
     * @param written a text with what came of it, as {@code conformance-small.txt} has it
     * @param kernels as for {@link #open}
     */
    @JSExport
    public static String conformance(String written, String[] tables, String locale, @OrNull JSObject kernels) {
        Wording difference =
                ConformanceCase.read(written).get(0).check(PageTables.of(tables), kernels(kernels), Workers.alone());
        return difference == null ? "" : Locales.tongue(locale).of(difference);
    }

    /**
     * JSON of how a run stands to the goals of a lesson's task. Never throws, whatever the text and the goals.
     *
     * @param state what the run has learned; empty for a run that has just been opened
     * @param start what the task began with, whose data must still be there; empty where that matters not
     * @param goals a line each
     */
    @JSExport
    public static String judge(
            String text, String[] tables, String locale, String state, String start, String[] goals) {
        return MessageJson.of(JudgementMessage.of(
                new Scene(text, List.of(), state), PageTables.of(tables), Locales.tongue(locale), start, goals));
    }

    /**
     * JSON of how a text stands to a challenge before anything is replayed; {@code null} where it does not run, or answers none. Never
     * throws, whatever the texts.
     *
     * @param asked the challenge's own text; empty where the text is the challenge itself
     */
    @JSExport
    public static String challenge(String text, String[] tables, String locale, String asked) {
        Messages.Challenged told = ChallengeMessage.of(text, PageTables.of(tables), Locales.tongue(locale), asked);
        return told == null ? "null" : MessageJson.of(told);
    }

    /**
     * Explains the numbers of a run of a sound text, wherever it trains.
     *
     * @throws IllegalArgumentException where the text is not sound
     */
    @JSExport
    public static Explanations explanations(String text, String[] tables) {
        Tables read = PageTables.of(tables);
        PageReading reading = PageReading.of(text, read);
        if (reading.plan() == null) {
            throw new IllegalArgumentException("only the weights of a sound text can be explained");
        }
        return Explanations.of(reading, read);
    }

    /** JSON of the runs that a text compares, each with a text of its own; none where it compares nothing or is not sound. */
    @JSExport
    public static String variants(String text, String[] tables) {
        List<Messages.Variant> told = new ArrayList<>();
        for (Variant variant : Language.standard().variants(text, PageTables.of(tables), Limits.page())) {
            told.add(new Messages.Variant(variant.name(), variant.text()));
        }
        return MessageJson.ofVariants(told);
    }

    /**
     * Several runs of a sound text as balls on one landscape of the loss.
     *
     * @param by {@code batch}, {@code rate} or {@code compare}: what makes them differ
     * @param chosen the directions, as {@link Explanations#landscape} takes them
     * @param kernels as for {@link #open}
     * @throws IllegalArgumentException where the text is not sound, or compares nothing
     */
    @JSExport
    public static Balls balls(String text, String[] tables, String by, int[] chosen, @OrNull JSObject kernels) {
        return Balls.of(text, PageTables.of(tables), by, chosen, () -> kernels(kernels));
    }

    /**
     * One text beside another.
     *
     * @param otherTables the tables of the other text, as those of {@link #read}
     * @param kernels as for {@link #open}
     * @throws IllegalArgumentException with a sentence where one of them is not sound
     */
    @JSExport
    public static Beside beside(
            String text, String[] tables, String other, String[] otherTables, String locale, @OrNull JSObject kernels) {
        try {
            return Beside.of(
                    text,
                    PageTables.of(tables),
                    other,
                    PageTables.of(otherTables),
                    Locales.tongue(locale),
                    () -> kernels(kernels));
        } catch (DataException e) {
            throw new IllegalArgumentException(Locales.tongue(locale).of(InWords.of(e.reason())), e);
        }
    }

    /**
     * Looks for the reason why the run of a sound text does not learn.
     *
     * @param epochs how far that run has come, at least 1
     * @param kernels as for {@link #open}
     */
    @JSExport
    public static PageExamination examination(String text, String[] tables, double epochs, @OrNull JSObject kernels) {
        return PageExamination.of(text, PageTables.of(tables), epochs, () -> kernels(kernels));
    }

    private static Kernels kernels(JSObject module) {
        return module == null ? new PlainKernels() : new WasmKernels(module);
    }
}
