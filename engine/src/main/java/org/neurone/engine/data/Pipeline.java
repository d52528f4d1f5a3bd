package org.neurone.engine.data;

import java.util.List;
import org.neurone.engine.data.term.Term;

/**
 * All that stands between a table's rows and a network, as one chain of steps:
 *
 * <ol>
 *   <li>encode: a text becomes one column a different text, see {@link Layout};
 *   <li>fill: holes of columns get a number, see {@link Filling};
 *   <li>expand: the terms of {@code inputs} are computed;
 *   <li>scale: features are brought to a common scale, see {@link Scaling};
 *   <li>and behind the network its answers are taken back to the unit of the targets.
 * </ol>
 *
 * What the steps need is learned on the training part alone, kept in a state as {@link Fitted} and written into every
 * export in this order.
 *
 * @param features steps 2 to 4
 * @param targets how a regression's targets are scaled, one pair an output; {@link Scaling#none} for classes
 */
public record Pipeline(Features features, Scaling targets) {
    /**
     * The chain with what a state kept of it.
     *
     * @param terms of the {@code inputs} statement, empty for all columns
     */
    public static Pipeline of(DataInfo info, List<Term> terms, Fitted fitted) {
        return new Pipeline(
                new Features(info.columns(), fitted.filling(), info.whole(terms), fitted.inputs()), fitted.targets());
    }

    /** What was learned. */
    public Fitted fitted() {
        return new Fitted(features.filling(), features.scaling(), targets);
    }

    /** Whether answers have to be taken back to the targets' own unit. */
    public boolean scalesTargets() {
        return !targets.isNone();
    }

    /** Turns values of {@code rows} rows (rows × outputs, row-major) into what the network is taught, in place. */
    public void teach(double[] values, int rows) {
        if (scalesTargets()) {
            targets.apply(values, rows);
        }
    }

    /** Takes answers to {@code rows} rows (rows × outputs, row-major) back to the targets' own unit, in place. */
    public void answer(double[] outputs, int rows) {
        if (scalesTargets()) {
            targets.undo(outputs, rows);
        }
    }

    /**
     * What the steps learned on the training part.
     *
     * @param filling one number a column, or none
     * @param inputs one pair a feature
     * @param targets one pair an output
     */
    public record Fitted(Filling filling, Scaling inputs, Scaling targets) {}
}
