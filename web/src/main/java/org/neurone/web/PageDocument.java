package org.neurone.web;

import java.util.List;
import org.neurone.dsl.Document;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.TableColumns;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.teavm.jso.JSExport;

/** One text as the page's editor and controls ask about it: read when it is made, and not again whatever is asked. */
public final class PageDocument {
    private final Document document;

    private PageDocument(Document document) {
        this.document = document;
    }

    static PageDocument of(String text, Tables tables) {
        Trace.textRead();
        return new PageDocument(Language.standard().document(text, tables, Limits.page()));
    }

    /** JSON of what the text says, in a language. */
    @JSExport
    public String reading(String locale) {
        Tongue tongue = Locales.tongue(locale);
        return new PageReading(document.reading(), Catalog.standard())
                .json(tongue)
                .putArray("highlights", array -> highlights(array, document.highlights()))
                .put("table", table(document.table()))
                .toString();
    }

    /** JSON of what there is to know about the word at a place; {@code null} where there is nothing. */
    @JSExport
    public String hover(int offset, String locale) {
        Hover hover = document.hover(offset);
        return hover == null
                ? "null"
                : AssistJson.hover(hover, Locales.tongue(locale)).toString();
    }

    /** Changes of this text. */
    @JSExport
    public TextEdits edits() {
        return new TextEdits(document.edits());
    }

    /** Triples from, to, style; the style is its place in the page's {@code TOKEN_CLASSES}. */
    private static void highlights(Json array, List<Highlight> pieces) {
        for (Highlight piece : pieces) {
            array.add(piece.from()).add(piece.to()).add(style(piece.style()));
        }
    }

    private static int style(Highlight.Style style) {
        return switch (style) {
            case KEYWORD -> 0;
            case NAME -> 1;
            case OPTION -> 2;
            case NUMBER -> 3;
            case TEXT -> 4;
            case COMMENT -> 5;
            case BRACKET -> 6;
            case SEPARATOR -> 7;
            case TERM -> 8;
            case ODD -> 9;
        };
    }

    private static Json table(TableColumns table) {
        return table == null
                ? null
                : Json.object()
                        .putArray("columns", array -> {
                            for (TableColumns.Column column : table.columns()) {
                                array.addObject(
                                        json -> json.put("name", column.name()).put("used", column.used()));
                            }
                        })
                        .put("targets", table.targets());
    }
}
