package org.neurone.web.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;

/** Reads which place a task asks for: {@code map: sum 1 1 for click is 0 within 0.2}, {@code curve: weight 1 1 1 after 1 steps within 0.2 from -1 to 5}. */
final class ClickReader {
    private static final String PLACE = "for click";
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern SPAN = Pattern.compile("(.+) from " + NUMBER + " to " + NUMBER);

    private ClickReader() {}

    /** @throws LineException for a line of another form */
    static Lesson.Click map(String text, int line) {
        About about = About.of(text);
        if (!about.line().contains(PLACE)) {
            throw new LineException(
                    "What holds at the place reads “sum 1 1 for click is 0 within 0.2”, and this is “" + text + "”.",
                    "Ce qui vaut à cet endroit s’écrit «\u00a0sum 1 1 for click is 0 within 0.2\u00a0», et on lit «\u00a0"
                            + text + "\u00a0».");
        }
        Lesson.Click click =
                new Lesson.Click(about.line().replace(PLACE, "for [{x} {y}]"), about.name(), null, 0, 0, line);
        Goal.Compared read = click.at(0, 0);
        if (read.comparison() == Goal.Comparison.IS && read.within() == 0) {
            throw untolerant();
        }
        return click;
    }

    /** @throws LineException for a line of another form */
    static Lesson.Click curve(String text, int line) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw form(text);
        }
        About about = About.of(parts.group(1));
        Goal.Compared asked = Goal.readQuestion(about.line());
        double from = Double.parseDouble(parts.group(2));
        double to = Double.parseDouble(parts.group(3));
        boolean number = asked.quantity().name().equals("weight")
                || asked.quantity().name().equals("bias");
        if (!number || asked.quantity().after() == 0 || from >= to) {
            throw form(text);
        }
        if (asked.within() == 0) {
            throw untolerant();
        }
        String goal = about.line().replaceFirst(" within .*", "") + " is {x} within " + asked.within();
        return new Lesson.Click(goal, about.name(), asked.quantity().place(), from, to, line);
    }

    private static LineException form(String text) {
        return new LineException(
                "A place on the curve reads “weight 1 1 1 after 1 steps within 0.2 from -1 to 5”, and this is “" + text
                        + "”.",
                "Un endroit de la courbe s’écrit «\u00a0weight 1 1 1 after 1 steps within 0.2 from -1 to 5\u00a0», et on lit «\u00a0"
                        + text + "\u00a0».");
    }

    private static LineException untolerant() {
        return new LineException(
                "Nobody clicks on a point exactly: say how near, “within 0.2”.",
                "Personne ne clique sur un point exact\u00a0: dites à combien près, «\u00a0within 0.2\u00a0».");
    }
}
