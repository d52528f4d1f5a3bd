package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.engine.words.Wording;

/** Finds blanks that are none of the plain ones; all of a text are one problem with one fix. */
final class Blanks {
    private Blanks() {}

    static void check(SyntaxTree tree, Problems problems) {
        Tokens tokens = tree.tokens();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            // A byte-order mark in front is how some editors start a file.
            boolean mark = i == 0 && tree.text().charAt(0) == '\ufeff';
            if (tokens.kind(i) == TokenKind.SPACE && !mark && foreign(tree.text(), tokens.from(i), tokens.to(i))) {
                edits.add(new Edit(tokens.from(i), tokens.to(i), " "));
            }
        }
        if (!edits.isEmpty()) {
            Edit first = edits.get(0);
            problems.add(ProblemKind.ODD_SPACE, new Span(first.from(), first.to()))
                    .fix(Wording.of("Use ordinary spaces", "Mettre des espaces ordinaires"), edits);
        }
    }

    private static boolean foreign(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.foreignSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
