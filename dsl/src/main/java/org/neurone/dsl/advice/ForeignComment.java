package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;

/** A comment as other languages begin it: {@code // hidden}, {@code -- hidden}, {@code /* hidden *}{@code /}. */
final class ForeignComment {
    private static final List<String> MARKS = List.of("//", "/*", "--");

    private ForeignComment() {}

    /** The statement without the comment behind it, which is said; null where it is nothing but one. */
    static StatementNode without(String text, StatementNode statement, Problems problems) {
        List<Value> values = statement.values();
        for (int i = 0; i < values.size(); i++) {
            int from = values.get(i).from();
            String mark = i == 0 || values.get(i - 1).form() != Form.NUMBER || others(text, from)
                    ? percent(text, from, i)
                    : null;
            mark = mark == null ? mark(text, from) : mark;
            if (mark != null) {
                report(text, new Span(values.get(i).from(), statement.span().to()), mark, problems);
                return i == 0
                        ? null
                        : new StatementNode(statement.firstToken(), statement.endToken(), values.subList(0, i));
            }
        }
        return statement;
    }

    /** {@code %} with a blank behind it, which is no percentage where no number stands before it; at a line's start any. */
    private static String percent(String text, int at, int value) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '%') {
            end++;
        }
        boolean blank = end < text.length() && text.charAt(end) == ' ';
        return end > at && (blank || value == 0) ? text.substring(at, end) : null;
    }

    /** Whether another line has such a comment behind a name or at its start, so that this one is none of a percentage. */
    private static boolean others(String text, int at) {
        int earlier = text.lastIndexOf(" % ", at - 2);
        boolean name = earlier > 0 && Characters.lower(text.charAt(earlier - 1));
        return name || text.startsWith("% ") || text.lastIndexOf("\n% ", at - 1) >= 0;
    }

    private static String mark(String text, int at) {
        for (String mark : MARKS) {
            if (text.startsWith(mark, at)) {
                return mark;
            }
        }
        return null;
    }

    private static void report(String text, Span span, String mark, Problems problems) {
        String comment = span.of(text).substring(mark.length());
        boolean closed = comment.endsWith("*/");
        String plain = (closed ? comment.substring(0, comment.length() - 2) : comment).trim();
        String right = plain.isEmpty() ? "#" : "# " + plain.replace('\n', ' ');
        problems.add(span, new OfWriting.Spelled(Habit.FOREIGN_COMMENT, mark, right))
                .write(span, right);
    }
}
