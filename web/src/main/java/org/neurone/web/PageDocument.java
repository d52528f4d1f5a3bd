package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Document;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.TableColumns;
import org.neurone.dsl.text.TablePreview;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.plan.Limits;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.neurone.web.message.OrNull;
import org.teavm.jso.JSExport;

/** One text as the page's editor and controls ask about it: read when it is made, and not again whatever is asked. */
public final class PageDocument {
    /** Rows of a table that are shown, and columns. */
    private static final int PREVIEW_ROWS = 8;

    private static final int PREVIEW_COLUMNS = 60;

    private final Document document;
    private final PatientTables tables;

    private PageDocument(Document document, PatientTables tables) {
        this.document = document;
        this.tables = tables;
    }

    static PageDocument of(String text, PageTables tables) {
        Trace.textRead();
        PatientTables patient = new PatientTables(tables);
        return new PageDocument(Language.standard().document(text, patient, Limits.page()), patient);
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

    /** JSON of the table that the text names with its first rows, in a language; {@code null} where none is at hand, or not yet read. */
    @JSExport
    public String preview(String locale) {
        TablePreview preview = document.preview(PREVIEW_ROWS, PREVIEW_COLUMNS);
        return preview == null ? "null" : MessageJson.of(PreviewMessage.of(preview, Locales.tongue(locale)));
    }

    /** What reads the long table that this text waits for; null where it waits for none. The text is then to be read again. */
    @JSExport
    @OrNull
    public TableSteps unread() {
        return tables.steps();
    }

    /** Changes of this text. */
    @JSExport
    public TextEdits edits() {
        return new TextEdits(document.edits());
    }

    private static List<Messages.Piece> highlights(List<Highlight> pieces) {
        List<Messages.Piece> told = new ArrayList<>();
        for (Highlight piece : pieces) {
            told.add(new Messages.Piece(piece.from(), piece.to(), style(piece.style())));
        }
        return told;
    }

    private static String style(Highlight.Style style) {
        return switch (style) {
            case KEYWORD -> "keyword";
            case NAME -> "name";
            case OPTION -> "option";
            case NUMBER -> "number";
            case TEXT -> "string";
            case COMMENT -> "comment";
            case BRACKET -> "bracket";
            case SEPARATOR -> "separator";
            case TERM -> "term";
            case ODD -> "odd";
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
