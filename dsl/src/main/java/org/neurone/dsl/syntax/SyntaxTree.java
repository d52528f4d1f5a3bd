package org.neurone.dsl.syntax;

import java.util.List;

/**
 * A text cut into statements. Nothing is lost: the tokens hold every character, blanks and comments included.
 *
 * @param statements in the order of the text
 */
public record SyntaxTree(String text, Tokens tokens, List<StatementNode> statements) {
    public SyntaxTree {
        statements = List.copyOf(statements);
    }
}
