package org.neurone.server.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neurone.server.storage.Cells;
import org.neurone.server.storage.Database;

/**
 * What of a save lies in object storage.
 *
 * @param text the object of its text
 * @param textBytes of the text, in UTF-8
 * @param tables the objects of tables, by the tables' names
 */
record FarCells(Optional<String> text, long textBytes, Map<String, String> tables) {

    static final FarCells NONE = new FarCells(Optional.empty(), 0, Map.of());

    FarCells {
        tables = Map.copyOf(tables);
    }

    /** Names for the cells of a save that are long. */
    static FarCells of(NewSave save, Cells cells) {
        Map<String, String> tables = new HashMap<>();
        save.tables().forEach((name, csv) -> {
            if (cells.isFar(csv)) {
                tables.put(name, Cells.name());
            }
        });
        boolean far = cells.isFar(save.text());
        return new FarCells(
                far ? Optional.of(Cells.name()) : Optional.empty(),
                far ? save.text().getBytes(StandardCharsets.UTF_8).length : 0,
                tables);
    }

    /** The objects. */
    List<String> names() {
        List<String> names = new ArrayList<>(tables.values());
        text.ifPresent(names::add);
        return names;
    }

    /** Writes the objects: noted as loose before, so that none is forgotten whatever happens. */
    void write(NewSave save, Database database, long now) {
        database.change(handle -> {
            Cells.loosen(handle, names(), now);
            return names();
        });
        database.outside(() -> {
            text.ifPresent(name -> database.cells().put(name, save.text()));
            tables.forEach(
                    (table, name) -> database.cells().put(name, save.tables().get(table)));
            return names();
        });
    }

    /** The save as its rows have it: a cell that is an object is empty. */
    NewSave rest(NewSave save) {
        SortedMap<String, String> near = new TreeMap<>(save.tables());
        tables.keySet().forEach(table -> near.put(table, ""));
        return save.with(text.isPresent() ? "" : save.text(), near);
    }
}
