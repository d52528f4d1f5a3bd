package org.neurone.web;

import java.util.List;
import org.neurone.dsl.Edits;
import org.neurone.dsl.text.Edit;
import org.neurone.web.message.MessageJson;
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

    @JSExport
    public String set(String keyword, String parameter, String value) {
        return json(() -> edits.set(keyword, parameter, value));
    }

    @JSExport
    public String put(String statement) {
        return json(() -> edits.put(statement));
    }

    @JSExport
    public String remove(String keyword) {
        return json(() -> edits.remove(keyword));
    }

    @JSExport
    public String setLayer(int layer, String parameter, String value) {
        return json(() -> edits.setLayer(layer, parameter, value));
    }

    @JSExport
    public String removeLayer(int layer) {
        return json(() -> edits.removeLayer(layer));
    }

    @JSExport
    public String addUnits(int layer, int change) {
        return json(() -> edits.addUnits(layer, change));
    }

    @JSExport
    public String addHiddenLayer(int after) {
        return json(() -> edits.addHiddenLayer(after));
    }

    @JSExport
    public String nextSeed() {
        return json(edits::nextSeed);
    }

    @JSExport
    public String setSource(String name) {
        return json(() -> edits.setSource(name));
    }

    @JSExport
    public String toggleInput(String feature) {
        return json(() -> edits.toggleInput(feature));
    }

    @JSExport
    public String useColumn(String column, boolean used) {
        return json(() -> edits.useColumn(column, used));
    }

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
