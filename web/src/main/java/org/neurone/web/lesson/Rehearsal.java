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
    private final Allowance allowance;
    private final Map<String, Trainer> runs = new HashMap<>();

    Rehearsal(Tables tables, Allowance allowance) {
        this.tables = tables;
        this.allowance = allowance;
    }

    /**
     * A number of it.
     *
     * @throws org.neurone.web.judge.LineException as {@link Scene#trainer}, and where the run is beyond the allowance
     */
    double measure(Scene scene, Quantity quantity) {
        return quantity.of(run(scene, quantity));
    }

    /**
     * The run that a quantity is of.
     *
     * @throws org.neurone.web.judge.LineException as {@link #measure}
     */
    Trainer run(Scene scene, Quantity quantity) {
        String key = key(scene, quantity.after(), quantity.afterUnit());
        allowance.take(scene, quantity.after(), quantity.afterUnit(), !runs.containsKey(key), tables);
        return runs.computeIfAbsent(key, absent -> scene.run(quantity, tables));
    }

    /**
     * Counts so many more examples that are sent through a scene's network, beside those of its run.
     *
     * @throws org.neurone.web.judge.LineException where that is beyond the allowance
     */
    void look(Scene scene, int examples) {
        allowance.look(scene, examples, tables);
    }

    /**
     * What came of a goal.
     *
     * @throws org.neurone.web.judge.LineException as {@link #measure}
     */
    Goal.Outcome judge(Scene scene, Goal goal) {
        int after = goal instanceof Goal.Compared compared ? compared.quantity().after() : 0;
        String unit =
                goal instanceof Goal.Compared compared ? compared.quantity().afterUnit() : "";
        String key = key(scene, after, unit);
        allowance.take(scene, after, unit, !runs.containsKey(key), tables);
        return goal.judge(runs.computeIfAbsent(key, absent -> scene.run(goal, tables)), scene.text());
    }

    /**
     * Does what is done to a scene: what it comes to.
     *
     * @throws org.neurone.web.judge.LineException as {@link #measure}
     */
    Trainer open(Scene scene) {
        allowance.take(scene, 0, "", true, tables);
        return scene.trainer(tables);
    }

    private static String key(Scene scene, int after, String unit) {
        return after + unit + (after == 0 ? scene.moves() : "") + scene.text();
    }
}
