package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.engine.Experiment;

/**
 * What a text says: always the tree and every problem found, and the experiment where the text is sound.
 *
 * @param tree every character of the text
 * @param problems in the order of the text
 * @param experiment null where one of the problems is an error
 */
public record Reading(SyntaxTree tree, List<Problem> problems, Experiment experiment) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether there is an experiment to run. */
    public boolean sound() {
        return experiment != null;
    }
}
