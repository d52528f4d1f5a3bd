package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Fix;
import org.neurone.dsl.Problem;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.Wording;

/** What one click can do for a statement as a whole: the first fix of its first mistake, again and again, or a guess. */
final class Mending {
    /** A longer statement is no sentence that somebody typed. */
    static final int LONGEST = 200;

    private static final int MOST = 10;

    /** Habits of writing: one message tells of all their traces in a statement. */
    private static final List<ProblemKind> HABITS = List.of(
            ProblemKind.OTHER_NAME,
            ProblemKind.NAMED_VALUE,
            ProblemKind.NEEDLESS_QUOTES,
            ProblemKind.MISSING_SEPARATOR,
            ProblemKind.NUMBER_SPELLING,
            ProblemKind.NEEDLESS_WORD,
            ProblemKind.CAPITAL_LETTERS);

    /** How a word is spelled, of which nobody has to hear where more is wrong about it. */
    private static final List<ProblemKind> SPELLINGS = List.of(
            ProblemKind.SIZE_SPELLING,
            ProblemKind.NUMBER_SPELLING,
            ProblemKind.CAPITAL_LETTERS,
            ProblemKind.UNDERSCORE,
            ProblemKind.DECIMAL_COMMA);

    /** What comes of a name that nobody knows: its settings are unknown as well. */
    private static final List<ProblemKind> CONSEQUENCES = List.of(
            ProblemKind.UNKNOWN_OPTION,
            ProblemKind.EXTRA_VALUE,
            ProblemKind.UNNAMED_VALUE,
            ProblemKind.SECOND_NAME,
            ProblemKind.SECOND_STATEMENT,
            ProblemKind.MISSING_VALUE);

    private Mending() {}

    /**
     * Gives every problem of a statement a fix after which nothing is wrong with it any more, and forgets those that another
     * one tells already.
     *
     * @param values the statement’s values as the language spells them, the keyword first
     * @param drafts the statement’s errors
     */
    static void mend(
            Vocabulary vocabulary,
            String text,
            List<Value> values,
            Span span,
            Problems problems,
            List<Problems.Draft> drafts) {
        forgetSpellings(problems, drafts);
        forgetConsequences(problems, drafts);
        forgetOption(problems, drafts);
        String right = of(vocabulary, span.of(text));
        if (right != null) {
            mended(vocabulary, text, span, right, problems, drafts);
            return;
        }
        if (bracketed(vocabulary, text, span, problems, drafts)) {
            return;
        }
        Guess.Result guess = Guess.of(vocabulary, text, values);
        if (guess != null) {
            for (Problems.Draft draft : drafts) {
                problems.forget(draft);
            }
            guessed(text, values, span, guess, problems);
            return;
        }
        // “stop after 100 epochs” is no reason to stop but how long a run lasts.
        List<Value> rest = values.subList(1, values.size());
        String other = rest.isEmpty() ? null : Guess.withoutKeyword(vocabulary, text, rest);
        if (other != null && of(List.of(ProblemKind.UNKNOWN_NAME, ProblemKind.NEEDLESS_WORD), drafts.get(0))) {
            drafts.get(0).first(Quoted.writing(other), List.of(Edit.replace(span, other)));
            for (Problems.Draft draft : drafts.subList(1, drafts.size())) {
                problems.forget(draft);
            }
        }
    }

