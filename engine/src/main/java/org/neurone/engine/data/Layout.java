package org.neurone.engine.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neurone.engine.data.table.TableInput;

/**
 * How rows become examples: what is said of the steps of a {@link Pipeline} before any of them has learned.
 *
 * @param inputs for each of an example's columns what it is made of; empty where nothing is known but its name
 * @param marks the decimal mark, {@code .} or {@code ,}, of each of their columns whose numbers tell it
 * @param missing what is done where a row has a hole
 * @param targets how the targets of a regression are scaled
 */
public record Layout(List<TableInput> inputs, Map<String, Character> marks, Missing missing, Normalize targets) {
    /** Of data without a table: columns as they are, no holes, targets as they are. */
    public static final Layout PLAIN = new Layout(List.of(), Map.of(), Missing.REFUSE, Normalize.NONE);

    /** @throws NullPointerException where a part is null */
    public Layout {
        inputs = List.copyOf(inputs);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(targets, "targets");
    }

    /** With targets scaled in another way. */
    public Layout withTargets(Normalize how) {
        return new Layout(inputs, marks, missing, how);
    }
}
