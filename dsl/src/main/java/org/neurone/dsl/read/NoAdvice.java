package org.neurone.dsl.read;

import java.util.List;
import java.util.function.BiFunction;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.plan.Fault;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;

/** Helps with nothing: every problem is said as the rule sees it. */
record NoAdvice(TextReader reader) implements Advice {
    @Override
    public int reread(int start) {
        reader.refuse(start);
        return start + 1;
    }

    @Override
    public void allRead() {}

    @Override
    public void found(Problems.Draft draft) {}

    @Override
    public void unbuilt(Problems.Draft draft, Binding binding, String text) {}

    @Override
    public void misfit(Problems.Draft draft, Fault fault, Plan plan) {}

    @Override
    public void badData(Problems.Draft draft, DataException reason, Value term, Bound inputs) {}

    @Override
    public void done(List<Problems.Draft> problems, BiFunction<Adviser, String, Checked> reading) {}
}
