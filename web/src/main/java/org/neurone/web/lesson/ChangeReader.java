package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;

/** Reads {@code change weight 1 1 1 from 0 to 2} and, a line each, what follows it: {@code sigmoid: output for [1 1] of soft}. */
final class ChangeReader {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern HEAD =
            Pattern.compile("change ((?:weight|bias) [0-9 ]+?) from " + NUMBER + " to " + NUMBER);
    private static final Pattern LINE = Pattern.compile("(.+?): (.+)");

    private ChangeReader() {}

    /** @throws LineException for a head or a line of another form */
    static Lesson.Change read(String head, String text, int line) {
        Matcher span = HEAD.matcher(head);
        if (!span.matches() || Double.parseDouble(span.group(2)) >= Double.parseDouble(span.group(3))) {
            throw new LineException(
                    "A change begins with “change weight 1 1 1 from 0 to 2”, and this is “" + head + "”.",
                    "Un changement commence par «\u00a0change weight 1 1 1 from 0 to 2\u00a0», et on lit «\u00a0" + head
                            + "\u00a0».");
        }
        List<Lesson.Curve> curves = new ArrayList<>();
        for (String one : text.strip().lines().toList()) {
            Matcher parts = LINE.matcher(one.strip());
            if (!parts.matches()) {
                throw new LineException(
                        "What changes reads “sigmoid: output for [1 1] of soft”, and this is “" + one.strip() + "”.",
                        "Ce qui change s’écrit «\u00a0sigmoïde: output for [1 1] of soft\u00a0», et on lit «\u00a0"
                                + one.strip() + "\u00a0».");
            }
            About about = About.of(parts.group(2));
            curves.add(new Lesson.Curve(
                    parts.group(1), Goal.readQuestion(about.line()).quantity(), about.name(), about.line()));
        }
        Move.Set move = (Move.Set) Move.read(span.group(1) + " 0");
        return new Lesson.Change(
                move.place(), Double.parseDouble(span.group(2)), Double.parseDouble(span.group(3)), curves, line);
    }
}
