package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.text.Span;

/** What begins in one line and ends in a later one: a text between quotes of a document, a comment between two marks. */
final class OverLines {
    /** Nobody's note is longer. */
    private static final int LONGEST = 2_000;

    private OverLines() {}

    /** Says of such a piece that starts with that statement what it is; the number of the statement behind it, else {@code start}. */
    static int report(Vocabulary vocabulary, SyntaxTree tree, int start, Problems problems) {
        String text = tree.text();
        StatementNode first = tree.statements().get(start);
        int from = first.span().from();
        Span piece = comment(text, from);
        if (piece != null) {
            boolean block = text.startsWith("/*", from);
            int mark = block ? 2 : 4;
            String inner = text.substring(from + mark, piece.to() - (block ? 2 : 3));
            String right = "# " + OneLine.blanks(inner);
            String seen = text.substring(from, from + mark);
            problems.add(new Span(from, from + mark), new OfWriting.Spelled(Habit.FOREIGN_COMMENT, seen, right))
                    .write(piece, right);
            return behind(tree, start, piece.to());
        }
        String keyword = Respelling.name(first.keyword().in(text));
        boolean known = keyword != null && vocabulary.keyword(keyword) && Unquoted.takesText(vocabulary, keyword);
        int open = known ? opens(text, first.keyword().to()) : -1;
        int close = open < 0 ? -1 : closes(text, open);
        if (close < 0) {
            return start;
        }
        String quoted = Strings.quote(text.substring(open + 1, close).trim());
        problems.add(
                        new Span(open, open + 1),
                        new OfWriting.Spelled(Habit.SMART_QUOTES, text.charAt(open) + "…", Shown.piece(quoted)))
                .write(new Span(from, close + 1), keyword + " " + quoted);
        return behind(tree, start, close + 1);
    }

    private static Span comment(String text, int from) {
        boolean block = text.startsWith("/*", from);
        if (!block && !text.startsWith("<!--", from)) {
            return null;
        }
        String close = block ? "*/" : "-->";
        int end = text.indexOf(close, from + (block ? 2 : 4));
        return end < 0 || end - from > LONGEST ? null : new Span(from, end + close.length());
    }

    /** Where the quote of a document stands right behind the keyword, else -1. */
    private static int opens(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':' || text.charAt(at) == '=')) {
            at++;
        }
        boolean quote = at < text.length() && text.charAt(at) != '"' && Characters.quotes(text.charAt(at)) == 1;
        return quote ? at : -1;
    }

    /** Where it is closed in a later line; -1 where it is closed in its own, or not at all. */
    private static int closes(String text, int open) {
        boolean later = false;
        for (int i = open + 1; i < text.length() && i - open < LONGEST; i++) {
            char c = text.charAt(i);
            if (Characters.quotes(c) == 1) {
                return later ? i : -1;
            }
            if (c == '\n') {
                if (later && text.charAt(i - 1) == '\n') {
                    return -1;
                }
                later = true;
            }
        }
        return -1;
    }

    private static int behind(SyntaxTree tree, int start, int to) {
        List<StatementNode> statements = tree.statements();
        int end = start + 1;
        while (end < statements.size() && statements.get(end).span().from() < to) {
            end++;
        }
        return end;
    }
}
