package org.neurone.web.exactness;

import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.DoubleBits;
import org.teavm.jso.JSExport;

/** What the JVM and the browser both do to a text; compiled to JavaScript by {@link ExperimentsIT}. */
public final class ExperimentRuns {
    private ExperimentRuns() {}

    /**
     * Everything that must be the same everywhere: the problems found, the canonical text, the bits of each update's
     * loss, the measures at the end and the weights' hash.
     */
    @JSExport
    public static String run(String text, int updates) {
        Language language = Language.standard();
        Reading reading = language.read(text);
        StringBuilder log = new StringBuilder(Report.print(reading.problems(), text, Tongue.ENGLISH));
        log.append(language.format(text)).append('\n');
        if (reading.sound()) {
            log.append(language.write(reading.experiment())).append('\n');
            Trainer trainer = Trainer.of(reading.experiment());
            for (int update = 0; update < updates; update++) {
                appendBits(log, trainer.stepBatch());
            }
            appendBits(log, trainer.loss());
            appendBits(log, trainer.testLoss());
            log.append(trainer.hash()).append('\n');
        }
        return log.toString();
    }

    /** The hash after the updates when the run is written as text, with what it learned, half way, and read again. */
    @JSExport
    public static String resumed(String text, int updates) {
        Language language = Language.standard();
        Experiment experiment = language.read(text).experiment();
        Trainer first = Trainer.of(experiment);
        for (int update = 0; update < updates / 2; update++) {
            first.stepBatch();
        }
        String saved =
                language.write(experiment.toBuilder().state(first.state()).build());
        Trainer second = Trainer.of(language.read(saved).experiment());
        for (int update = updates / 2; update < updates; update++) {
            second.stepBatch();
        }
        return second.hash();
    }

    /** All that an editor asks of the language about a text. */
    @JSExport
    public static String language(String text) {
        return LanguageRuns.of(text);
    }

    private static void appendBits(StringBuilder log, double value) {
        log.append(DoubleBits.high(value))
                .append(' ')
                .append(DoubleBits.low(value))
                .append('\n');
    }
}
