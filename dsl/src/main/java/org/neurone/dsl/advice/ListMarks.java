package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Vocabulary;
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
    private static final List<String> FENCES = List.of("```", "~~~");

    private ListMarks() {}

    /**
     * The statement without the mark before it, which is said of the first that has one, with one fix for all; null where nothing
     * can be told without it, and for a fence, of which the same is said.
     */
    static StatementNode without(Vocabulary vocabulary, SyntaxTree tree, StatementNode statement, Problems problems) {
        StatementNode inner = unfenced(vocabulary, tree, statement, problems);
        return inner == null ? null : unmarked(vocabulary, tree, inner, problems);
    }

    /** The statement without a fence or a brace around it; null where it is nothing else. */
    private static StatementNode unfenced(
            Vocabulary vocabulary, SyntaxTree tree, StatementNode statement, Problems problems) {
        List<Edit> own = fences(vocabulary, tree.text(), statement);
        if (own.isEmpty()) {
            return statement;
        }
        List<Edit> edits = new ArrayList<>();
        for (StatementNode node : tree.statements()) {
            edits.addAll(fences(vocabulary, tree.text(), node));
        }
        if (edits.get(0).equals(own.get(0))) {
            Span span = new Span(own.get(0).from(), own.get(0).to());
            String seen = Shown.piece(span.of(tree.text()).trim());
            problems.add(span, new OfWriting.Spelled(Habit.CODE_FENCE, seen, null))
                    .fix(Fix.Kind.DELETE, edits);
        }
        List<Value> inner = new ArrayList<>();
        for (Value value : statement.values()) {
            boolean gone = false;
            for (Edit edit : own) {
                gone |= edit.from() <= value.from() && value.to() <= edit.to();
            }
            if (!gone) {
                inner.add(value);
            }
        }
        // Behind an open brace a line's end ends nothing: the lines are statements once the brace is gone.
        boolean lines = !inner.isEmpty() && statement.span().of(tree.text()).indexOf('\n') >= 0;
        return inner.isEmpty() || lines ? null : new StatementNode(statement.firstToken(), statement.endToken(), inner);
    }

    /** Takes away the marks of a code block, and braces around statements, with the name before one that opens. */
    private static List<Edit> fences(Vocabulary vocabulary, String text, StatementNode statement) {
        Span span = statement.span();
        for (String fence : FENCES) {
            if (text.startsWith(fence, span.from())) {
                return List.of(Edit.replace(span, ""));
            }
        }
        List<Value> values = statement.values();
        int open = open(vocabulary, text, values);
        boolean inside =
                span.of(text).indexOf('{', open < 0 ? 0 : values.get(open).to() - span.from()) >= 0;
        Value last = values.get(values.size() - 1);
        List<Edit> edits = new ArrayList<>();
        if (open >= 0 && !inside) {
            int to = open + 1 < values.size() ? values.get(open + 1).from() : span.to();
            edits.add(new Edit(span.from(), to, ""));
        }
        if (is(text, last, '}') && !inside && (edits.isEmpty() || edits.get(0).to() <= last.from())) {
            int from = values.size() > 1 ? values.get(values.size() - 2).to() : last.from();
            edits.add(new Edit(
                    Math.max(from, edits.isEmpty() ? from : edits.get(0).to()), last.to(), ""));
        }
        return edits;
    }

    /** The place of a brace that opens a block of statements: the first value, or behind a name that is no statement's; else -1. */
    private static int open(Vocabulary vocabulary, String text, List<Value> values) {
        if (is(text, values.get(0), '{')) {
            return 0;
        }
        String name = values.get(0).in(text);
        boolean block = values.size() > 1 && is(text, values.get(1), '{') && Characters.name(name);
        return block && !vocabulary.keyword(name) ? 1 : -1;
    }

    private static boolean is(String text, Value value, char mark) {
        return value.to() - value.from() == 1 && text.charAt(value.from()) == mark;
    }

    private static StatementNode unmarked(
            Vocabulary vocabulary, SyntaxTree tree, StatementNode statement, Problems problems) {
        if (marked(vocabulary, tree.text(), statement) == 0) {
            return statement;
        }
        List<Edit> edits = new ArrayList<>();
        StatementNode first = null;
        for (StatementNode node : tree.statements()) {
            int length = marked(vocabulary, tree.text(), node);
            if (length > 0) {
                first = first == null ? node : first;
                int from = node.span().from();
                edits.add(new Edit(from, from + length, ""));
            }
        }
        int from = statement.values().get(0).from();
        int behind = from + marked(vocabulary, tree.text(), statement);
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
    private static int marked(Vocabulary vocabulary, String text, StatementNode statement) {
        int from = statement.values().get(0).from();
        int at = from;
        while (at < text.length() && Characters.digit(text.charAt(at))) {
            at++;
        }
        char sign = at < text.length() ? text.charAt(at) : ' ';
        boolean mark = at > from ? sign == '.' || sign == ')' : sign == '-' || sign == '*' || sign == '\u2022';
        if (!mark) {
            return signed(vocabulary, text, statement, at);
        }
        int end = at + 1;
        while (end < statement.span().to() && text.charAt(end) == ' ') {
            end++;
        }
        boolean blank = end > at + 1 && end < statement.span().to();
        return blank && Characters.name(word(text, end)) ? end - from : 0;
    }

    /** A line's number without a point, a dash of a document, a prompt: marks only where a statement's name follows. */
    private static int signed(Vocabulary vocabulary, String text, StatementNode statement, int digits) {
        int from = statement.values().get(0).from();
        int end = digits;
        while (end < statement.span().to() && " :|>\u2013\u2014\u00b7".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean blank = end > from && end < statement.span().to() && text.charAt(end - 1) == ' ';
        boolean counted = digits == from || counted(text, from, digits);
        return blank && counted && vocabulary.keyword(word(text, end)) ? end - from : 0;
    }

    /** Whether the line before or behind has the number before or behind: {@code 100 epochs} stands by itself. */
    private static boolean counted(String text, int from, int to) {
        int number = number(text, from);
        int next = text.indexOf('\n', to);
        int line = text.lastIndexOf('\n', from - 1);
        int before = line < 0 ? -1 : text.lastIndexOf('\n', line - 1) + 1;
        boolean follows = before >= 0 && number > 0 && number(text, before) == number - 1;
        return follows || (next >= 0 && number >= 0 && number(text, next + 1) == number + 1);
    }

    /** The number of up to four digits that stands there, else -9. */
    private static int number(String text, int from) {
        int number = 0;
        int at = from;
        while (at < text.length() && at - from < 5 && Characters.digit(text.charAt(at))) {
            number = 10 * number + text.charAt(at++) - '0';
        }
        return at == from || at - from == 5 ? -9 : number;
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && Characters.lower(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
