package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Kind;

/** The strings from which Encog makes networks: {@code ?:B->TANH->4:B->SIGMOID->1}, sizes and activations in turn. */
final class Encog {
    private static final String ARROW = "->";

    private Encog() {}

    static boolean is(String line) {
        return line.indexOf(ARROW) > 0 && !parts(line).isEmpty();
    }

    static Translation translate(Vocabulary vocabulary, String line) {
        Sketch sketch = new Sketch(vocabulary);
        List<String> dropped = new ArrayList<>();
        List<String> parts = parts(line);
        String activation = "linear";
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i + 1 == parts.size();
            if (!size(part)) {
                activation = activation(sketch, part, dropped);
                continue;
            }
            boolean bias = part.endsWith("b") || last;
            String units = part.replace(":b", "");
            sketch.layer(units.equals("?") ? "output" : (last ? "output " : "layer ") + units, activation);
            activation = "linear";
            if (!bias) {
                dropped.add(part);
            }
        }
        return new Translation(sketch.text(), dropped);
    }

    private static String activation(Sketch sketch, String part, List<String> dropped) {
        int bracket = part.indexOf('[');
        String name = bracket < 0 ? part : part.substring(0, bracket);
        if (name.equals("elliott") || name.equals("elliottsymmetric")) {
            dropped.add(name);
            return name.equals("elliott") ? "sigmoid" : "tanh";
        }
        if (bracket > 0) {
            dropped.add(part);
        }
        return sketch.known(Kind.ACTIVATION, name);
    }

    private static boolean size(String part) {
        String plain = part.replace(":b", "");
        return plain.equals("?") || Characters.digits(plain);
    }

    /** Sizes and activations without the code around them, in small letters; none where it is something else. */
    private static List<String> parts(String line) {
        int first = line.indexOf(ARROW);
        int from = start(line, first);
        List<String> parts = new ArrayList<>();
        for (int at = from; at >= 0; ) {
            int arrow = line.indexOf(ARROW, at);
            int end = arrow < 0 ? line.length() : arrow;
            String part = small(line.substring(at, end)).trim();
            int cut = 0;
            while (cut < part.length() && "\"');, ".indexOf(part.charAt(cut)) < 0) {
                cut++;
            }
            parts.add(part.substring(0, cut));
            at = arrow < 0 || cut < part.length() ? -1 : arrow + ARROW.length();
        }
        boolean sizes = parts.size() > 2 && size(parts.get(0)) && size(parts.get(parts.size() - 1));
        boolean named = false; // “8 -> 4 -> 1” are layers as anybody draws them
        for (String part : parts) {
            named |= !size(part);
        }
        return sizes && named ? parts : List.of();
    }

    private static String small(String word) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            small.append(Characters.upper(c) ? (char) (c - 'A' + 'a') : c);
        }
        return small.toString();
    }

    private static int start(String line, int arrow) {
        int from = arrow;
        while (from > 0 && line.charAt(from - 1) == ' ') {
            from--;
        }
        while (from > 0 && "\"'( =".indexOf(line.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
