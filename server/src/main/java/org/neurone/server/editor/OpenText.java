package org.neurone.server.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.neurone.dsl.Document;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Positions;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** One version of a text that is open in an editor, read once. An editor counts lines and UTF-16 units from 0. */
final class OpenText {
    private final String text;
    private final Tables tables;
    private final Document document;
    private final Reading reading;
    private final Positions positions;

    OpenText(String text, Tables tables) {
        this.text = text;
        this.tables = tables;
        this.document = Language.standard().document(text, tables, Limits.standard());
        this.reading = document.reading();
        this.positions = new Positions(text);
    }

    String text() {
        return text;
    }

    Tables tables() {
        return tables;
    }

    Document document() {
        return document;
    }

    Reading reading() {
        return reading;
    }

    Position position(int offset) {
        return position(positions, offset);
    }

    /** The same in any text whose lines are found. */
    static Position position(Positions lines, int offset) {
        int line = lines.line(offset);
        return new Position(line - 1, offset - lines.lineFrom(line));
    }

    Range range(int from, int to) {
        return new Range(position(from), position(to));
    }

    Range range(Span span) {
        return range(span.from(), span.to());
    }

    /** The offset of an editor's position; one behind a line's end is its end. */
    int offset(Position position) {
        int last = positions.line(text.length());
        if (position.getLine() >= last) {
            return text.length();
        }
        int line = position.getLine() + 1;
        return Math.min(positions.lineFrom(line) + position.getCharacter(), positions.lineTo(line));
    }

    /** Offset behind the last character of the line that an offset is in. */
    int lineEnd(int offset) {
        return positions.lineTo(positions.line(offset));
    }

    TextEdit edit(Edit edit) {
        return new TextEdit(range(edit.from(), edit.to()), edit.replacement());
    }

    List<TextEdit> edits(List<Edit> edits) {
        List<TextEdit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(edit(edit)));
        return all;
    }
}
