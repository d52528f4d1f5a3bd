package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
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
            String mark = i == 0 && text.startsWith("% ", values.get(i).from())
                    ? "%"
                    : mark(text, values.get(i).from());
            if (mark != null) {
                report(text, new Span(values.get(i).from(), statement.span().to()), mark, problems);
                return i == 0
                        ? null
                        : new StatementNode(statement.firstToken(), statement.endToken(), values.subList(0, i));
            }
        }
        return statement;
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
