package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Plan;

/**
 * What a text says: always the tree and every problem found, and the experiment where the text is sound.
 *
 * @param tree every character of the text
 * @param problems in the order of the text
 * @param experiment null where one of the problems is an error
 * @param plan every layer's shapes and the output layer that may be added; null where the statements have errors or the
 *     data is not known
 */
public record Reading(SyntaxTree tree, List<Problem> problems, Experiment experiment, Plan plan) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether there is an experiment to run. */
    public boolean sound() {
        return experiment != null;
    }
}
