package org.neurone.web.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/**
 * A whole text for everything that has a name: the catalogue's own example, with what it needs around it, or one of the texts that were
 * handed in.
 */
public final class ExampleTexts {
    /** What stands around an example that is no experiment by itself; the first that makes it one is taken. */
    private static final List<String> FRAMES = List.of(
            "%s",
            "layer 3\n%s",
            "data xor\nlayer 3\n%s",
            "data plane\nlayer 3\n%s",
            "data digits\n%s",
            "layer 4\nlayer 4\n%s",
            "data blobs\nlayer 3\n%s",
            "%s\ndata moons\nlayer 3\nfixed data\nexpect accuracy 90% after 50",
            "challenge \"Two moons\"\ndata moons\nlayer 3\n%s\nexpect accuracy 90% after 50",
            "challenge \"Two moons\"\ndata moons\nlayer 3\nfixed data\n%s\nexpect accuracy 90% after 50");

    private final Language language;
    private final Tables tables;
    private final Vocabulary vocabulary;
    private final Map<String, Checked> pool = new LinkedHashMap<>();

    /**
     * @param tables those that examples may name
     * @param more whole texts for what the catalogue has no example of
     */
    public ExampleTexts(Language language, Tables tables, List<String> more) {
        this.language = language;
        this.tables = tables;
        this.vocabulary = new Vocabulary(language.catalog());
        for (Entry<?> entry : entries(vocabulary)) {
            String whole = entry.example() == null ? null : whole(entry.example());
            if (whole != null) {
                add(whole);
            }
        }
        more.forEach(this::add);
    }

    private void add(String text) {
        pool.put(text, TextReader.read(vocabulary, Adviser.NONE, text));
    }

    /** Everything that has a name: the statements in canonical order, then the names of each kind. */
    static List<Entry<?>> entries(Vocabulary vocabulary) {
        List<Entry<?>> entries = new ArrayList<>();
        for (String keyword : vocabulary.keywords()) {
            entries.add(vocabulary.statement(keyword));
        }
        for (var kind : vocabulary.catalog().kinds()) {
            for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** What a text says where the host has the tables of the examples. */
    public Reading read(String text) {
        return language.read(text, tables, Limits.page());
    }

    /** The example with what it needs around it; null where nothing makes it an experiment. */
    public String whole(String example) {
        for (boolean strict : new boolean[] {true, false}) {
            for (String frame : FRAMES) {
                String text = frame.replace("%s", example);
                Reading reading = read(text);
                boolean calm = reading.problems().stream().allMatch(problem -> problem.severity() == Severity.HINT);
                if (reading.sound() && (calm || !strict)) {
                    return text;
                }
            }
        }
        return null;
    }

    /** A text that says that name; null where none does. */
    public String of(Entry<?> entry) {
        String own = entry.example() == null ? null : whole(entry.example());
        return own != null ? own : find(binding -> binding.entry() == entry);
    }

    /** A text that gives that setting of that entry a value; null where none does. */
    public String of(Entry<?> entry, Parameter<?> parameter) {
        Wanted wanted = binding -> binding.entry() == entry && binding.given(parameter.name()) != null;
        String own = of(entry);
        return own != null && says(TextReader.read(vocabulary, Adviser.NONE, own), wanted) ? own : find(wanted);
    }

    /** What has no example yet, each with a sentence that says where to put one. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Entry<?> entry : entries(vocabulary)) {
            if (of(entry) == null) {
                missing.add("No text shows “" + entry.name() + "”" + PLACE);
            }
            for (Parameter<?> parameter : entry.parameters()) {
                if (of(entry, parameter) == null) {
                    missing.add("No text shows “" + parameter.name() + "” of “" + entry.name() + "”" + PLACE);
                }
            }
        }
        return missing;
    }

    private static final String PLACE =
            ": give the entry an example in the catalogue, or add a whole text to web/src/main/course/language/examples.txt.";

    private interface Wanted {
        boolean in(Binding binding);
    }

    private String find(Wanted wanted) {
        String shortest = null;
        for (Map.Entry<String, Checked> text : pool.entrySet()) {
            boolean shorter = shortest == null || text.getKey().length() < shortest.length();
            if (shorter && says(text.getValue(), wanted)) {
                shortest = text.getKey();
            }
        }
        return shortest;
    }

    private static boolean says(Checked text, Wanted wanted) {
        for (Checked.Bound bound : text.statements()) {
            if (bound.binding() != null && says(bound.binding(), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Binding binding, Wanted wanted) {
        if (wanted.in(binding)) {
            return true;
        }
        for (Binding.Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                if (says(choice, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
