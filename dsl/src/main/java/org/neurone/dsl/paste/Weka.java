package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;

/** The options of Weka's {@code MultilayerPerceptron}, as its window, its command line and the head of its results show them. */
final class Weka {
    private static final String NAME = "MultilayerPerceptron";

    private Weka() {}

    static boolean is(String line) {
        int name = line.indexOf(NAME);
        return name >= 0 && line.indexOf(" -", name) > 0;
    }

    /** Where it ends: behind its line, or behind the lines of a result's head that follow. */
    static int end(String text, int from) {
        int end = from + PastedLines.line(text, from).stripTrailing().length();
        while (end < text.length() && text.charAt(end) == '\n') {
            String next = PastedLines.line(text, end + 1);
            if (PastedLines.colon(next) < 0) {
                return end;
            }
            end += 1 + next.length();
        }
        return end;
    }

    static Translation translate(Vocabulary vocabulary, String text) {
        Sketch sketch = new Sketch(vocabulary);
        List<String> dropped = new ArrayList<>();
        int relation = text.indexOf("Relation:");
        if (relation >= 0) {
            sketch.put("data csv " + Strings.quote(table(PastedLines.line(text, relation + 9))));
        }
        List<String> words = words(PastedLines.line(text, text.indexOf(NAME)));
        String layers = value(words, "-H");
        String file = value(words, "-t");
        if (file != null) {
            sketch.put("data csv " + Strings.quote(table(file.substring(file.lastIndexOf('/') + 1))));
        }
        for (String units : words(layers == null ? "" : layers.replace(',', ' '))) {
            if (Characters.digits(units) && !units.equals("0")) {
                sketch.layer("layer " + units, "sigmoid");
            } else if (!units.equals("0")) {
                dropped.add("-H " + layers);
            }
        }
        sketch.put("output");
        String momentum = value(words, "-M");
        if (positive(momentum)) {
            sketch.put("optimizer momentum " + momentum);
        }
        number(sketch, "lr ", value(words, "-L"));
        sketch.put("batch 1");
        number(sketch, "epochs ", value(words, "-N"));
        number(sketch, "seed ", value(words, "-S"));
        String validation = value(words, "-V");
        if (positive(validation)) {
            dropped.add("-V " + validation);
        }
        if (words.contains("-D")) {
            dropped.add("-D");
        }
        return new Translation(sketch.text(), dropped);
    }

    private static void number(Sketch sketch, String keyword, String value) {
        if (value != null && Characters.number(value)) {
            sketch.put(keyword + value);
        }
    }

    private static boolean positive(String value) {
        return value != null && Characters.number(value) && !LayerPaste.zero(value);
    }

    /** The table's name without the ending of its file and without the filters that went over it. */
    private static String table(String name) {
        String plain = name.trim();
        int filter = plain.indexOf("-weka.");
        plain = filter > 0 ? plain.substring(0, filter) : plain;
        int ending = plain.lastIndexOf('.');
        return ending > 0 ? plain.substring(0, ending) : plain;
    }

    private static String value(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : null;
    }

    /** The words of a line; what stands between quotes is one. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == '"') {
                quoted = !quoted;
            } else if (c > ' ' || (quoted && i < line.length())) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
