package org.neurone.dsl.check;

import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.StatementNode;

/** Recognises pieces of other languages. */
final class Foreign {
    private Foreign() {}

    /** Whether the statement was one, which is then said. */
    static boolean report(Vocabulary vocabulary, String text, StatementNode statement, Problems problems) {
        return false;
    }
}
