package org.neurone.server.editor;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.reason.DataException;

/** The first row of a table's text, in which its columns are named. */
final class Header {
    /** What a cell may stand beside. */
    private static final String BORDERS = ",;\t| \r\n\"\uFEFF";

    /** Places that look like the cell but are not are few, since the header comes first; each costs a reading of the table. */
    private static final int MOST_TRIED = 8;

    private Header() {}

    /**
     * Names a column otherwise and leaves every other character as it is.
     *
     * @return null where nothing can be written for the name such that the table, read again, has the new name and else the old ones
     */
    static Edit rename(String csv, CsvReading reading, String column, String name) {
        Table before = Csv.read(csv, reading);
        List<String> names = new ArrayList<>(before.names());
        int position = before.position(column);
        if (position < 0 || !before.isNamed()) {
            return null;
        }
        names.set(position, name);
        String spelled = column.replace("\"", "\"\"");
        int tried = 0;
        for (int at = csv.indexOf(spelled); at >= 0 && tried < MOST_TRIED; at = csv.indexOf(spelled, at + 1)) {
            if (isBorder(csv, at - 1) && isBorder(csv, at + spelled.length())) {
                Edit edit = cell(csv, at, at + spelled.length(), name);
                tried++;
                if (names.equals(names(Edit.apply(csv, List.of(edit)), reading))) {
                    return edit;
                }
            }
        }
        return null;
    }

    private static boolean isBorder(String csv, int at) {
        return at < 0 || at >= csv.length() || BORDERS.indexOf(csv.charAt(at)) >= 0;
    }

    /** In quotes where the old name was, or where the new one has what ends a cell. */
    private static Edit cell(String csv, int from, int to, String name) {
        boolean quoted = from > 0 && to < csv.length() && csv.charAt(from - 1) == '"' && csv.charAt(to) == '"';
        boolean needed = false;
        for (int i = 0; i < name.length(); i++) {
            needed |= BORDERS.indexOf(name.charAt(i)) >= 0;
        }
        String doubled = name.replace("\"", "\"\"");
        return new Edit(from, to, needed && !quoted ? "\"" + doubled + "\"" : quoted ? doubled : name);
    }

    private static List<String> names(String csv, CsvReading reading) {
        try {
            return Csv.read(csv, reading).names();
        } catch (DataException noTable) {
            return List.of();
        }
    }
}
