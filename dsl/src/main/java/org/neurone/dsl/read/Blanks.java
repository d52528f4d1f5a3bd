package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.text.Span;

/** Finds blanks that are none of the plain ones; all of a text are one problem. */
final class Blanks {
    private Blanks() {}

    static List<Span> odd(SyntaxTree tree) {
        Tokens tokens = tree.tokens();
        List<Span> odd = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            // A byte-order mark in front is how some editors start a file.
            boolean mark = i == 0 && tree.text().charAt(0) == '\ufeff';
            if (tokens.kind(i) == TokenKind.SPACE && !mark && foreign(tree.text(), tokens.from(i), tokens.to(i))) {
                odd.add(new Span(tokens.from(i), tokens.to(i)));
            }
        }
        return odd;
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
