package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/**
 * How one statement is read on where the rule refuses it: says what was found, and may take what stands there for what was
 * meant. {@link PlainRecovery} only says it; a sound statement comes to none of these methods but those that pass over words.
 */
public interface Recovery {
    /** Makes the recovery of one statement. */
    interface Maker {
        /** For the statement on that line, which is read by that rule. */
        Recovery of(Vocabulary vocabulary, Line line, Rule rule);
    }

    /** Something was found; may add what could be done about it. */
    void found(Problems.Draft draft);

    /** Passes over words before a value by its place. */
    void before(Parameter<?> place);

    /** Passes over words before an option. */
    void beforeOption();

    /** Passes over words behind an option's name. */
    void beforeOptionValue(Parameter<?> option);

    /** Whether the value, wrong as it stands, could be mended for that setting. */
    boolean repairs(Parameter<?> parameter, Value value);

    /** Reads values that fit their places in another order; false where they do not. */
    boolean reorder(Binding binding, List<Parameter<?>> places, int from);

    /** Says what is wrong with a value that does not have its setting's form; the value as it was meant, or null. */
    Value meant(Parameter<?> parameter, Value value);

    /** Whether others say that word for the one word of a number's; says so. */
    boolean otherWord(Value value, String word);

    /** A word that the setting does not know. */
    void unknownWord(List<String> words, Value value);

    /** Several values behind one of a setting that takes names. */
    void several(Parameter<?> parameter, Value first);

    /** A name of the reader's own in another spelling than the language's. */
    void otherSpelling(Value name, boolean term);

    /** The name of a kind that a value of another form stands for, or null. */
    Value name(Kind<?> kind, Value value);

    /** What an unknown name of that kind stands for elsewhere, with the problem said; null where nobody knows. */
    Entry<?> unknownName(Kind<?> kind, Value name);

    /** Whether an unknown word is an option rather than a name of that kind. */
    boolean optionRather(String word, Kind<?> kind);

    /** A word behind the values that is no option. */
    void unknownOption(Binding root, Value word);

    /** A value behind the last that has a place. */
    void extra(Value value);

    /** A place without its value. */
    void missing(Binding binding, Parameter<?> place);

    /** An option without its value. */
    void missingOptionValue(Binding binding, Parameter<?> parameter, Value word);

    /** An option that the statement cannot do without. */
    void missingOption(Binding root, Binding binding, Parameter<?> parameter);

    /**
     * An option that was set before.
     *
     * @param behind where what stands before it ends
     */
    void repeatedOption(Value word, Value first, int behind);
}
