package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.edit.Settings;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Edit;

/**
 * Changes of one text, as a page's controls make them: each is a list of edits that leaves comments and everything else
 * as it is. Values are given as a text would write them ({@code "0.1"}, {@code "relu"}, {@code "10%"}).
 *
 * <p>Layers are counted from 0 in the order of the text.
 */
public final class Edits {
    private final Settings settings;
    private final Placement placement;

    Edits(Vocabulary vocabulary, Checked checked) {
        this.settings = new Settings(vocabulary, checked);
        this.placement = new Placement(vocabulary, checked);
    }

    /**
     * Sets one setting of a statement that stands once, and adds the statement where there is none: {@code set("lr",
     * "rate", "0.1")}, {@code set("data", "noise", "20%")}.
     *
     * @param value null takes an option away
     * @throws IllegalArgumentException where the language has no such statement or setting
     */
    public List<Edit> set(String keyword, String parameter, String value) {
        Bound bound = placement.statement(keyword);
        return bound == null
                ? settings.add(placement, keyword, parameter, value)
                : settings.set(bound, parameter, value);
    }

    /** Puts the whole statement in the place of the one with its keyword, or adds it: {@code put("optimizer adam")}. */
    public List<Edit> put(String statement) {
        return placement.put(statement);
    }

    /** Takes the statement, or all of a repeatable one, away. */
    public List<Edit> remove(String keyword) {
        return placement.remove(keyword);
    }

    /**
     * Sets one setting of a layer: {@code setLayer(0, "units", "4")}.
     *
     * @param value null takes an option away
     * @throws IllegalArgumentException where there is no such layer or setting
     */
    public List<Edit> setLayer(int layer, String parameter, String value) {
        return settings.set(placement.layer(layer), parameter, value);
    }

    /**
     * Adds a layer behind that one: {@code addLayer(0, "layer 4 tanh")}.
     *
     * @param after −1 puts it before the first
     */
    public List<Edit> addLayer(int after, String statement) {
        return placement.addLayer(after, statement);
    }

    /** Takes that layer away. */
    public List<Edit> removeLayer(int layer) {
        return placement.delete(placement.layer(layer));
    }
}
