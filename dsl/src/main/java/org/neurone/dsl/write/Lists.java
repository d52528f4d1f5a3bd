package org.neurone.dsl.write;

import java.util.List;
import java.util.function.Function;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;

/** Lays lists out again as their author did: rows stay rows, comments stay. */
final class Lists {
    private static final String INDENT = "\n  ";

    private Lists() {}

    /** All items on one line. */
    static String flat(Value list, Function<Value, String> item) {
        StringBuilder out = new StringBuilder("[");
        for (Value value : list.items()) {
            out.append(out.length() == 1 ? "" : " ").append(item.apply(value));
        }
        return out.append(']').toString();
    }

    /** Items with their line ends and comments, lines behind the first indented. */
    static String format(String text, Tokens tokens, Value list, Function<Value, String> item) {
        StringBuilder out = new StringBuilder("[");
        List<Value> items = list.items();
        int next = 0;
        boolean lineEnd = false;
        boolean start = true;
        for (int i = tokens.at(list.from()) + 1; tokens.from(i) < list.to() - 1; i++) {
            boolean here = next < items.size() && items.get(next).from() == tokens.from(i);
            if (here || tokens.kind(i) == TokenKind.COMMENT) {
                out.append(lineEnd ? INDENT : start ? "" : " ");
                if (here) {
                    out.append(item.apply(items.get(next++)));
                } else {
                    out.append(Comments.trimmed(tokens.text(i)));
                }
                lineEnd = false;
                start = false;
            } else if (tokens.kind(i) == TokenKind.LINE_END) {
                lineEnd = true;
            }
        }
        return out.append(lineEnd ? "\n]" : "]").toString();
    }
}
