package org.neurone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;

/**
 * The tables that the page has at hand, as CSV. They are read when first asked for and kept, since the language asks at
 * every keystroke. A bundled set is one that the page has fetched and handed over under its name.
 */
final class PageTables implements Tables {
    /** Prefix of a bundled set's name among the page's tables: no file name of a reader's own begins with it. */
    private static final String BUNDLED = ":";

    private static PageTables last = new PageTables(new String[0]);

    private final String[] namesAndTexts;
    private final Tables texts;

    private PageTables(String[] namesAndTexts) {
        this.namesAndTexts = namesAndTexts;
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndTexts.length; i += 2) {
            byName.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        texts = Tables.ofTexts(byName);
    }

    /** @param namesAndTexts a name, its CSV, the next name, and so on */
    static PageTables of(String[] namesAndTexts) {
        if (!same(last.namesAndTexts, namesAndTexts)) {
            last = new PageTables(namesAndTexts);
        }
        return last;
    }

    @Override
    public Table table(String name) {
        return texts.table(name);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        return texts.table(name, reading);
    }

    /** The reader's own. */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(texts.names());
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
