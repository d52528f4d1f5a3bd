package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Highlight.Style;
import org.neurone.engine.catalog.ValueType;

/** Colours a text: by its tokens, and where a statement is understood by what its words are. */
public final class Highlighter {
    private Highlighter() {}

    /** The coloured pieces of a text that was read, in its order. */
    public static List<Highlight> of(Checked checked) {
        Tokens tokens = checked.tree().tokens();
        Set<Integer> options = new LinkedHashSet<>();
        Set<Integer> keywords = new LinkedHashSet<>();
        for (Bound bound : checked.statements()) {
            keywords.add(bound.node().keyword().from());
            if (bound.binding() != null) {
                options(bound.binding(), options);
            }
        }
        List<Highlight> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int from = tokens.from(i);
            Style style = style(tokens.kind(i));
            boolean word = style == Style.NAME || style == Style.ODD;
            if (word && keywords.contains(from)) {
                style = style == Style.ODD ? Style.ODD : Style.KEYWORD;
            } else if (word && options.contains(from)) {
                style = Style.OPTION;
            }
            if (style != null) {
                pieces.add(new Highlight(from, tokens.to(i), style));
            }
        }
        return pieces;
    }

    private static void options(Binding binding, Set<Integer> options) {
        for (Given given : binding.all()) {
            if (given.word() != null) {
                options.add(given.word().from());
            }
            for (Binding choice : given.choices()) {
                if (given.parameter().type() instanceof ValueType.Choices) {
                    options.add(choice.name().from());
                }
                options(choice, options);
            }
        }
    }

    /** The style of a token by itself; null for blanks. */
    static Style style(TokenKind kind) {
        return switch (kind) {
            case NAME -> Style.NAME;
            case NUMBER, SIZE -> Style.NUMBER;
            case TEXT -> Style.TEXT;
            case COMMENT -> Style.COMMENT;
            case OPEN, CLOSE -> Style.BRACKET;
            case SEMICOLON -> Style.SEPARATOR;
            case TERM -> Style.TERM;
            case PUNCTUATION, ODD -> Style.ODD;
            case SPACE, LINE_END, UNREAD -> null;
        };
    }
}
