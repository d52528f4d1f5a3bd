package org.neurone.server.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.text.Highlight;

/** What pieces of a text are, and which of its lines belong together. */
final class Colours {
    private static final List<String> TYPES =
            List.of("keyword", "function", "property", "number", "string", "comment", "variable");

    static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(TYPES, List.of());

    /** Numbers for each token: lines and units since the one before, its length, its type, no modifiers. */
    private final List<Integer> numbers = new ArrayList<>();

    private final OpenText text;
    private Position last = new Position(0, 0);

    private Colours(OpenText text) {
        this.text = text;
    }

    static SemanticTokens of(OpenText text) {
        Colours colours = new Colours(text);
        for (Highlight piece : text.document().highlights()) {
            int type = type(piece.style());
            if (type >= 0) {
                colours.add(piece.from(), piece.to(), type);
            }
        }
        return new SemanticTokens(colours.numbers);
    }

    private static int type(Highlight.Style style) {
        return switch (style) {
            case KEYWORD -> 0;
            case NAME -> 1;
            case OPTION -> 2;
            case NUMBER -> 3;
            case TEXT -> 4;
            case COMMENT -> 5;
            case TERM -> 6;
            case BRACKET, SEPARATOR, ODD -> -1;
        };
    }

    /** A token is of one line: a text in quotes that runs over several is one in each. */
    private void add(int from, int to, int type) {
        for (int at = from; at < to; ) {
            int end = Math.min(to, text.lineEnd(at));
            Position start = text.position(at);
            if (end > at) {
                boolean sameLine = start.getLine() == last.getLine();
                numbers.addAll(List.of(
                        start.getLine() - last.getLine(),
                        start.getCharacter() - (sameLine ? last.getCharacter() : 0),
                        end - at,
                        type,
                        0));
                last = start;
            }
            at = text.offset(new Position(start.getLine() + 1, 0));
        }
    }

    /** Statements over several lines, such as a state, and comments in lines that follow one another. */
    static List<FoldingRange> folds(OpenText text) {
        List<FoldingRange> folds = new ArrayList<>();
        for (StatementNode statement : text.reading().tree().statements()) {
            int first = text.position(statement.span().from()).getLine();
            int end = text.position(statement.span().to()).getLine();
            if (end > first) {
                folds.add(new FoldingRange(first, end));
            }
        }
        int first = -2;
        int end = -2;
        for (Highlight piece : text.document().highlights()) {
            Position start = text.position(piece.from());
            boolean alone = piece.style() == Highlight.Style.COMMENT
                    && text.text()
                            .substring(piece.from() - start.getCharacter(), piece.from())
                            .isBlank();
            if (alone && start.getLine() == end + 1) {
                end++;
            } else if (alone) {
                addComment(first, end, folds);
                first = start.getLine();
                end = first;
            }
        }
        addComment(first, end, folds);
        return folds;
    }

    private static void addComment(int first, int end, List<FoldingRange> folds) {
        if (end > first) {
            FoldingRange fold = new FoldingRange(first, end);
            fold.setKind(FoldingRangeKind.Comment);
            folds.add(fold);
        }
    }
}