    private static boolean of(List<ProblemKind> kinds, Problems.Draft draft) {
        for (ProblemKind kind : kinds) {
            if (kind.code().equals(draft.code())) {
                return true;
            }
        }
        return false;
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
            if (of(List.of(ProblemKind.UNKNOWN_NAME), draft)) {
                unknown = Math.min(unknown, draft.span().from());
            } else if (of(List.of(ProblemKind.UNKNOWN_OPTION), draft)) {
                option = draft.span().to();
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            Problems.Draft draft = drafts.get(i);
            boolean consequence = draft.span().from() > unknown && of(CONSEQUENCES, draft);
            boolean sign = option >= 0
                    && of(List.of(ProblemKind.ASSIGNMENT), draft)
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
            value |= of(List.of(ProblemKind.MISSING_VALUE, ProblemKind.WRONG_VALUE), draft);
        }
        for (int i = 0; value && i < drafts.size(); i++) {
            if (of(List.of(ProblemKind.MISSING_OPTION), drafts.get(i))) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    /** {@code uniform(-1, 1)}, {@code weights (1 2)}: says so alone where the rest is right without the parentheses. */
    private static boolean bracketed(
            Vocabulary vocabulary, String text, Span span, Problems problems, List<Problems.Draft> drafts) {
        String written = span.of(text);
        boolean quoted = written.indexOf('"') >= 0 || written.indexOf('\'') >= 0;
        if (quoted
                || written.indexOf('(') < 0
                || written.lastIndexOf(')') < written.indexOf('(')
                || written.startsWith("inputs")) {
            return false;
        }
        String plain = of(
                vocabulary,
                written.replace(" (", " ").replace('(', ' ').replace(")", "").replace(',', ' '));
        String list =
                plain != null ? null : of(vocabulary, written.replace('(', '[').replace(')', ']'));
        String right = plain != null ? plain : list;
        if (right == null) {
            return false;
        }
        for (Problems.Draft draft : drafts) {
            problems.forget(draft);
        }
        int open = span.from() + written.indexOf('(');
        Span brackets = new Span(open, span.from() + written.lastIndexOf(')') + 1);
        problems.add(
                        right.indexOf('[') < 0 ? ProblemKind.CALL_BRACKETS : ProblemKind.BRACKETS_NEEDED,
                        brackets,
                        "seen",
                        Quoted.shown(written),
                        "right",
                        Quoted.quoted(right))
                .fix(Quoted.writing(right), List.of(Edit.replace(span, right)));
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
                if (drafts.get(i).code().equals(habit.code())) {
                    if (said) {
                        problems.forget(drafts.remove(i--));
                    }
                    said = true;
                }
            }
        }
        swallow(ProblemKind.NAMED_VALUE, ProblemKind.ASSIGNMENT, problems, drafts);
        swallow(ProblemKind.NEEDLESS_WORD, ProblemKind.ASSIGNMENT, problems, drafts);
        swallow(ProblemKind.QUOTES_NEEDED, ProblemKind.ASSIGNMENT, problems, drafts);
        swallow(ProblemKind.NEEDLESS_WORD, ProblemKind.NAMED_VALUE, problems, drafts);
        swallow(ProblemKind.OTHER_NAME, ProblemKind.NEEDLESS_WORD, problems, drafts);
        swallow(ProblemKind.MISSING_SEPARATOR, ProblemKind.STRAY_COMMA, problems, drafts);
        String keyword = vocabulary.keyword(firstWord(right)) ? firstWord(right) : "";
        Wording shown = Quoted.quoted(right.replace("\n", "; "));
        for (Problems.Draft draft : drafts) {
            draft.show(keyword, shown);
            if (!right.equals(span.of(text)) && !draft.gives(right, text, span)) {
                draft.first(Quoted.writing(right.replace("\n", "; ")), List.of(Edit.replace(span, right)));
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
            said |= draft.code().equals(kind.code());
        }
        for (int i = 0; said && i < drafts.size(); i++) {
            if (drafts.get(i).code().equals(other.code())) {
                problems.forget(drafts.remove(i--));
            }
        }
    }

    private static void guessed(String text, List<Value> values, Span span, Guess.Result guess, Problems problems) {
        Value word = guess.word();
        Wording right = Quoted.quoted(guess.right());
        Span at = guess.kind() == ProblemKind.WRONG_ORDER
                ? word.span().through(values.get(values.size() - 1).span())
                : word.span();
        problems.add(
                        guess.kind(),
                        at,
                        "statement",
                        values.get(0).in(text),
                        "seen",
                        guess.kind() == ProblemKind.UNNAMED_VALUE
                                ? Expected.seen(word, text)
                                : Quoted.shown(word.span().of(text)),
                        "option",
                        guess.option() == null ? "" : guess.option().name(),
                        "meaning",
                        guess.option() == null ? "" : Expected.meaning(guess.option()),
                        "order",
                        Wording.of(
                                "first the keyword, then its values, then the options by their names",
                                "d’abord le mot-clé, puis ses valeurs, puis les options avec leur nom"),
                        "right",
                        right)
                .fix(Quoted.writing(guess.right()), List.of(Edit.replace(span, guess.right())));
    }

    /** The statement without its mistakes; null where one of them has no fix, or only one that takes something away. */
    static String of(Vocabulary vocabulary, String statement) {
        String text = statement;
        for (int i = 0; i < MOST && text.length() <= 2 * LONGEST; i++) {
            Problem first = firstError(Checker.alone(vocabulary, text));
            if (first == null) {
                return text.isBlank() ? null : text;
            }
            boolean open = first.fixes().size() > 1 && first.code().equals(ProblemKind.UNKNOWN_OPTION.code());
            if (first.fixes().isEmpty() || open || takesAway(first.fixes().get(0))) {
                return null;
            }
            text = Edit.apply(text, first.fixes().get(0).edits());
        }
        return null;
    }

    private static Problem firstError(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return problem;
            }
        }
        return null;
    }

    private static boolean takesAway(Fix fix) {
        return fix.label().english().startsWith("Delete it");
    }
}
