package org.neurone.server.editor;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.neurone.dsl.text.ColumnPlace;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Positions;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/**
 * Another name for a column: in the text, in the first row of its table beside it, and in the folder's other texts about that table. Texts
 * with a state stay as they are, since what they learned knows the old name.
 */
final class Renaming {
    /** What is read of a folder for the sake of one name, in bytes a file. */
    private static final long LARGEST_TEXT = 1 << 20;

    private static final long LARGEST_TABLE = 64 << 20;
    private static final int MOST_TEXTS = 1000;

    private final Tongue tongue;
    private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();

    private Renaming(Tongue tongue) {
        this.tongue = tongue;
    }

    /** What would be renamed, or null. */
    static PrepareRenameResult at(OpenText text, int offset) {
        ColumnPlace place = source(text) == null ? null : text.document().columnAt(offset);
        return place == null ? null : new PrepareRenameResult(text.range(place.span()), place.column());
    }

    /**
     * All edits of texts and table.
     *
     * @param folder where the text is; its tables and other texts are there
     * @param open the texts that are open in that folder, by their addresses, the one asked about among them
     * @return null where no column stands there
     * @throws ResponseErrorException with a sentence where the name cannot be given
     */
    static WorkspaceEdit of(
            String uri, int offset, String name, Path folder, Map<String, OpenText> open, Tongue tongue) {
        OpenText text = open.get(uri);
        CsvSource source = source(text);
        ColumnPlace place = source == null ? null : text.document().columnAt(offset);
        if (place == null) {
            return null;
        }
        Renaming renaming = new Renaming(tongue);
        renaming.check(text, name, place.column());
        renaming.table(folder, source, place.column(), name);
        open.forEach((address, other) -> renaming.text(address, other, source, place.column(), name));
        renaming.beside(folder, text, open, source, place.column(), name);
        return new WorkspaceEdit(renaming.edits);
    }

    /** The table that a sound text learns from; null where it has none. */
    private static CsvSource source(OpenText text) {
        return text.reading().sound() && text.reading().experiment().data().source() instanceof CsvSource csv
                ? csv
                : null;
    }

    private void check(OpenText text, String name, String column) {
        if (text.reading().experiment().state() != null) {
            throw refused(Wording.of(
                    "This text has a state, which knows the columns by their names: take it away first, and train again after.",
                    "Ce texte a un état, qui connaît les colonnes par leurs noms\u00a0: retirez-le d’abord, et relancez l’entraînement"
                            + " ensuite."));
        }
        boolean taken = text.document().table().columns().stream()
                .anyMatch(other -> other.name().equals(name));
        if (name.isBlank() || !name.equals(name.strip()) || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
            throw refused(Wording.of(
                    "A column’s name is one line without blanks around it.",
                    "Le nom d’une colonne tient en une ligne, sans espaces autour."));
        }
        if (taken && !name.equals(column)) {
            throw refused(Wording.of(
                    "“" + name + "” is another column of this table.",
                    "«\u00a0" + name + "\u00a0» est une autre colonne de ce tableau."));
        }
    }

    private void table(Path folder, CsvSource source, String column, String name) {
        Path file = folder.resolve(source.name() + ".csv").normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file) || name.equals(column)) {
            return;
        }
        Boolean header = source.header() == null ? null : source.header().equals("on");
        String csv = read(file, LARGEST_TABLE);
        Edit edit = csv == null ? null : header(csv, CsvReading.header(header), column, name);
        if (edit == null) {
            throw refused(Wording.of(
                    file.getFileName() + " cannot be given that name in its first row, so nothing was renamed.",
                    file.getFileName()
                            + " ne peut pas recevoir ce nom dans sa première ligne\u00a0: rien n’a été renommé."));
        }
        Positions lines = new Positions(csv);
        Range range = new Range(OpenText.position(lines, edit.from()), OpenText.position(lines, edit.to()));
        edits.put(file.toUri().toString(), List.of(new TextEdit(range, edit.replacement())));
    }

    private static Edit header(String csv, CsvReading reading, String column, String name) {
        try {
            return Header.rename(csv, reading, column, name);
        } catch (DataException noTable) {
            return null;
        }
    }

    private void text(String uri, OpenText text, CsvSource source, String column, String name) {
        CsvSource other = source(text);
        boolean same = other != null && other.name().equals(source.name());
        if (same && text.reading().experiment().state() == null) {
            List<Edit> changes = text.document().renameColumn(column, name);
            if (!changes.isEmpty()) {
                edits.put(uri, text.edits(changes));
            }
        }
    }

    private void beside(
            Path folder, OpenText like, Map<String, OpenText> open, CsvSource source, String column, String name) {
        Set<Path> known = new HashSet<>();
        open.keySet().forEach(uri -> known.add(OpenTexts.path(uri)));
        int seen = 0;
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(folder, "*.nn")) {
            for (Path file : texts) {
                String text = seen++ < MOST_TEXTS && !known.contains(file) ? read(file, LARGEST_TEXT) : null;
                if (text != null) {
                    text(file.toUri().toString(), new OpenText(text, like.tables()), source, column, name);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return; // a text that is in no folder of this machine is renamed alone
        }
    }

    /** A file of UTF-8 as an editor counts it, without a mark in front; null where it is another, or too long. */
    private static String read(Path file, long most) {
        try {
            String text = Files.size(file) > most ? null : Files.readString(file);
            return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException otherBytes) {
            return null;
        }
    }

    private ResponseErrorException refused(Wording why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, tongue.of(why), null));
    }
}
