package org.neurone.dsl.write;

import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Spells the values that stand where a text gives none. */
public final class Defaults {
    private final Writer writer;

    /** Of the settings that those words name. */
    public Defaults(Vocabulary vocabulary) {
        this.writer = new Writer(vocabulary);
    }

    /** The default as a text would write it; null where there is none, or none that can be written. */
    public String of(Parameter<?> parameter) {
        Object fallback = parameter.fallback();
        boolean none = fallback == null
                || parameter.type() instanceof ValueType.Choices
                || parameter.type() instanceof ValueType.Flag;
        return none ? null : writer.value(parameter.type(), fallback);
    }
}
