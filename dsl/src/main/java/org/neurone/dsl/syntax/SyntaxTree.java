package org.neurone.dsl.syntax;

import java.util.List;
import org.neurone.dsl.text.Stop;

/**
 * A text cut into statements. Nothing is lost: the tokens hold every character, blanks and comments included.
 *
 * @param statements in the order of the text
 * @param stop where cutting stopped before the end of the text, or null
 */
public record SyntaxTree(String text, Tokens tokens, List<StatementNode> statements, Stop stop) {
    public SyntaxTree {
        statements = List.copyOf(statements);
    }

    /** The statement that an offset lies in or behind; null before the first. */
    public StatementNode at(int offset) {
        StatementNode found = null;
        for (StatementNode node : statements) {
            found = node.keyword().from() <= offset ? node : found;
        }
        return found;
    }
}
