package org.neurone.web.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.PictureSet;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.web.PageTable;

/** The tables and pictures that texts of the page name: they go along with it, so that those texts run. */
public final class ExampleTables implements Tables {
    /** The name of the pictures, which stand in a file of their own as drawings of signs. */
    private static final String PICTURES = "marks";

    private static final int INK = 0xFFFFFF;

    private final Map<String, String> files = new TreeMap<>();
    private final Tables texts;
    private final Table pictures;

    private ExampleTables(Path prose) throws IOException {
        Map<String, String> csv = new TreeMap<>();
        for (String name : List.of("flowers", "sales")) {
            String text = Files.readString(prose.resolve(name + ".csv"));
            csv.put(name, text);
            files.put(name + ".csv", text);
        }
        PictureSet set = drawn(Files.readString(prose.resolve(PICTURES + ".txt")));
        files.put(PICTURES + ".pictures", PageTable.of(set));
        this.texts = Tables.ofTexts(csv);
        this.pictures = set.table();
    }

    /**
     * Those of that folder.
     *
     * @param prose the folder with the pages of prose
     */
    public static ExampleTables of(Path prose) throws IOException {
        return new ExampleTables(prose);
    }

    /** What lies beside the page, by name: each table as CSV, pictures as the page keeps them. */
    public Map<String, String> files() {
        return new TreeMap<>(files);
    }

    @Override
    public Table table(String name) {
        return name.equals(PICTURES) ? pictures : texts.table(name);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        return name.equals(PICTURES) ? Tables.super.table(name, reading) : texts.table(name, reading);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(texts.names());
        names.add(PICTURES);
        return names;
    }

    /** Pictures with an empty line between them: the class, then a line a row, where {@code #} is white on black. */
    private static PictureSet drawn(String file) {
        PictureSet set = new PictureSet(null);
        for (String picture : file.strip().split("\n\n", -1)) {
            String[] lines = picture.split("\n", -1);
            int height = lines.length - 1;
            int width = lines[1].length();
            int[] pixels = new int[height * width];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = lines[1 + i / width].charAt(i % width) == '#' ? INK : 0;
            }
            set.add(lines[0], pixels, height, width);
        }
        return set;
    }
}
