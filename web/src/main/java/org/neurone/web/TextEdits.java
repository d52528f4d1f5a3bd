package org.neurone.web;

import java.util.List;
import org.neurone.dsl.Edits;
import org.neurone.dsl.text.Edit;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.OrNull;
import org.teavm.jso.JSExport;

/**
 * Changes of one text, as the page's controls ask for them: each answer is JSON of edits that leave comments and all else
 * as they are. Layers are counted from 0 in the order of the text; a null value takes an option away. A control that was
 * drawn for a text before this one may name what is there no more: it changes nothing.
 */
public final class TextEdits {
    private final Edits edits;

    TextEdits(Edits edits) {
        this.edits = edits;
    }

    /** Sets a parameter of a statement, which is written where there is none. */
    @JSExport
    public String set(String keyword, String parameter, @OrNull String value) {
        return json(() -> edits.set(keyword, parameter, value));
    }

    /** Writes a whole statement, in place of one of its keyword. */
    @JSExport
    public String put(String statement) {
        return json(() -> edits.put(statement));
    }

    /** Takes every statement of that keyword away. */
    @JSExport
    public String remove(String keyword) {
        return json(() -> edits.remove(keyword));
    }

    /** Sets a parameter of a layer. */
    @JSExport
    public String setLayer(int layer, String parameter, @OrNull String value) {
        return json(() -> edits.setLayer(layer, parameter, value));
    }

    /** Takes a layer away. */
    @JSExport
    public String removeLayer(int layer) {
        return json(() -> edits.removeLayer(layer));
    }

    /** So many neurons or filters more, fewer where {@code change} is less than 0. */
    @JSExport
    public String addUnits(int layer, int change) {
        return json(() -> edits.addUnits(layer, change));
    }

    /** A hidden layer of four neurons behind that one (−1: before the first), with that one’s activation. */
    @JSExport
    public String addHiddenLayer(int after) {
        return json(() -> edits.addHiddenLayer(after));
    }

    /** Writes all weights of a layer of the plan, by input and unit; nothing where one statement stands for several layers. */
    @JSExport
    public String setWeights(int layer, double[] weights) {
        return json(() -> edits.setWeights(layer, weights));
    }

    /** Writes all biases of a layer of the plan, as {@link #setWeights}. */
    @JSExport
    public String setBias(int layer, double[] bias) {
        return json(() -> edits.setBias(layer, bias));
    }

    /** The next seed. */
    @JSExport
    public String nextSeed() {
        return json(edits::nextSeed);
    }

    /** Other data; {@code inputs} go with the old ones, unless both have the same columns. */
    @JSExport
    public String setSource(String name) {
        return json(() -> edits.setSource(name));
    }

    /** Puts a feature into {@code inputs}, or takes it out; the last one stays. */
    @JSExport
    public String toggleInput(String feature) {
        return json(() -> edits.toggleInput(feature));
    }

    /** Learns from a table of the reader's own: {@code csv}, and its name. */
    @JSExport
    public String useTable(String source, String name) {
        return json(() -> edits.useTable(source, name));
    }

    /** Learns from a column of the table, or leaves it out. */
    @JSExport
    public String useColumn(String column, boolean used) {
        return json(() -> edits.useColumn(column, used));
    }

    /** Predicts another column. */
    @JSExport
    public String setTarget(String column) {
        return json(() -> edits.setTarget(column));
    }

    private static String json(Change change) {
        try {
            return MessageJson.ofEdits(ReadingMessage.edits(change.edits()));
        } catch (IllegalArgumentException gone) {
            return "[]";
        }
    }

    private interface Change {
        List<Edit> edits();
    }
}
