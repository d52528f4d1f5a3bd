package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;

/** Reads {@code w₁: weight 1 1 1 from -3 to 3 step 0.1}, one a line. */
final class SliderReader {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern LINE = Pattern.compile(
            "(.+?): ((?:weight|bias) [0-9 ]+?) from " + NUMBER + " to " + NUMBER + "(?: step " + NUMBER + ")?");
    private static final double USUAL_STEP = 0.1;

    private SliderReader() {}

    /** @throws LineException for a line of another form */
    static Lesson.Sliders read(String text, int line) {
        List<Lesson.Slider> sliders = new ArrayList<>();
        for (String one : text.strip().lines().toList()) {
            Matcher parts = LINE.matcher(one.strip());
            if (!parts.matches()) {
                throw new LineException(
                        "A slider reads “w₁: weight 1 1 1 from -3 to 3”, and this is “" + one.strip() + "”.",
                        "Un curseur s’écrit «\u00a0w₁: weight 1 1 1 from -3 to 3\u00a0», et on lit «\u00a0"
                                + one.strip() + "\u00a0».");
            }
            double from = Double.parseDouble(parts.group(3));
            double to = Double.parseDouble(parts.group(4));
            double step = parts.group(5) == null ? USUAL_STEP : Double.parseDouble(parts.group(5));
            if (from >= to || step <= 0) {
                throw new LineException(
                        "A slider goes from the smaller number to the larger, in steps above 0: “" + one.strip() + "”.",
                        "Un curseur va du plus petit nombre au plus grand, par pas positifs\u00a0: «\u00a0"
                                + one.strip() + "\u00a0».");
            }
            Move.Set move = (Move.Set) Move.read(parts.group(2) + " " + parts.group(3));
            sliders.add(new Lesson.Slider(parts.group(1), move.place(), from, to, step));
        }
        return new Lesson.Sliders(sliders, line);
    }
}
