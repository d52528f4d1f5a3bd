package org.neurone.dsl.edit;

import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.text.Edit;

/** Takes whole statements out of a text without leaving holes. */
public final class Lines {
    private Lines() {}

    /**
     * Deletes a statement: with its line where it has one to itself, else with the {@code ;} that separates it from its
     * neighbour. A comment on the line stays.
     */
    public static Edit delete(SyntaxTree tree, StatementNode statement) {
        Tokens tokens = tree.tokens();
        int first = statement.firstToken();
        int end = statement.endToken();
        int before = first;
        while (before > 0 && tokens.kind(before - 1) == TokenKind.SPACE) {
            before--;
        }
        int behind = end;
        while (behind < tokens.size() && tokens.kind(behind) == TokenKind.SPACE) {
            behind++;
        }
        boolean startsLine = before == 0 || tokens.kind(before - 1) == TokenKind.LINE_END;
        TokenKind next = behind == tokens.size() ? null : tokens.kind(behind);
        int textEnd = tree.text().length();
        boolean separated = !startsLine && tokens.kind(before - 1) == TokenKind.SEMICOLON;
        if (next == TokenKind.SEMICOLON && !separated) {
            int rest = behind + 1;
            boolean blank = rest < tokens.size() && tokens.kind(rest) == TokenKind.SPACE;
            int to = rest == tokens.size() ? textEnd : blank ? tokens.to(rest) : tokens.from(rest);
            return new Edit(tokens.from(first), to, "");
        }
        if (startsLine && next == TokenKind.LINE_END) {
            return new Edit(tokens.from(before), tokens.to(behind), "");
        }
        int from = separated ? tokens.from(before - 1) : tokens.from(before);
        int to = next == null ? textEnd : separated ? tokens.to(end - 1) : tokens.from(behind);
        return new Edit(from, to, "");
    }
}
