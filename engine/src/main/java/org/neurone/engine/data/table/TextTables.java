package org.neurone.engine.data.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as texts, each read when first asked for and then kept. For one thread. */
final class TextTables implements Tables {
    private final Map<String, String> texts;
    private final Map<Wanted, Table> read = new LinkedHashMap<>();

    private record Wanted(String name, CsvReading reading) {}

    TextTables(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    @Override
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public Table table(String name) {
        return table(name, CsvReading.FREE);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        String text = texts.get(name);
        if (text == null) {
            return null;
        }
        Wanted wanted = new Wanted(name, reading);
        Table table = read.get(wanted);
        if (table == null) {
            table = Csv.read(text, reading);
            read.put(wanted, table);
        }
        return table;
    }
}
