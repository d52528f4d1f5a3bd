package org.neurone.dsl.read;

import java.util.List;
import java.util.function.BiFunction;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;

/**
 * What the reading of one text is helped by where its text is not sound. The reader reads every statement by the rule alone; what the rule
 * refuses it leaves to this, statement by statement, and so a sound text never meets any advice.
 */
public interface Advice {
    /**
     * Reads the statement of that number, which the rule refuses, and those behind it that belong to the same mistake; says
     * what is wrong through the reader.
     *
     * @return the number of the first statement behind them
     */
    int reread(int start);

    /** All statements are read. */
    default void allRead() {}

    /** The reader found something; may add what could be done about it. */
    default void found(Problems.Draft draft) {}

    /** A statement's settings are refused together. */
    default void unbuilt(Problems.Draft draft, Binding binding, String text) {}

    /** The engine found something in a sound text. */
    default void misfit(Problems.Draft draft, Fault fault, Plan plan) {}

    /**
     * The data cannot be described.
     *
     * @param term the first of the inputs that the data cannot feed, or null
     * @param inputs the statement of the inputs, or null
     */
    default void badData(Problems.Draft draft, DataException reason, Value term, Bound inputs) {}

    /**
     * All is found.
     *
     * @param reading reads another text as this one was read, with that advice
     */
    default void done(List<Problems.Draft> problems, BiFunction<Adviser, String, Checked> reading) {}
}
