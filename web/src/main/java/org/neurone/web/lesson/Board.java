package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.explain.LossSurface;
import org.neurone.engine.plan.Plan;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Scene;

/**
 * What a place is chosen on: the map of a data set with two columns, or the loss over one number of the network, and which places
 * are right. A place is the middle of a cell.
 *
 * @param names of what runs across and up
 * @param across where it begins and ends
 * @param up likewise; of a curve the least and the greatest loss shown
 * @param dots of the map, a list a class: x and y by turns
 * @param losses of the curve, a cell each
 * @param now where the number of the curve stands
 * @param right rows from below, {@link #SIDE} × {@link #SIDE} of a map and 1 × {@link #LENGTH} of a curve
 */
@SuppressWarnings("ArrayRecordComponent") // Drawn once and handed on to nobody.
record Board(
        List<String> names,
        double[] across,
        double[] up,
        List<List<Double>> dots,
        double[] losses,
        double now,
        boolean[] right) {
    /** Cells along a side of the map. */
    static final int SIDE = 41;

    /** Cells of the curve. */
    static final int LENGTH = 161;

    /** More examples than this are not drawn: the first of them show where the others are. */
    private static final int MOST_DOTS = 500;

    /** Around the outermost examples, in parts of the range. */
    private static final double MARGIN = 0.12;

    /**
     * The board of a task that asks for a place.
     *
     * @throws LineException where its experiment does not run, has no two columns, or is beyond the allowance
     * @throws org.neurone.engine.reason.DataException where its data cannot be made
     */
    static Board of(Lesson lesson, Lesson.Task task, Rehearsal runs) {
        Scene scene = lesson.clicked(task);
        return task.click().map() ? map(task.click(), scene, runs) : curve(task.click(), scene, runs);
    }

    /** Of all places, how many are right: from 0 to 1. */
    double share() {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return (double) count / right.length;
    }

    /** The middle of a cell. */
    static double middle(double[] ends, int cell, int cells) {
        return ends[0] + (cell + 0.5) / cells * (ends[1] - ends[0]);
    }

    private static Board map(Lesson.Click click, Scene scene, Rehearsal runs) {
        Trainer trainer = runs.run(scene, click.at(0, 0).quantity());
        List<String> columns = trainer.plan().data().columns();
        if (columns.size() != 2) {
            throw new LineException(
                    "A map has two columns, and these data have " + columns.size() + ".",
                    "Une carte a deux colonnes, et ces données en ont " + columns.size() + ".");
        }
        double[] raw = raw(trainer);
        double[] across = ends(raw, 0);
        double[] up = ends(raw, 1);
        runs.look(scene, SIDE * SIDE);
        boolean[] right = new boolean[SIDE * SIDE];
        for (int i = 0; i < right.length; i++) {
            Goal.Compared goal = click.at(middle(across, i % SIDE, SIDE), middle(up, i / SIDE, SIDE));
            right[i] = goal.holds(goal.quantity().of(trainer));
        }
        return new Board(columns, across, up, dots(trainer, raw), new double[0], 0, right);
    }

    private static Board curve(Lesson.Click click, Scene scene, Rehearsal runs) {
        Goal.Compared asked = click.at(0, 0);
        double found = asked.quantity().of(runs.run(scene, asked.quantity()));
        Trainer start = runs.open(Scene.of(scene.text(), List.of()));
        int layer = click.over().index();
        int number = click.over().number(start.plan());
        double now = start.training()
                .weights()
                .parameters()[(int) start.plan().layer(layer).parametersAt() + number];
        runs.look(scene, LENGTH * start.data().train().size());
        LossSurface surface = LossSurface.overWeights(start, layer, number, layer, number);
        double[] across = {click.from(), click.to()};
        double[] up = {0, 0};
        double[] losses = new double[LENGTH];
        boolean[] right = new boolean[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double value = middle(across, i, LENGTH);
            losses[i] = surface.at(value - now, 0);
            up[1] = Math.max(up[1], losses[i]);
            right[i] = click.at(value, 0).holds(found);
        }
        String name = click.over().from() == 0 ? "b" : "w";
        return new Board(List.of(name, "L"), across, up, List.of(), losses, now, right);
    }

    /** The training examples as their source gives them: x and y by turns. */
    private static double[] raw(Trainer trainer) {
        Plan plan = trainer.plan();
        DataSpec spec = plan.dataSpec();
        Source source = plan.experiment().inputs().isEmpty()
                ? spec.source()
                : spec.source().only(plan.data().columns());
        Examples examples = source.examples(Tables.none(), spec.seed());
        Dataset.Part train = trainer.data().train();
        double[] raw = new double[2 * train.size()];
        for (int i = 0; i < train.size(); i++) {
            System.arraycopy(examples.inputs(), 2 * train.rows()[i], raw, 2 * i, 2);
        }
        trainer.data().features().fill(raw, train.size());
        return raw;
    }

    private static double[] ends(double[] raw, int column) {
        double low = raw[column];
        double high = raw[column];
        for (int at = column; at < raw.length; at += 2) {
            low = Math.min(low, raw[at]);
            high = Math.max(high, raw[at]);
        }
        double margin = high > low ? (high - low) * MARGIN : 1;
        return new double[] {low - margin, high + margin};
    }

    private static List<List<Double>> dots(Trainer trainer, double[] raw) {
        int[] labels = trainer.data().train().labels();
        List<List<Double>> dots = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_DOTS, raw.length / 2); i++) {
            int label = labels.length == 0 ? 0 : labels[i];
            while (dots.size() <= label) {
                dots.add(new ArrayList<>());
            }
            dots.get(label).add(raw[2 * i]);
            dots.get(label).add(raw[2 * i + 1]);
        }
        return dots;
    }
}
