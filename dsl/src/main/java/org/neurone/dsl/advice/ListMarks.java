package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;

/** Marks around and before statements that came with them from elsewhere: a code block’s fences, {@code 1.}, {@code 2)}, {@code -}. */
final class ListMarks {
    private static final String FENCE = "```";

    private ListMarks() {}

    /**
     * The statement without the mark before it, which is said of the first that has one, with one fix for all; null where nothing
     * can be told without it, and for a fence, of which the same is said.
     */
    static StatementNode without(SyntaxTree tree, StatementNode statement, Problems problems) {
        return fence(tree, statement, problems) ? null : unmarked(tree, statement, problems);
    }

    private static boolean fence(SyntaxTree tree, StatementNode statement, Problems problems) {
        if (!isFence(tree, statement)) {
            return false;
        }
        List<StatementNode> fences = new ArrayList<>();
        for (StatementNode node : tree.statements()) {
            if (isFence(tree, node)) {
                fences.add(node);
            }
        }
        if (fences.get(0).span().equals(statement.span())) {
            List<Edit> edits = new ArrayList<>();
            for (StatementNode node : fences) {
                edits.add(Edit.replace(node.span(), ""));
            }
            String seen = Shown.piece(statement.span().of(tree.text()));
            problems.add(statement.span(), new OfWriting.Spelled(Habit.CODE_FENCE, seen, null))
                    .fix(Fix.Kind.DELETE, edits);
        }
        return true;
    }

    private static boolean isFence(SyntaxTree tree, StatementNode statement) {
        return tree.text().startsWith(FENCE, statement.span().from());
    }

    private static StatementNode unmarked(SyntaxTree tree, StatementNode statement, Problems problems) {
        if (marked(tree.text(), statement) == 0) {
            return statement;
        }
        List<Edit> edits = new ArrayList<>();
        StatementNode first = null;
        for (StatementNode node : tree.statements()) {
            int length = marked(tree.text(), node);
            if (length > 0) {
                first = first == null ? node : first;
                int from = node.span().from();
                edits.add(new Edit(from, from + length, ""));
            }
        }
        int from = statement.span().from();
        int behind = from + marked(tree.text(), statement);
        if (first != null && first.span().equals(statement.span())) {
            Span span = new Span(from, behind);
            String seen = Shown.piece(span.of(tree.text())).trim();
            problems.add(span, new OfWriting.Spelled(Habit.LIST_MARK, seen, null))
                    .fix(Fix.Kind.DELETE, edits);
        }
        return behind(tree.text(), statement, behind);
    }

    /** The statement from there on; null where no word begins there. {@code * batch} was read as the product that it looks like. */
    private static StatementNode behind(String text, StatementNode statement, int from) {
        List<Value> rest = new ArrayList<>();
        for (Value value : statement.values()) {
            boolean cut = value.from() < from && value.to() > from;
            if (cut && !Characters.name(text.substring(from, value.to()))) {
                return null;
            }
            if (value.to() > from) {
                rest.add(cut ? new Value(Form.NAME, from, value.to(), null, List.of(), true) : value);
            }
        }
        return rest.isEmpty() ? null : new StatementNode(statement.firstToken(), statement.endToken(), rest);
    }

    /** How long the mark is with the blanks behind it; 0 where there is none or nothing behind it. */
    private static int marked(String text, StatementNode statement) {
        int from = statement.span().from();
        int at = from;
        while (at < text.length() && Characters.digit(text.charAt(at))) {
            at++;
        }
        char sign = at < text.length() ? text.charAt(at) : ' ';
        boolean mark = at > from ? sign == '.' || sign == ')' : sign == '-' || sign == '*' || sign == '\u2022';
        int end = at + 1;
        while (end < statement.span().to() && text.charAt(end) == ' ') {
            end++;
        }
        boolean blank = end > at + 1 && end < statement.span().to();
        return mark && blank && Characters.name(word(text, end)) ? end - from : 0;
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && Characters.lower(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
