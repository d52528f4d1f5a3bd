package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.ValueType;

/** A text without its quotes, or with the first one only: {@code title It’s mine}, {@code note 'a remark}. */
final class Unquoted {
    private Unquoted() {}

    /** Whether the statement was that, which is then said: whatever stands in the text is nobody’s spelling mistake. */
    static boolean report(Vocabulary vocabulary, String text, StatementNode statement, Problems problems) {
        List<Value> values = statement.values();
        String keyword = Respelling.name(values.get(0).in(text));
        if (keyword == null || values.size() < 2) {
            return false;
        }
        String other = Aliases.statement(keyword, vocabulary);
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
        Finding finding = opened
                ? new OfWriting.Spelled(Habit.SMART_QUOTES, text.charAt(words.from()) + "…", Strings.quote(inner))
                : new OfWriting.Spelled(Habit.QUOTES_NEEDED, null, right);
        problems.add(words, finding).write(statement.span(), right);
        return true;
    }

    /** Whether a text in quotes is all that the statement takes. */
    static boolean takesText(Vocabulary vocabulary, String keyword) {
        Entry<?> entry = vocabulary.statement(keyword);
        return entry != null
                && entry.parameters().size() == 1
                && entry.parameters().get(0).type() instanceof ValueType.Text;
    }
}
