package org.neurone.dsl.syntax;

import java.util.List;
import org.neurone.dsl.text.Span;

/**
 * One statement as it stands.
 *
 * @param firstToken index of its first token
 * @param endToken index behind its last token; what closes it ({@code ;}, a line end) is not part of it
 * @param values at least one, the keyword first
 */
public record StatementNode(int firstToken, int endToken, List<Value> values) {
    public StatementNode {
        values = List.copyOf(values);
    }

    /** Its first value. */
    public Value keyword() {
        return values.get(0);
    }

    /** From its keyword through its last value. */
    public Span span() {
        return new Span(keyword().from(), values.get(values.size() - 1).to());
    }
}
