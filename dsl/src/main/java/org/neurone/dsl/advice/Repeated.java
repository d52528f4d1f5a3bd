package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Remedy;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;

/**
 * One message for a habit that goes through a whole text: where a phone, a document or another language wrote all of it, each line would
 * say the same. The first says it, and its change puts all of them right.
 */
final class Repeated {
    private static final List<Habit> HABITS = List.of(Habit.CAPITAL_LETTERS, Habit.LOOKALIKE, Habit.FOREIGN_COMMENT);

    private Repeated() {}

    /** Keeps the first of each such habit, with the changes of all of them. */
    static void join(Problems problems) {
        for (Habit habit : HABITS) {
            join(habit, problems);
        }
    }

    private static void join(Habit habit, Problems problems) {
        Problems.Draft first = null;
        List<Edit> all = new ArrayList<>();
        List<Problems.Draft> later = new ArrayList<>();
        int end = -1;
        for (Problems.Draft draft : problems.list()) {
            if (draft.kind() != habit || draft.remedies().size() != 1) {
                continue;
            }
            List<Edit> edits = draft.remedies().get(0).edits();
            int from = edits.isEmpty() ? -1 : edits.get(0).from();
            if (from <= end) {
                continue; // the same statement, or one whose change reaches into another
            }
            all.addAll(edits);
            end = edits.get(edits.size() - 1).to();
            if (first == null) {
                first = draft;
            } else {
                later.add(draft);
            }
        }
        if (later.isEmpty()) {
            return;
        }
        later.forEach(problems::forget);
        first.offer(List.of(new Remedy(Fix.Kind.WRITE_EVERYWHERE, null, all)));
    }
}
