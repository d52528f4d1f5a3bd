package org.neurone.dsl.challenge;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/** Which words of the language have a part in challenges. */
public final class Rulings {
    /** Stands for all layers where things are fixed. */
    public static final String NETWORK = "layers";

    /** What a challenge says of itself: every entry has all of it as the challenge has it. */
    public static final List<String> RULES = List.of("challenge", "fixed", "limit", "rank", "expect");

    /** What changes no run, or is for one text alone. */
    private static final List<String> FREE = List.of("title", "note", "variant", "metric", "compare", "state");

    private Rulings() {}

    /** What can be fixed: statements, the whole network, and settings of the data. */
    public static List<String> fixable(Vocabulary vocabulary) {
        List<String> names = new ArrayList<>();
        for (String keyword : vocabulary.keywords()) {
            if (!RULES.contains(keyword) && !FREE.contains(keyword)) {
                names.add(keyword);
            }
        }
        names.add(NETWORK);
        for (Parameter<?> parameter : vocabulary.statement("data").parameters()) {
            boolean option = parameter.place() == Parameter.Place.OPTION;
            if (option && !names.contains(parameter.name())) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    /** What a limit of layers calls the layer of that keyword. */
    static String kind(String keyword) {
        return keyword.equals("layer") || keyword.equals("output") ? "dense" : keyword;
    }

    /** All kinds that a limit of layers can allow: the language's, and those that a catalogue adds. */
    static List<String> kinds(Vocabulary vocabulary) {
        List<String> kinds = new ArrayList<>();
        for (String name : vocabulary.names(Kind.LAYER)) {
            if (!kinds.contains(kind(name))) {
                kinds.add(kind(name));
            }
        }
        return kinds;
    }
}
