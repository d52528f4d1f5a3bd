package org.neurone.web.exactness;

import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;

/** What the language says about a text, every answer that an editor asks for; compiled to JavaScript by {@link ExperimentsIT}. */
final class LanguageRuns {
    /** Completion and hover are asked for at so many places of a text. */
    private static final int PLACES = 16;

    private LanguageRuns() {}

    /** Problems with their fixes in both languages, the canonical spelling, colours, the numbers' bits, completion, hover. */
    static String of(String text) {
        Language language = Language.standard();
        List<Problem> problems =
                language.read(text, Tables.none(), Limits.page()).problems();
        StringBuilder log = new StringBuilder();
        log.append(Report.print(problems, text, Tongue.ENGLISH)).append(Report.print(problems, text, Tongue.FRENCH));
        for (Problem problem : problems) {
            log.append(problem.code()).append(' ').append(problem.severity()).append(' ');
            log.append(problem.span().from())
                    .append('-')
                    .append(problem.span().to())
                    .append('\n');
            for (Fix fix : problem.fixes()) {
                line(log, fix.label());
                log.append(Edit.apply(text, fix.edits())).append('\n');
            }
        }
        log.append(language.format(text)).append('\n');
        for (Highlight piece : language.highlight(text)) {
            log.append(piece.from()).append('-').append(piece.to()).append(' ').append(piece.style());
            if (Decimal.isNumber(text, piece.from(), piece.to())) {
                double number = Decimal.read(text, piece.from(), piece.to());
                log.append(' ').append(DoubleBits.high(number)).append(' ').append(DoubleBits.low(number));
            }
            log.append('\n');
        }
        int step = 1 + text.length() / PLACES;
        for (int offset = 0; offset <= text.length(); offset += step) {
            assist(log, language, text, offset);
        }
        return log.toString();
    }

    private static void assist(StringBuilder log, Language language, String text, int offset) {
        log.append("at ").append(offset).append('\n');
        for (Completion completion : language.complete(text, offset)) {
            Edit edit = completion.edit();
            log.append(completion.label()).append(' ').append(completion.kind()).append(' ');
            log.append(edit.from()).append('-').append(edit.to()).append(' ');
            log.append(edit.replacement()).append('\n');
            line(log, completion.detail());
        }
        Hover hover = language.hover(text, offset);
        if (hover != null) {
            log.append(hover.span().from())
                    .append('-')
                    .append(hover.span().to())
                    .append(' ');
            log.append(hover.title()).append(' ').append(hover.example()).append(' ');
            line(log, hover.sentence());
        }
    }

    private static void line(StringBuilder log, Wording wording) {
        log.append(wording.english()).append(" / ").append(wording.french()).append('\n');
    }
}
