package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Fix;
import org.neurone.dsl.Problem;
import org.neurone.engine.plan.Severity;

/** A statement with several mistakes put right at once: the first fix of its first mistake, again and again. */
final class Mending {
    /** A longer statement is no sentence that somebody typed. */
    static final int LONGEST = 200;

    private static final int MOST = 10;

    private Mending() {}

    /** The statement without its mistakes; null where one of them has no fix, or only one that takes something away. */
    static String of(Vocabulary vocabulary, String statement) {
        String text = statement;
        for (int i = 0; i < MOST && text.length() <= 2 * LONGEST; i++) {
            Problem first = firstError(Checker.alone(vocabulary, text));
            if (first == null) {
                return text;
            }
            if (first.fixes().isEmpty() || takesAway(first.fixes().get(0))) {
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
