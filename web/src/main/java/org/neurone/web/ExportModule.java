package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.Format;
import org.neurone.dsl.export.Formats;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.teavm.jso.JSExport;

/** The JavaScript module {@code export.js}, which the page fetches when somebody first wants to take a network away. */
public final class ExportModule {
    /** PNG files leave as the drawings that the page, which has a canvas, makes them from. */
    private static final List<Format> FORMATS = Formats.all(Formats::svg);

    private ExportModule() {}

    /** JSON of what a network can be exported as. */
    @JSExport
    public static String formats(String locale) {
        List<Messages.Format> formats = new ArrayList<>();
        for (Format format : FORMATS) {
            formats.add(new Messages.Format(
                    format.word(),
                    format.ending(),
                    format.mediaType(),
                    Locales.tongue(locale).of(format.sentence())));
        }
        return MessageJson.ofFormats(formats);
    }

    /**
     * A file's bytes, of a PNG file the SVG document to paint; throws an Error with a sentence where that cannot be.
     *
     * @param text with the weights as its state; without one the network leaves as it starts
     * @param word one of {@link #formats}
     */
    @JSExport
    public static byte[] write(String text, String[] tables, String locale, String word) {
        Tongue tongue = Locales.tongue(locale);
        Tables known = PageTables.of(tables);
        PageReading reading = PageReading.of(text, known);
        Plan plan = reading.plan();
        if (plan == null) {
            throw new IllegalArgumentException(reading.firstError(tongue));
        }
        Experiment untrained = plan.experiment().toBuilder().state(null).build();
        try {
            Network network = plan.experiment().state() == null
                    ? Trainer.of(plan, known, new PlainKernels(), Workers.alone())
                            .network()
                    : Network.of(plan, plan.experiment().state(), new PlainKernels());
            return Formats.of(word, FORMATS)
                    .write(Graphs.of(network, Language.standard().write(untrained), known));
        } catch (ExportException e) {
            throw new IllegalArgumentException(tongue.of(e.wording()), e);
        } catch (DataException e) {
            throw new IllegalArgumentException(tongue.of(InWords.of(e.reason())), e);
        }
    }
}
