package org.neurone.web;

import java.util.ArrayList;
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
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
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
        Messages.Reading told = new PageReading(document.reading(), Catalog.standard()).told(tongue);
        return MessageJson.of(new Messages.Reading(
                told.problems(),
                told.statements(),
                told.plan(),
                highlights(document.highlights()),
                table(document.table())));
    }

    /** JSON of what there is to know about the word at a place; {@code null} where there is nothing. */
    @JSExport
    public String hover(int offset, String locale) {
        Hover hover = document.hover(offset);
        return hover == null ? "null" : MessageJson.of(AssistMessage.hover(hover, Locales.tongue(locale)));
    }

    /** Changes of this text. */
    @JSExport
    public TextEdits edits() {
        return new TextEdits(document.edits());
    }

    /** Triples from, to, style; the style is its place in the page's {@code TOKEN_CLASSES}. */
    private static int[] highlights(List<Highlight> pieces) {
        int[] triples = new int[3 * pieces.size()];
        int at = 0;
        for (Highlight piece : pieces) {
            triples[at++] = piece.from();
            triples[at++] = piece.to();
            triples[at++] = style(piece.style());
        }
        return triples;
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

    private static Messages.TableColumns table(TableColumns table) {
        if (table == null) {
            return null;
        }
        List<Messages.TableColumn> columns = new ArrayList<>();
        for (TableColumns.Column column : table.columns()) {
            columns.add(new Messages.TableColumn(column.name(), column.used()));
        }
        return new Messages.TableColumns(columns, table.targets());
    }
}
