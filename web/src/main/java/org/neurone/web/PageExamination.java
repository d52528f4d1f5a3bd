package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.dsl.trouble.Complaint;
import org.neurone.dsl.trouble.Cure;
import org.neurone.dsl.trouble.Examination;
import org.neurone.dsl.trouble.Suspect;
import org.neurone.dsl.trouble.TroubleInWords;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.plan.Limits;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.teavm.jso.JSExport;

/** Why the run of a text does not learn, looked for in steps as small as its updates: whoever asks stops where they like. */
public final class PageExamination {
    private final Language language = Language.standard();
    private final Examination examination;
    private boolean over;

    private PageExamination(Examination examination) {
        this.examination = examination;
    }

    static PageExamination of(String text, Tables tables, double epochs, Supplier<Kernels> kernels) {
        return new PageExamination(Examination.of(
                Language.standard(), text, tables, Limits.page(), (long) epochs, kernels, Examination.PAGE_WORK));
    }

    /** Goes on by one update. @return whether there is more to do */
    @JSExport
    public boolean advance() {
        over = over || !examination.advance();
        return !over;
    }

    /** JSON of what has been found so far. */
    @JSExport
    public String told(String locale) {
        Tongue tongue = Locales.tongue(locale);
        Complaint complaint = examination.complaint();
        List<Messages.Suspected> suspects = new ArrayList<>();
        for (Suspect suspect : examination.suspects()) {
            suspects.add(new Messages.Suspected(
                    tongue.of(TroubleInWords.of(suspect.cause())),
                    suspect.cure() == null ? null : cure(suspect, complaint, tongue)));
        }
        return MessageJson.of(new Messages.Examined(
                examination.done(),
                over,
                examination.tooLong(),
                complaint != null && complaint.any(),
                complaint == null ? null : tongue.of(TroubleInWords.of(complaint, language.catalog())),
                suspects,
                examination.untried()));
    }

    private Messages.Cured cure(Suspect suspect, Complaint complaint, Tongue tongue) {
        Cure cure = suspect.cure();
        return new Messages.Cured(
                tongue.of(cure.label()),
                tongue.of(TroubleInWords.of(suspect, complaint.epochs(), language.catalog())),
                ReadingMessage.edits(cure.edits()));
    }
}
