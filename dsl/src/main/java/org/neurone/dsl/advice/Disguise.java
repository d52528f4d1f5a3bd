package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.plan.Severity;

/** A statement, or a line of them, that is right once its guise is off: one message and one change for all that is odd about it. */
final class Disguise {
    /** More than so many guesses are no longer read. */
    private static final int MOST = 6;

    private Disguise() {}

    /** Says so of what starts with that statement; the number of the statement behind it, else {@code start}. */
    static int report(Alone alone, SyntaxTree tree, int start, Problems problems) {
        List<StatementNode> statements = tree.statements();
        Span own = statements.get(start).span();
        String text = tree.text();
        if (mended(alone, text, own, problems)) {
            return start + 1;
        }
        // A first line that is right by itself was read; of one line more the rule says that it belongs there.
        boolean second = start > 0
                && goesOn(alone, statements, start - 1, text)
                && right(alone, statements.get(start - 1).span().of(text));
        char end = text.charAt(own.to() - 1);
        boolean cut = end == '-' || end == '\\';
        int last = second || cut ? goesOnTo(alone, statements, start, text) : start;
        if (last > start) {
            int first = second ? start - 1 : start;
            Span all = statements.get(first).span().through(statements.get(last).span());
            String right = OneLine.of(all.of(text));
            if (right(alone, right)) {
                problems.add(
                                own,
                                new OfWriting.Spelled(
                                        Habit.WRITTEN_OUT, Shown.piece(OneLine.blanks(own.of(text))), right))
                        .fix(Fix.Kind.WRITE, right, List.of(Edit.replace(all, right)));
                return last + 1;
            }
        }
        int lineEnd = lineEnd(text, own.to());
        boolean entity = own.of(text).indexOf('&') >= 0 && lineEnd > own.to();
        Span line = new Span(own.from(), lineEnd);
        return entity && mended(alone, text, line, problems) ? behind(statements, start, lineEnd) : start;
    }

    private static boolean mended(Alone alone, String text, Span span, Problems problems) {
        String written = span.of(text);
        List<Guises.Guess> guesses = Guises.of(alone.vocabulary(), written);
        if (guesses.isEmpty() || written.length() > Mending.LONGEST) {
            return false;
        }
        if (right(alone, written)) {
            return false;
        }
        for (Guises.Guess guess : guesses.subList(0, Math.min(MOST, guesses.size()))) {
            if (right(alone, guess.right())) {
                say(problems, span, guess.habit(), written, guess.right());
                return true;
            }
        }
        return false;
    }

    private static void say(Problems problems, Span span, Habit habit, String written, String right) {
        String all = right.replace("\n", "; ");
        String seen = Shown.piece(habit == Habit.NEEDLESS_WORD ? firstOdd(written, right) : OneLine.blanks(written));
        problems.add(span, new OfWriting.Spelled(habit, seen, all))
                .fix(Fix.Kind.WRITE, all, List.of(Edit.replace(span, right)));
    }

    /** The first word that is not in what is right. */
    private static String firstOdd(String written, String right) {
        List<String> kept = Aliases.split(right.replace('\n', ' '), ' ');
        for (String word : Aliases.split(written, ' ')) {
            if (!word.isEmpty() && !kept.contains(word)) {
                return word;
            }
        }
        return written;
    }

    /** A statement that goes on in the lines behind it: a word cut by a hyphen, a backslash, lines that are set in. */
    private static int goesOnTo(Alone alone, List<StatementNode> statements, int start, String text) {
        int last = start;
        while (last + 1 < statements.size() && goesOn(alone, statements, last, text)) {
            last++;
        }
        return last;
    }

    private static boolean goesOn(Alone alone, List<StatementNode> statements, int at, String text) {
        Span own = statements.get(at).span();
        Span next = statements.get(at + 1).span();
        String between = text.substring(own.to(), next.from());
        int line = between.indexOf('\n');
        if (line < 0 || between.indexOf('\n', line + 1) >= 0 || between.indexOf('#') >= 0) {
            return false;
        }
        char last = text.charAt(own.to() - 1);
        String word = statements.get(at + 1).keyword().in(text);
        boolean setIn = between.length() > line + 1 && !alone.vocabulary().keyword(word);
        return last == '-' || last == '\\' || setIn;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int behind(List<StatementNode> statements, int start, int to) {
        int end = start + 1;
        while (end < statements.size() && statements.get(end).span().from() < to) {
            end++;
        }
        return end;
    }

    /** Whether nothing is wrong with it by itself; it may need a network that it does not have yet. */
    private static boolean right(Alone alone, String statement) {
        for (Problems.Draft draft : alone.problems(statement)) {
            if (draft.severity() == Severity.ERROR && !(draft.finding() instanceof OfStatements.Misfit)) {
                return false;
            }
        }
        return true;
    }
}
