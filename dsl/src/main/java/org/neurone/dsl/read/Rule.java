package org.neurone.dsl.read;

import java.util.List;
import java.util.Set;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Parameter;

/** What a recovery may ask of the rule by which its statement is read, and have read on. */
public interface Rule {
    /** The statement's own binding first, then every choice in the order made. */
    List<Binding> bindings();

    /** Every option that may stand in the statement so far. */
    Set<String> optionNames();

    /** Whether the value is an option's name. */
    boolean isOption(Value value);

    /** Whether the value is an option's name, so that it ends the values before it. */
    boolean stops(Value value, Parameter<?> place);

    /** Whether the place takes that very name or word. */
    boolean chooses(Parameter<?> place, Value value);

    /** Reads the value at hand for that setting. */
    void take(Binding binding, Parameter<?> parameter);

    /** Reads the values of the option of that name, which the text calls {@code word}. */
    void option(String name, Value word);
}
