package org.neurone.server.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts rows as they come by: of each table, and of contents which are lessons. */
final class Tally {

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int lessons;

    void add(String table, Map<String, Object> values) {
        rows.merge(table, 1, Integer::sum);
        lessons += isLesson(table, values) ? 1 : 0;
    }

    void remove(String table, Map<String, Object> values) {
        rows.merge(table, -1, Integer::sum);
        lessons -= isLesson(table, values) ? 1 : 0;
    }

    /** As many rows of each table as there are. */
    Map<String, Integer> rows() {
        return rows;
    }

    @Override
    public String toString() {
        int contents = rows.getOrDefault("content", 0);
        int entries = rows.getOrDefault("entry", 0);
        return some(contents - lessons, "model", "models")
                + (lessons == 0 ? "" : ", " + some(lessons, "lesson", "lessons"))
                + (entries == 0 ? "" : ", " + some(entries, "entry to a challenge", "entries to challenges"))
                + (rows.getOrDefault("sheet", 0) == 0 ? "" : ", " + some(rows.get("sheet"), "class", "classes"))
                + " and " + some(rows.getOrDefault("save", 0), "save", "saves");
    }

    private static boolean isLesson(String table, Map<String, Object> values) {
        return table.equals("content") && String.valueOf(values.get("kind")).startsWith("lesson");
    }

    private static String some(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
