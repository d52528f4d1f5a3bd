package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.PictureSource;
import org.neurone.engine.words.Wording;

/** The classes of an experiment by the names that the page shows: those of the engine's own data in the reader's language. */
final class ClassNames {
    private ClassNames() {}

    /** The names of a table are its own, whatever the language. */
    static List<String> of(DataInfo data, Source source, Tongue tongue) {
        if (source instanceof CsvSource || source instanceof PictureSource) {
            return data.classes();
        }
        List<String> names = new ArrayList<>();
        for (String name : data.classes()) {
            names.add(tongue.of(Wording.of(name, french(name))));
        }
        return names;
    }

    private static String french(String name) {
        return switch (name) {
            case "inside" -> "dedans";
            case "outside" -> "dehors";
            case "lower" -> "en bas";
            case "upper" -> "en haut";
            case "first" -> "première";
            case "second" -> "deuxième";
            case "dark" -> "sombre";
            case "light" -> "clair";
            case "stay" -> "rester";
            case "go" -> "y aller";
            case "cross" -> "croix";
            case "falling" -> "descendant";
            case "rising" -> "montant";
            default -> name;
        };
    }
}
