package org.neurone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/**
 * The tables that the page has at hand, as {@link PageTable} has them. They are read when first asked for and kept, since the language asks at
 * every keystroke. A bundled set is one that the page has fetched and handed over under its name.
 */
final class PageTables implements Tables {
    /** Prefix of a bundled set's name among the page's tables: no file name of a reader's own begins with it. */
    private static final String BUNDLED = ":";

    private static PageTables last = new PageTables(new String[0]);

    private final String[] namesAndTexts;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<Wanted, Table> read = new LinkedHashMap<>();
    private final Map<Wanted, DataException> refused = new LinkedHashMap<>();

    /** A table read in one way. */
    record Wanted(String name, CsvReading reading) {}

    private PageTables(String[] namesAndTexts) {
        this.namesAndTexts = namesAndTexts;
        for (int i = 0; i + 1 < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
    }

    /** @param namesAndTexts a name, its CSV, the next name, and so on */
    static PageTables of(String[] namesAndTexts) {
        if (!same(last.namesAndTexts, namesAndTexts)) {
            PageTables before = last;
            last = new PageTables(namesAndTexts);
            last.takeOver(before);
        }
        return last;
    }

    /** What was read of the same texts. */
    private void takeOver(PageTables before) {
        for (Map.Entry<Wanted, Table> one : before.read.entrySet()) {
            String name = one.getKey().name();
            String text = texts.get(name);
            if (text != null && text.equals(before.texts.get(name))) {
                read.put(one.getKey(), one.getValue());
            }
        }
    }

    @Override
    public Table table(String name) {
        return table(name, CsvReading.FREE);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        Wanted wanted = new Wanted(name, reading);
        if (refused.containsKey(wanted)) {
            throw refused.get(wanted);
        }
        Table table = read.get(wanted);
        String text = texts.get(name);
        if (table == null && text != null) {
            table = PageTable.reading(text, reading).whole();
            read.put(wanted, table);
        }
        return table;
    }

    /** The table's text; null where there is none. */
    String text(String name) {
        return texts.get(name);
    }

    /** Whether the table was read in that way, or cannot be. */
    boolean has(Wanted wanted) {
        return read.containsKey(wanted) || refused.containsKey(wanted);
    }

    /** Keeps what was read elsewhere of a table's text. */
    void keep(Wanted wanted, Table table) {
        read.put(wanted, table);
    }

    /** Keeps what is wrong with a table's text. */
    void refuse(Wanted wanted, DataException why) {
        refused.put(wanted, why);
    }

    /** The reader's own. */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(texts.keySet());
        names.removeIf(name -> name.startsWith(BUNDLED));
        return names;
    }

    @Override
    public Table bundled(String name) {
        return table(BUNDLED + name);
    }

    private static boolean same(String[] a, String[] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = a[i].equals(b[i]);
        }
        return same;
    }
}
