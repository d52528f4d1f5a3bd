package org.neurone.dsl.read;

import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/**
 * What the rule cannot read of a statement: the facts alone, no sentence and no guess. The rule stands behind the value in
 * question and reads on from there, unless whoever drives it says what the value means ({@link Rule#give}) or whose it is.
 */
public sealed interface Refusal {
    /** A place without its value. */
    record NoValue(Binding binding, Parameter<?> place) implements Refusal {}

    /**
     * A value that does not have its setting's form.
     *
     * @param word the option's name, null for a value by its place
     */
    record WrongForm(Binding binding, Parameter<?> parameter, Value word, Value value) implements Refusal {}

    /**
     * Something that names nothing of the setting's kind: a name that the catalogue does not have, or no name at all.
     *
     * @param word the option's name, null for a value by its place
     */
    record NoSuchName(Binding binding, Parameter<?> parameter, Kind<?> kind, Value word, Value value)
            implements Refusal {
        /** Whether the statement may do without a name here, so that the value may belong to what comes behind. */
        public boolean optional() {
            return word == null && !parameter.required();
        }
    }

    /** A word behind the values that is no option. */
    record NoSuchOption(Value word) implements Refusal {}

    /** A value behind the last that has a place. */
    record Extra(Value value) implements Refusal {}

    /** An option without its value. */
    record NoOptionValue(Binding binding, Parameter<?> parameter, Value word) implements Refusal {}

    /** An option that the statement cannot do without. */
    record NoOption(Binding binding, Parameter<?> parameter) implements Refusal {}

    /**
     * An option that was set before.
     *
     * @param first its name where it was set
     * @param behind where what stands before it ends
     */
    record Repeated(Value word, Value first, int behind) implements Refusal {}
}
