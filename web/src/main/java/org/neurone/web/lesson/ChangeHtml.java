package org.neurone.web.lesson;

import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;
import org.neurone.web.judge.Quantity;
import org.neurone.web.judge.Scene;

/**
 * What a change of one number does to others: a curve each over that number, every point the engine's; {@code change.ts} draws Δ on it.
 */
final class ChangeHtml {
    /** Steps from end to end, each a place where the curves have the engine's number. */
    private static final int STEPS = 100;

    /** The frame in the drawing's own units: left, top, right, bottom. */
    private static final int[] FRAME = {44, 14, 424, 214};

    private static final int LINE = 18;
    private static final int DIGITS = 6;

    private ChangeHtml() {}

    /**
     * Each curve's numbers, from end to end.
     *
     * @throws LineException where an experiment of it does not run, has no such number, or is beyond the allowance
     */
    static double[][] values(Lesson lesson, Lesson.Change change, Rehearsal runs) {
        double[][] values = new double[change.curves().size()][];
        for (int i = 0; i < values.length; i++) {
            Lesson.Curve curve = change.curves().get(i);
            Scene scene = lesson.scene(curve.about());
            if (scene == null) {
                throw new LineException(
                        "No figure and no task of this lesson is called “" + curve.about() + "”.",
                        "Aucune figure et aucun exercice de cette leçon ne s’appelle «\u00a0" + curve.about()
                                + "\u00a0».");
            }
            Trainer trainer = runs.open(scene);
            values[i] = new double[STEPS + 1];
            runs.look(scene, STEPS);
            for (int at = 0; at <= STEPS; at++) {
                new Move.Set(change.place(), value(change, at)).on(trainer);
                values[i][at] = curve.quantity().of(trainer);
            }
        }
        return values;
    }

    /**
     * The drawing.
     *
     * @param moves whether a slider stands below it
     * @throws LineException as {@link #values}
     */
    static String of(Lesson lesson, Lesson.Change change, Rehearsal runs, boolean moves) {
        Tongue tongue = lesson.tongue();
        double[][] values = values(lesson, change, runs);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] curve : values) {
            for (double value : curve) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        high = high > low ? high : low + 1;
        int at = now(lesson, change, runs);
        Markup html = new Markup();
        html.open(
                "div",
                "class",
                "board change",
                "data-at",
                String.valueOf(at),
                "data-ends",
                change.from() + " " + change.to());
        int height = FRAME[3] + 24 + LINE * values.length;
        String name = change.place().from() == 0 ? "b" : "w";
        html.open("svg", "viewBox", "0 0 434 " + height, "role", "img", "aria-label", CourseWords.CHANGE_IS.of(tongue));
        html.raw("<rect class=\"frame\" x=\"" + FRAME[0] + "\" y=\"" + FRAME[1] + "\" width=\"" + (FRAME[2] - FRAME[0])
                + "\" height=\"" + (FRAME[3] - FRAME[1]) + "\"/>\n");
        for (int i = 0; i < values.length; i++) {
            StringBuilder path = new StringBuilder();
            StringBuilder numbers = new StringBuilder();
            for (int k = 0; k <= STEPS; k++) {
                path.append(k == 0 ? "M" : "L")
                        .append(Decimal.print(FRAME[0] + (FRAME[2] - FRAME[0]) * k / (double) STEPS, 4));
                path.append(' ').append(Decimal.print(y(values[i][k], low, high), 4));
                numbers.append(k == 0 ? "" : " ").append(Decimal.print(values[i][k], DIGITS));
            }
            String label = change.curves().get(i).label();
            html.open(
                    "path",
                    "class",
                    "curve k" + i,
                    "d",
                    path.toString(),
                    "data-values",
                    numbers.toString(),
                    "data-label",
                    label);
            html.close("path");
            int row = FRAME[3] + 24 + LINE * i + 12;
            html.raw("<path class=\"k" + i + "\" d=\"M" + FRAME[0] + " " + (row - 4) + "h26\"/>");
            words(html, "start", FRAME[0] + 34, row, label);
        }
        words(html, "start", FRAME[0], FRAME[3] + 16, number(change.from(), tongue));
        words(html, "middle", (FRAME[0] + FRAME[2]) / 2, FRAME[3] + 16, name);
        words(html, "end", FRAME[2], FRAME[3] + 16, number(change.to(), tongue));
        words(html, "end", FRAME[0] - 4, FRAME[3], number(low, tongue));
        words(html, "end", FRAME[0] - 4, FRAME[1] + 10, number(high, tongue));
        html.raw("<g class=\"delta\"></g>\n").close("svg");
        if (moves) {
            html.open("label").line("span", "Δ" + name);
            html.open(
                    "input",
                    "type",
                    "range",
                    "min",
                    String.valueOf(-at),
                    "max",
                    String.valueOf(STEPS - at),
                    "step",
                    "1",
                    "value",
                    String.valueOf(Math.min(STEPS / 10, STEPS - at)));
            html.line("output", "").close("label").line("p", "", "class", "facts", "role", "status");
        }
        return html.close("div").toString();
    }

    private static double value(Lesson.Change change, int at) {
        return change.from() + at * (change.to() - change.from()) / STEPS;
    }

    /** The step nearest to where the first experiment has the number. */
    private static int now(Lesson lesson, Lesson.Change change, Rehearsal runs) {
        Scene scene = lesson.scene(change.curves().get(0).about());
        Quantity place = new Quantity("weight", "", change.place(), null, 0, 0, "");
        double now = runs.measure(scene, place);
        double share = (now - change.from()) / (change.to() - change.from());
        return (int) Math.max(0, Math.min(STEPS, Math.floor(share * STEPS + 0.5)));
    }

    private static double y(double value, double low, double high) {
        return FRAME[3] - (value - low) / (high - low) * (FRAME[3] - FRAME[1]);
    }

    private static void words(Markup html, String anchor, int x, int y, String text) {
        html.line("text", text, "text-anchor", anchor, "x", String.valueOf(x), "y", String.valueOf(y));
    }

    private static String number(double value, Tongue tongue) {
        String plain = Decimal.print(value, 2).replace('-', '−');
        return tongue == Tongue.FRENCH ? plain.replace('.', ',') : plain;
    }
}
