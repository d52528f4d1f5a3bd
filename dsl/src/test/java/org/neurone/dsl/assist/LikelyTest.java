package org.neurone.dsl.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** What completion offers first is what the gallery's texts say most; {@code -Dneurone.approve=true} writes it anew. */
class LikelyTest {
    private static final Path SOURCE = Path.of("src/main/java/org/neurone/dsl/assist/Likely.java");
    private static final Path GALLERY = Path.of("src/main/resources/org/neurone/dsl/gallery");
    private static final String BEGIN = "// begin\n            \"\"\"\n";
    private static final String END = "            \"\"\";\n    // end";
    private static final int MOST = 6;

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    @Test
    void theOrderIsThatOfTheGallery() throws IOException {
        Vocabulary vocabulary = new Vocabulary(Catalog.standard());
        for (String name : Files.readAllLines(GALLERY.resolve("index.txt"))) {
            String text = Files.readString(GALLERY.resolve(name + ".en.nn"));
            Set<String> said = new LinkedHashSet<>();
            Checked checked = TextReader.read(vocabulary, Adviser.NONE, text);
            for (Checked.Bound bound : checked.statements()) {
                if (bound.binding() != null) {
                    said.add("statements: " + bound.keyword());
                    collect(bound.keyword(), bound.binding(), text, said);
                }
            }
            for (String one : said) {
                int colon = one.indexOf(": ");
                counts.computeIfAbsent(one.substring(0, colon), place -> new LinkedHashMap<>())
                        .merge(one.substring(colon + 2), 1, Integer::sum);
            }
        }
        String measured = lines();
        String source = Files.readString(SOURCE);
        int from = source.indexOf(BEGIN) + BEGIN.length();
        int to = source.indexOf(END);
        if (Boolean.getBoolean("neurone.approve")) {
            Files.writeString(SOURCE, source.substring(0, from) + measured + source.substring(to));
            source = Files.readString(SOURCE);
        }
        assertEquals(measured, source.substring(from, source.indexOf(END)));
        assertTrue(measured.contains("layer activation: "), measured);
    }

    private static void collect(String keyword, Binding binding, String text, Set<String> said) {
        for (Binding.Given given : binding.all()) {
            Parameter<?> parameter = given.parameter();
            boolean option = parameter.place() == Parameter.Place.OPTION;
            for (Binding choice : given.choices()) {
                boolean byItself = parameter.type() instanceof ValueType.Choices;
                said.add((byItself ? keyword : binding.entry().name() + " " + parameter.name()) + ": "
                        + choice.entry().name());
                collect(keyword, choice, text, said);
            }
            if (option && given.word() != null && !(parameter.type() instanceof ValueType.Choices)) {
                said.add(keyword + ": " + parameter.name());
            }
            boolean one = given.choices().isEmpty() && given.values().size() == 1;
            Form form = one ? given.values().get(0).form() : Form.ODD;
            if (form == Form.NUMBER
                    || form == Form.SIZE
                    || (form == Form.NAME && parameter.type() instanceof ValueType.Word)) {
                said.add(binding.entry().name() + " " + parameter.name() + ": "
                        + given.values().get(0).in(text));
            }
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Map<String, Integer>> place : counts.entrySet()) {
            List<String> words = new ArrayList<>(place.getValue().keySet());
            words.sort((a, b) -> place.getValue().get(b) - place.getValue().get(a));
            boolean values = place.getKey().contains(" ");
            List<String> most = values && words.size() > MOST ? words.subList(0, MOST) : words;
            lines.append("            ").append(place.getKey()).append(": ");
            lines.append(String.join(" ", most)).append('\n');
        }
        return lines.toString();
    }
}
