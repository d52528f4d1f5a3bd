package org.neurone.web.lesson;

import java.util.HashMap;
import java.util.Map;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.Quantity;
import org.neurone.web.judge.Scene;

/** The runs that a lesson speaks of, each done once: several numbers are of the same. */
final class Rehearsal {
    private final Tables tables;
    private final Map<String, Trainer> runs = new HashMap<>();

    Rehearsal(Tables tables) {
        this.tables = tables;
    }

    /**
     * A number of it.
     *
     * @throws org.neurone.web.judge.LineException as {@link Scene#trainer}
     */
    double measure(Scene scene, Quantity quantity) {
        return quantity.of(runs.computeIfAbsent(
                key(scene, quantity.after(), quantity.afterUnit()), key -> scene.run(quantity, tables)));
    }

    /**
     * What came of a goal.
     *
     * @throws org.neurone.web.judge.LineException as {@link Scene#trainer}
     */
    Goal.Outcome judge(Scene scene, Goal goal) {
        String key = goal instanceof Goal.Compared compared
                ? key(scene, compared.quantity().after(), compared.quantity().afterUnit())
                : key(scene, 0, "");
        return goal.judge(runs.computeIfAbsent(key, absent -> scene.run(goal, tables)), scene.text());
    }

    private static String key(Scene scene, int after, String unit) {
        return after + unit + (after == 0 ? scene.moves() : "") + scene.text();
    }
}
