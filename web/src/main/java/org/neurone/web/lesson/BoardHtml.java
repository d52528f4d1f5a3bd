package org.neurone.web.lesson;

import java.util.List;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.number.Decimal;

/** A board as a drawing that a printer has too, with a slider for each of its directions; {@code board.ts} lets it be clicked on. */
final class BoardHtml {
    /** The frame in the drawing's own units: left, top, right, bottom. */
    private static final int[] MAP = {44, 8, 324, 288};

    private static final int[] CURVE = {44, 8, 424, 208};

    /** Of a slider, from one end to the other. */
    private static final int STEPS = 200;

    private static final int COLOURS = 5;
    private static final int DIGITS = 4;

    private final Board board;
    private final int[] frame;
    private final Tongue tongue;
    private final Markup html = new Markup();

    private BoardHtml(Board board, Tongue tongue) {
        this.board = board;
        this.frame = board.losses().length == 0 ? MAP : CURVE;
        this.tongue = tongue;
    }

    /** With the sliders. */
    static String of(Board board, Tongue tongue) {
        BoardHtml page = new BoardHtml(board, tongue);
        boolean map = page.map();
        page.html.open("div", "class", "board", "data-frame", page.frame());
        page.html.line("p", (map ? CourseWords.BOARD_MAP : CourseWords.BOARD_CURVE).of(tongue), "class", "how");
        page.drawing();
        page.slider(board.names().get(0), board.across());
        if (map) {
            page.slider(board.names().get(1), board.up());
        }
        return page.html.close("div").toString();
    }

    /** The drawing alone, for paper. */
    static String drawing(Board board, Tongue tongue) {
        BoardHtml page = new BoardHtml(board, tongue);
        page.drawing();
        return page.html.toString();
    }

    private boolean map() {
        return frame == MAP;
    }

    private String frame() {
        return frame[0] + " " + frame[1] + " " + frame[2] + " " + frame[3];
    }

    private void drawing() {
        String label = (map() ? CourseWords.BOARD_MAP_IS : CourseWords.BOARD_CURVE_IS).of(tongue) + ": "
                + board.names().get(0) + " " + number(board.across()[0]) + " … " + number(board.across()[1]);
        label += map()
                ? ", " + board.names().get(1) + " " + number(board.up()[0]) + " … " + number(board.up()[1])
                : ", " + board.names().get(0) + " = " + number(board.now());
        html.open(
                "svg", "viewBox", "0 0 " + (frame[2] + 10) + " " + (frame[3] + 24), "role", "img", "aria-label", label);
        html.open(
                "rect",
                "class",
                "frame",
                "x",
                String.valueOf(frame[0]),
                "y",
                String.valueOf(frame[1]),
                "width",
                String.valueOf(frame[2] - frame[0]),
                "height",
                String.valueOf(frame[3] - frame[1]));
        html.close("rect");
        if (map()) {
            path("truth", cells());
            dots();
            html.raw("<g class=\"mark\"><path d=\"M-9 0H9M0 -9V9\"/><circle r=\"6\"/></g>\n");
        } else {
            path("loss", curve(false));
            path("truth", curve(true));
            html.raw("<circle class=\"ball\" r=\"6\" cx=\"" + at(x(board.now())) + "\" cy=\"" + at(y(loss(board.now())))
                    + "\"/>\n");
            html.raw("<g class=\"mark\"><path d=\"M0 " + frame[1] + "V" + frame[3] + "\"/></g>\n");
        }
        ends();
        html.close("svg");
    }

    private void dots() {
        List<List<Double>> classes = board.dots();
        for (int i = 0; i < classes.size(); i++) {
            StringBuilder path = new StringBuilder();
            List<Double> dots = classes.get(i);
            for (int at = 0; at < dots.size(); at += 2) {
                path.append("M")
                        .append(at(x(dots.get(at))))
                        .append(' ')
                        .append(at(y(dots.get(at + 1))))
                        .append("h0");
            }
            path("dot c" + i % COLOURS, path.toString());
            if (i % 2 == 1) {
                // A ring: printed without colours, two classes are still two.
                path("hole", path.toString());
            }
        }
    }

    private String cells() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < board.right().length; i++) {
            if (board.right()[i]) {
                double x = x(Board.middle(board.across(), i % Board.SIDE, Board.SIDE));
                double y = y(Board.middle(board.up(), i / Board.SIDE, Board.SIDE));
                path.append("M").append(at(x)).append(' ').append(at(y)).append("h0");
            }
        }
        return path.toString();
    }

    /** @param right only where it is */
    private String curve(boolean right) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (int i = 0; i < Board.LENGTH; i++) {
            boolean here = !right || board.right()[i];
            if (here) {
                double x = x(Board.middle(board.across(), i, Board.LENGTH));
                path.append(drawn ? "L" : "M").append(at(x)).append(' ').append(at(y(board.losses()[i])));
            }
            drawn = here;
        }
        return path.toString();
    }

    private double loss(double value) {
        double share = (value - board.across()[0]) / (board.across()[1] - board.across()[0]);
        int cell = (int) Math.max(0, Math.min(Board.LENGTH - 1, Math.floor(share * Board.LENGTH)));
        return board.losses()[cell];
    }

    private void ends() {
        words("start", frame[0], frame[3] + 16, number(board.across()[0]));
        words("middle", (frame[0] + frame[2]) / 2, frame[3] + 16, board.names().get(0));
        words("end", frame[2], frame[3] + 16, number(board.across()[1]));
        words("end", frame[0] - 4, frame[3], number(board.up()[0]));
        words("end", frame[0] - 4, (frame[1] + frame[3]) / 2, board.names().get(1));
        words("end", frame[0] - 4, frame[1] + 10, number(board.up()[1]));
    }

    private void words(String anchor, int x, int y, String text) {
        html.line("text", text, "text-anchor", anchor, "x", String.valueOf(x), "y", String.valueOf(y));
    }

    private void slider(String name, double[] ends) {
        html.open("label").line("span", name);
        html.open(
                "input",
                "type",
                "range",
                "min",
                Decimal.print(ends[0], DIGITS),
                "max",
                Decimal.print(ends[1], DIGITS),
                "step",
                Decimal.print((ends[1] - ends[0]) / STEPS, DIGITS));
        html.line("output", "").close("label");
    }

    private void path(String kind, String d) {
        html.open("path", "class", kind, "d", d).close("path");
    }

    private double x(double value) {
        return frame[0] + (value - board.across()[0]) / (board.across()[1] - board.across()[0]) * (frame[2] - frame[0]);
    }

    private double y(double value) {
        double span = board.up()[1] - board.up()[0];
        return frame[3] - (span == 0 ? 0 : (value - board.up()[0]) / span * (frame[3] - frame[1]));
    }

    private static String at(double place) {
        return Decimal.print(place, DIGITS);
    }

    private String number(double value) {
        String plain = Decimal.print(value, 2).replace('-', '−');
        return tongue == Tongue.FRENCH ? plain.replace('.', ',') : plain;
    }
}
