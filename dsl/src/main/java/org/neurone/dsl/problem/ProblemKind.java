package org.neurone.dsl.problem;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.plan.Severity;

/** A kind of problem that reading can find by itself. What a sound text gets wrong as a network is the engine's to name. */
public sealed interface ProblemKind permits Habit, Mistake {
    /** All of them. */
    static List<ProblemKind> all() {
        List<ProblemKind> all = new ArrayList<>(List.of(Habit.values()));
        all.addAll(List.of(Mistake.values()));
        return all;
    }

    /** Its stable name. */
    String code();

    /** How bad it is. */
    Severity severity();
}
