package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.assist.Highlighter;
import org.neurone.dsl.assist.Hovers;
import org.neurone.dsl.edit.ColumnNames;
import org.neurone.dsl.edit.TableUse;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.ColumnPlace;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.TableColumns;
import org.neurone.dsl.text.TablePreview;
import org.neurone.engine.data.table.Tables;

/**
 * A text that was read once, and all that can be asked of it without reading it again: for an editor, which asks for
 * problems, plan, colours, explanations and edits of the same text. Immutable.
 */
public final class Document {
    private final Vocabulary vocabulary;
    private final Checked checked;
    private final Tables tables;

    Document(Vocabulary vocabulary, Checked checked, Tables tables) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.tables = tables;
    }

    /** What the text says. */
    public Reading reading() {
        return Language.reading(checked);
    }

    /** The pieces of the text with their styles, in order. */
    public List<Highlight> highlights() {
        return Highlighter.of(checked);
    }

    /** What there is to know about the word at that offset, or null. */
    public Hover hover(int offset) {
        return Hovers.at(vocabulary, checked, offset);
    }

    /** The columns of the host's table that the text names, sound or not; null where it names none that is at hand. */
    public TableColumns table() {
        return TableUse.of(checked, tables);
    }

    /**
     * The table that the text names as the text understands it, sound or not, with its first rows; null where it names none that is
     * at hand.
     *
     * @param rows how many at most
     * @param columns how many at most
     */
    public TablePreview preview(int rows, int columns) {
        return TableUse.preview(checked, tables, rows, columns);
    }

    /** The column of the host's table that the text names at that offset; null where it names none that is at hand. */
    public ColumnPlace columnAt(int offset) {
        ColumnNames names = ColumnNames.of(vocabulary, checked, tables);
        return names == null ? null : names.at(offset);
    }

    /**
     * Says another name wherever the text names that column of its table, its texts and the parts of its dates among it. The table
     * itself is the host's to change, and a state still knows the old name.
     */
    public List<Edit> renameColumn(String column, String name) {
        ColumnNames names = ColumnNames.of(vocabulary, checked, tables);
        return names == null ? List.of() : names.rename(column, name);
    }

    /** Changes of this text, as a page's controls make them. */
    public Edits edits() {
        return new Edits(vocabulary, checked, tables);
    }
}
