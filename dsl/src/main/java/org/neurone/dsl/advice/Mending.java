package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Remedy;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.plan.Severity;

/** What one click can do for a statement as a whole: the first fix of its first mistake, again and again, or a guess. */
final class Mending {
    /** A longer statement is no sentence that somebody typed. */
    static final int LONGEST = 200;

    private static final int MOST = 10;

    /** Habits of writing: one message tells of all their traces in a statement. */
    private static final List<ProblemKind> HABITS = List.of(
            Mistake.OTHER_NAME,
            Habit.NAMED_VALUE,
            Habit.NEEDLESS_QUOTES,
            Habit.MISSING_SEPARATOR,
            Habit.NUMBER_SPELLING,
            Habit.NEEDLESS_WORD,
            Habit.CAPITAL_LETTERS);

    /** How a word is spelled, of which nobody has to hear where more is wrong about it. */
    private static final List<ProblemKind> SPELLINGS = List.of(
            Habit.SIZE_SPELLING, Habit.NUMBER_SPELLING, Habit.CAPITAL_LETTERS, Habit.UNDERSCORE, Habit.DECIMAL_COMMA);

    /** What comes of a name that nobody knows: its settings are unknown as well. */
    private static final List<ProblemKind> CONSEQUENCES = List.of(
            Mistake.UNKNOWN_OPTION,
            Mistake.EXTRA_VALUE,
            Mistake.UNNAMED_VALUE,
            Mistake.SECOND_NAME,
            Mistake.SECOND_STATEMENT,
            Mistake.MISSING_VALUE);

    private Mending() {}

    /**
     * Gives every problem of a statement a fix after which nothing is wrong with it any more, and forgets those that another
     * one tells already.
     *
     * @param values the statement’s values as the language spells them, the keyword first
     * @param drafts the statement’s errors
     */
    static void mend(
            Alone alone, String text, List<Value> values, Span span, Problems problems, List<Problems.Draft> drafts) {
        forgetSpellings(problems, drafts);
        forgetConsequences(problems, drafts);
        forgetOption(problems, drafts);
        String right = of(alone, span.of(text));
        if (right != null) {
            mended(alone.vocabulary(), text, span, right, problems, drafts);
            return;
        }
        if (bracketed(alone, text, span, problems, drafts)) {
            return;
        }
        Guess.Result guess = Guess.of(alone, text, values);
        if (guess != null) {
            for (Problems.Draft draft : drafts) {
                problems.forget(draft);
            }
            guessed(text, values, span, guess, problems);
            return;
        }
        // “stop after 100 epochs” is no reason to stop but how long a run lasts.
        List<Value> rest = values.subList(1, values.size());
        String other = rest.isEmpty() ? null : Guess.withoutKeyword(alone, text, rest);
        if (other != null && of(List.of(Mistake.UNKNOWN_NAME, Habit.NEEDLESS_WORD), drafts.get(0))) {
            drafts.get(0).first(other, List.of(Edit.replace(span, other)));
            for (Problems.Draft draft : drafts.subList(1, drafts.size())) {
                problems.forget(draft);
            }
        }
    }

    private static boolean of(List<ProblemKind> kinds, Problems.Draft draft) {
        return draft.kind() != null && kinds.contains(draft.kind());
    }

