package org.neurone.dsl.twin;

import java.math.BigDecimal;
import java.util.List;

/** A statement's words: those at the front by their place, then settings by their names. */
record Words(List<String> all) {
    String at(int place) {
        return all.get(place);
    }

    Words from(int place) {
        return new Words(all.subList(place, all.size()));
    }

    boolean has(String name) {
        return all.contains(name);
    }

    String after(String name, String otherwise) {
        int at = all.indexOf(name);
        return at < 0 ? otherwise : all.get(at + 1);
    }

    double number(String name) {
        return number(after(name, ""), 0);
    }

    double numberAt(int place) {
        return number(all.get(place), 0);
    }

    private static double number(String word, int places) {
        return word.endsWith("%")
                ? number(word.substring(0, word.length() - 1), 2)
                : new BigDecimal(word).movePointLeft(places).doubleValue();
    }
}
