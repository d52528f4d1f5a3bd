package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;

/** What a text says about one entry: which of its settings stand where. Filled while a statement is read. */
public final class Binding {
    private final Entry<?> entry;
    private final Value name;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private boolean broken;

    /** @param name where the text names the entry */
    Binding(Entry<?> entry, Value name) {
        this.entry = entry;
        this.name = name;
    }

    /**
     * One setting that the text gives.
     *
     * @param word the option's name, null for a positional value
     * @param values what stands behind it, in order
     * @param object the value as its type states, null where it is wrong or a choice
     * @param choices the entries chosen
     */
    public record Given(Parameter<?> parameter, Value word, List<Value> values, Object object, List<Binding> choices) {
        /** Offset of its first character. */
        public int from() {
            return word != null ? word.from() : values.get(0).from();
        }
    }

    /** What it speaks of. */
    public Entry<?> entry() {
        return entry;
    }

    /** Where the text names the entry. */
    public Value name() {
        return name;
    }

    /** What is said about that setting, or null. */
    public Given given(String parameter) {
        return given.get(parameter);
    }

    /** All that is said, in the order of the text. */
    public List<Given> all() {
        return new ArrayList<>(given.values());
    }

    void give(Given setting) {
        given.put(setting.parameter().name(), setting);
    }

    /** Whether something about it is wrong, so that it cannot be built. */
    public boolean broken() {
        return broken;
    }

    /** Says so. */
    public void breakIt() {
        broken = true;
    }
}