    /** Forgets how a value is spelled where more is wrong about that value. */
    private static void forgetSpellings(Problems problems, List<Problems.Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Span word = drafts.get(i).span();
            boolean more = false;
            for (int j = i + 1; j < drafts.size(); j++) {
                Span other = drafts.get(j).span();
                more |= other.from() <= word.from() && word.to() <= other.to();
            }
            if (more && of(SPELLINGS, drafts.get(i))) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    /** Forgets what is only wrong because a name before it is not known, and the sign between the two. */
    private static void forgetConsequences(Problems problems, List<Problems.Draft> drafts) {
        int unknown = Integer.MAX_VALUE;
        int option = -1;
        for (Problems.Draft draft : drafts) {
            if (of(List.of(Mistake.UNKNOWN_NAME), draft)) {
                unknown = Math.min(unknown, draft.span().from());
            } else if (of(List.of(Mistake.UNKNOWN_OPTION), draft)) {
                option = draft.span().to();
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            Problems.Draft draft = drafts.get(i);
            boolean consequence = draft.span().from() > unknown && of(CONSEQUENCES, draft);
            boolean sign = option >= 0
                    && of(List.of(Habit.ASSIGNMENT), draft)
                    && draft.span().from() >= option
                    && draft.span().from() <= option + 1;
            if (consequence || sign) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    /** Forgets that an option is missing where the values before it are wrong already. */
    private static void forgetOption(Problems problems, List<Problems.Draft> drafts) {
        boolean value = false;
        for (Problems.Draft draft : drafts) {
            value |= of(List.of(Mistake.MISSING_VALUE, Mistake.WRONG_VALUE), draft);
        }
        for (int i = 0; value && i < drafts.size(); i++) {
            if (of(List.of(Mistake.MISSING_OPTION), drafts.get(i))) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    /** {@code uniform(-1, 1)}, {@code weights (1 2)}: says so alone where the rest is right without the parentheses. */
    private static boolean bracketed(
            Alone alone, String text, Span span, Problems problems, List<Problems.Draft> drafts) {
        String written = span.of(text);
        boolean quoted = written.indexOf('"') >= 0 || written.indexOf('\'') >= 0;
        if (quoted
                || written.indexOf('(') < 0
                || written.lastIndexOf(')') < written.indexOf('(')
                || written.startsWith("inputs")) {
            return false;
        }
        String plain = of(
                alone,
                written.replace(" (", " ").replace('(', ' ').replace(")", "").replace(',', ' '));
        String list = plain != null ? null : of(alone, written.replace('(', '[').replace(')', ']'));
        String right = plain != null ? plain : list;
        if (right == null) {
            return false;
        }
        for (Problems.Draft draft : drafts) {
            problems.forget(draft);
        }
        int open = span.from() + written.indexOf('(');
        Span brackets = new Span(open, span.from() + written.lastIndexOf(')') + 1);
        Habit habit = right.indexOf('[') < 0 ? Habit.CALL_BRACKETS : Habit.BRACKETS_NEEDED;
        problems.add(brackets, new OfWriting.Spelled(habit, Shown.piece(written), right))
                .write(span, right);
        return true;
    }

    private static void mended(
            Vocabulary vocabulary,
            String text,
            Span span,
            String right,
            Problems problems,
            List<Problems.Draft> drafts) {
        for (ProblemKind habit : HABITS) {
            boolean said = false;
            for (int i = 0; i < drafts.size(); i++) {
                if (drafts.get(i).kind() == habit) {
                    if (said) {
                        problems.forget(drafts.remove(i--));
                    }
                    said = true;
                }
            }
        }
        swallow(Habit.NAMED_VALUE, Habit.ASSIGNMENT, problems, drafts);
        swallow(Habit.NEEDLESS_WORD, Habit.ASSIGNMENT, problems, drafts);
        swallow(Habit.WRITTEN_OUT, Habit.ASSIGNMENT, problems, drafts);
        swallow(Habit.QUOTES_NEEDED, Habit.ASSIGNMENT, problems, drafts);
        swallow(Habit.NEEDLESS_WORD, Habit.NAMED_VALUE, problems, drafts);
        swallow(Mistake.OTHER_NAME, Habit.NEEDLESS_WORD, problems, drafts);
        swallow(Habit.MISSING_SEPARATOR, Habit.STRAY_COMMA, problems, drafts);
        String keyword = vocabulary.keyword(firstWord(right)) ? firstWord(right) : "";
        String shown = right.replace("\n", "; ");
        for (Problems.Draft draft : drafts) {
            draft.show(keyword, shown);
            if (!right.equals(span.of(text)) && !draft.gives(right, text, span)) {
                draft.first(shown, List.of(Edit.replace(span, right)));
            }
        }
    }

    private static String firstWord(String statement) {
        int space = statement.indexOf(' ');
        return space < 0 ? statement : statement.substring(0, space);
    }

    /** Forgets the problems of one kind where one of another kind shows the right statement anyway. */
    private static void swallow(ProblemKind kind, ProblemKind other, Problems problems, List<Problems.Draft> drafts) {
        boolean said = false;
        for (Problems.Draft draft : drafts) {
            said |= draft.kind() == kind;
        }
        for (int i = 0; said && i < drafts.size(); i++) {
            if (drafts.get(i).kind() == other) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    private static void guessed(String text, List<Value> values, Span span, Guess.Result guess, Problems problems) {
        Value word = guess.word();
        String statement = values.get(0).in(text);
        Span at = guess.kind() == Mistake.WRONG_ORDER
                ? word.span().through(values.get(values.size() - 1).span())
                : word.span();
        Finding finding;
        if (guess.kind() == Mistake.UNNAMED_VALUE) {
            finding =
                    new OfOptions.UnnamedValue(statement, Seen.of(word, text), List.of(guess.option()), guess.right());
        } else if (guess.kind() == Mistake.WRONG_ORDER) {
            finding = new OfValues.WrongOrder(List.of(), guess.right());
        } else {
            String seen = Shown.piece(word.span().of(text));
            finding = new OfWriting.Spelled(Habit.NEEDLESS_WORD, seen, guess.right());
        }
        problems.add(at, finding).write(span, guess.right());
    }

    /** The statement without its mistakes; null where one of them has no fix, or only one that takes something away. */
    static String of(Alone alone, String statement) {
        String text = statement;
        for (int i = 0; i < MOST && text.length() <= 2 * LONGEST; i++) {
            Problems.Draft first = firstError(alone.problems(text));
            if (first == null) {
                return text.isBlank() ? null : text;
            }
            boolean open = first.remedies().size() > 1 && first.kind() == Mistake.UNKNOWN_OPTION;
            if (first.remedies().isEmpty() || open || takesAway(first.remedies().get(0))) {
                return null;
            }
            text = Edit.apply(text, first.remedies().get(0).edits());
        }
        return null;
    }

    private static Problems.Draft firstError(List<Problems.Draft> problems) {
        for (Problems.Draft problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return problem;
            }
        }
        return null;
    }

    private static boolean takesAway(Remedy remedy) {
        return remedy.kind() == Fix.Kind.DELETE;
    }
}
