package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.ValueType;

/** A text without its quotes, or with the first one only: {@code title It’s mine}, {@code note 'a remark}. */
final class Unquoted {
    private Unquoted() {}

    /** Whether the statement was that, which is then said: whatever stands in the text is nobody’s spelling mistake. */
    static boolean report(Vocabulary vocabulary, String text, StatementNode statement, Problems problems) {
        List<Value> values = statement.values();
        String keyword = Spelling.name(values.get(0).in(text));
        if (keyword == null || values.size() < 2) {
            return false;
        }
        String other = Aliases.statement(keyword, vocabulary.keywords());
        String name = vocabulary.keyword(keyword) || other == null ? keyword : other;
        int first = 1;
        while (first < values.size() - 1 && values.get(first).form() == Form.PUNCTUATION) {
            first++;
        }
        Form form = values.get(first).form();
        if (!takesText(vocabulary, name) || form == Form.TEXT || form == Form.PUNCTUATION) {
            return false;
        }
        Span words =
                values.get(first).span().through(values.get(values.size() - 1).span());
        boolean opened = Characters.quotes(text.charAt(words.from())) != 0;
        String inner = words.of(text).substring(opened ? 1 : 0).trim();
        String right = name + " " + Strings.quote(inner);
        problems.add(
                        opened ? ProblemKind.SMART_QUOTES : ProblemKind.QUOTES_NEEDED,
                        words,
                        "right",
                        opened ? Quoted.shown(Strings.quote(inner)) : Quoted.quoted(right),
                        "seen",
                        text.charAt(words.from()) + "…")
                .fix(Quoted.writing(right), List.of(Edit.replace(statement.span(), right)));
        return true;
    }

    /** Whether a text in quotes is all that the statement takes. */
    private static boolean takesText(Vocabulary vocabulary, String keyword) {
        Entry<?> entry = vocabulary.statement(keyword);
        return entry != null
                && entry.parameters().size() == 1
                && entry.parameters().get(0).type() instanceof ValueType.Text;
    }
}
