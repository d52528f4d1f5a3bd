package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Plan;

/**
 * A text after its check: what each statement says, what is wrong, and the experiment where nothing is.
 *
 * @param experiment null where one of the problems is an error
 * @param plan null where there is none or its data is not known
 */
public record Checked(
        SyntaxTree tree, List<Bound> statements, List<Problems.Draft> problems, Experiment experiment, Plan plan) {
    public Checked {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /**
     * One statement and what it says.
     *
     * @param binding null for the language's version and for an unknown statement
     * @param object what the binding built; null where it is broken
     * @param layer which of the layers it is, −1 for none
     */
    public record Bound(StatementNode node, Binding binding, Object object, int layer) {
        /** The keyword as the catalogue spells it, or null. */
        public String keyword() {
            return binding == null ? null : binding.entry().name();
        }
    }
}
