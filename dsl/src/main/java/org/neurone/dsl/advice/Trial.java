package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Remedy;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.plan.Severity;

/**
 * Tries every change that a text's problems offer, and withholds one that does not help.
 *
 * <p>A text is the nearer to a good one the fewer strings and lists in it never end; among as many, the fewer of its statements cannot
 * be told; then the fewer mistakes are in the others; then the more of it can be planned and the less is wrong with the plan;
 * then the fewer warnings, and the fewer hints there are. Each of these hides those behind it, so that what comes to light is not
 * held against the change that mended what lay over it. Every change that is offered leads nearer, and so whoever follows them
 * comes to an end, wherever she starts.
 */
final class Trial {
    /** Whoever has more to choose from sees the rest when some of it is mended. */
    private static final int MOST_TRIED = 60;

    /** How many characters are read again at most, all changes together. */
    private static final int MOST_READ = 400_000;

    /** How many problems are found again at most, all changes together; each takes the longer to find. */
    private static final int MOST_FOUND = 1_000;

    private static final List<ProblemKind> ENDLESS = List.of(Mistake.UNCLOSED_STRING, Mistake.UNCLOSED_LIST);

    /** Another statement goes on where the one before it should end. */
    private static final List<ProblemKind> JOINED = List.of(Habit.MISSING_SEPARATOR, Mistake.SECOND_STATEMENT);

    // What is counted, the gravest first. How much stands behind a statement that should have ended is counted in
    // characters.
    private static final int OPEN = 0;
    private static final int UNTOLD = 1;
    private static final int BEHIND = 2;
    private static final int MISTAKES = 3;
    private static final int UNUSABLE = 4;
    private static final int UNPLACED = 5;
    private static final int MISFITS = 6;
    private static final int WARNINGS = 7;
    private static final int HINTS = 8;

    /** Behind what is compared: all that is wrong before a text can be planned. */
    private static final int ERRORS = 9;

    private final String text;
    private final Function<String, Checked> reading;
    private final int[] before;
    private int left;

    private Trial(String text, int problems, Function<String, Checked> reading) {
        this.text = text;
        this.reading = reading;
        this.before = badness(reading.apply(text));
        int readings = Math.min(MOST_READ / Math.max(1, text.length()), MOST_FOUND / problems);
        this.left = Math.min(MOST_TRIED, readings);
    }

    /**
     * Withholds the changes that do not help.
     *
     * @param problems what was found in the text
     * @param reading what another text says, by the same vocabulary, tables and limits
     */
    static void of(String text, List<Problems.Draft> problems, Function<String, Checked> reading) {
        boolean offered = false;
        for (Problems.Draft draft : problems) {
            offered |= !draft.remedies().isEmpty();
        }
        if (!offered) {
            return;
        }
        Trial trial = new Trial(text, problems.size(), reading);
        for (Problems.Draft draft : problems) {
            draft.offer(trial.helpful(draft.remedies(), spelling(draft.kind())));
        }
    }

    /** Whether it says how something is written, which hides nothing: a change of it must not bring more to light than it mends. */
    private static boolean spelling(ProblemKind kind) {
        return kind instanceof Habit && kind != Habit.STRAY_BRACKET && !JOINED.contains(kind);
    }

    /** Those that lead nearer; the one that leaves the fewest errors first, and among equals the one that was offered first. */
    private List<Remedy> helpful(List<Remedy> offered, boolean spelling) {
        List<Tried> tried = new ArrayList<>();
        for (Remedy remedy : offered) {
            if (left-- <= 0) {
                break;
            }
            int[] after = badness(reading.apply(Edit.apply(text, remedy.edits())));
            boolean more = spelling && after[ERRORS] > before[ERRORS];
            if (!more && compare(after, before, HINTS + 1) < 0) {
                tried.add(new Tried(remedy, after));
            }
        }
        tried.sort((a, b) -> compare(a.after(), b.after(), WARNINGS));
        List<Remedy> helpful = new ArrayList<>();
        tried.forEach(one -> helpful.add(one.remedy()));
        return helpful;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Tried(Remedy remedy, int[] after) {}

    /** The first of so many numbers that differs decides. */
    private static int compare(int[] a, int[] b, int count) {
        for (int i = 0; i < count; i++) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return 0;
    }

    /** How far a text is from a good one; compared number by number, the first that differs decides. */
    private static int[] badness(Checked checked) {
        int[] badness = new int[ERRORS + 1];
        int next = 0;
        int end = 0;
        List<Bound> statements = checked.statements();
        for (Problems.Draft draft : checked.problems()) {
            while (next < statements.size()
                    && statements.get(next).node().span().from() <= draft.span().from()) {
                end = statements.get(next++).node().span().to();
            }
            int place = place(draft);
            badness[ERRORS] += place == OPEN || place == BEHIND || place == MISTAKES ? 1 : 0;
            int weight = hides(draft) ? 2 : 1;
            badness[place] += place == BEHIND ? Math.max(1, end - draft.span().from()) : weight;
        }
        for (Bound statement : statements) {
            badness[UNTOLD] += statement.binding() == null ? 1 : 0;
        }
        badness[UNPLACED] = unplaced(checked);
        return badness;
    }

    /** A table that is not there hides what is wrong with the columns that are named. */
    private static boolean hides(Problems.Draft draft) {
        return draft.finding().code().equals("missing-table");
    }

    private static int place(Problems.Draft draft) {
        if (draft.severity() == Severity.HINT) {
            return HINTS;
        }
        if (draft.severity() == Severity.WARNING) {
            return WARNINGS;
        }
        if (draft.finding() instanceof OfStatements.BadData) {
            return UNUSABLE;
        }
        if (draft.finding() instanceof OfStatements.Misfit) {
            return MISFITS;
        }
        return ENDLESS.contains(draft.kind()) ? OPEN : JOINED.contains(draft.kind()) ? BEHIND : MISTAKES;
    }

    /** How many layers have no place yet, since one before them does not fit. */
    private static int unplaced(Checked checked) {
        int layers = 0;
        for (Bound statement : checked.statements()) {
            layers += statement.layer() >= 0 ? 1 : 0;
        }
        int placed = checked.plan() == null ? 0 : checked.plan().layers().size();
        return Math.max(0, layers - placed);
    }
}
