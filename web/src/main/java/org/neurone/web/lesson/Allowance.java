package org.neurone.web.lesson;

import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;
import org.neurone.web.judge.Scene;

/**
 * What a check of a lesson may compute, all of its runs together. Counted before each run and never by the clock, so that
 * the same lesson is checked alike everywhere.
 */
public final class Allowance {
    /** What an activation takes a number, in multiplications, about. */
    private static final double ACTIVATION = 16;

    /** A step goes forward once and back twice. */
    private static final double STEP = 3;

    /** In multiplications. */
    private static final double DRAWING = 2e8;

    private final Limits limits;
    private double left;

    /**
     * So much.
     *
     * @param limits what one experiment of the lesson may be; their {@code work}, in multiplications, is for all runs together
     */
    public Allowance(Limits limits) {
        this.limits = limits.withWork(Double.POSITIVE_INFINITY);
        this.left = limits.work();
    }

    /** What a page bears, and no bound on time: for whoever checks lessons on a machine of their own. */
    public static Allowance own() {
        return new Allowance(Limits.page().withWork(Double.POSITIVE_INFINITY));
    }

    /** What drawing the boards of a stranger's lesson may take: a fraction of a second. */
    static Allowance drawing() {
        return new Allowance(Limits.page().withWork(DRAWING));
    }

    /** That a run is larger than what there is for it. */
    static final class Beyond extends LineException {
        private static final long serialVersionUID = 1;

        Beyond() {
            super(
                    "This run is larger than what is computed here, so it is not checked: “neurone lesson check” does it.",
                    "Cette exécution dépasse ce qui se calcule ici, elle n’est donc pas vérifiée\u00a0: «\u00a0neurone lesson"
                            + " check\u00a0» le fait.");
        }
    }

    /**
     * Takes what looking once at all examples of a scene needs, and where it is run, its steps.
     *
     * @param after so many steps from the seed; 0 for the scene as it stands, its moves done
     * @param runs whether it is run, and has not been before
     * @throws Beyond where that is more than is left
     */
    void take(Scene scene, int after, String unit, boolean runs, Tables tables) {
        Reading reading = Language.standard().read(scene.text(), tables, limits);
        if (!reading.sound() || reading.plan() == null) {
            if (scene.errors(tables).isEmpty()) {
                throw new Beyond();
            }
            return;
        }
        Plan plan = reading.plan();
        double examples = plan.data().examples();
        if (runs && after > 0) {
            examples += STEP * examples(plan, after, unit);
        } else if (runs) {
            for (Move move : scene.moves()) {
                examples += move instanceof Move.Steps steps ? STEP * examples(plan, steps.count(), steps.unit()) : 0;
            }
        }
        spend(plan, examples);
    }

    /**
     * Takes what sending so many examples through a scene's network needs.
     *
     * @throws Beyond where that is more than is left
     */
    void look(Scene scene, int examples, Tables tables) {
        Plan plan = Language.standard().read(scene.text(), tables, limits).plan();
        if (plan != null) {
            spend(plan, examples);
        }
    }

    private void spend(Plan plan, double examples) {
        double each = 0;
        for (PlannedLayer layer : plan.layers()) {
            each += layer.layer().cost() + ACTIVATION * layer.output().size();
        }
        left -= each * examples;
        if (left < 0) {
            throw new Beyond();
        }
    }

    private static double examples(Plan plan, int count, String unit) {
        return (double) count
                * switch (unit) {
                    case "examples" -> 1;
                    case "batches" -> plan.batch();
                    default -> plan.data().trainExamples();
                };
    }
}
