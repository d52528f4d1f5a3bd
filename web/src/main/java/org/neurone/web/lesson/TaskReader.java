package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;

/** Reads the inside of a block {@code task} or {@code predict}. */
final class TaskReader {
    /** Parts that say what is asked. */
    private static final List<String> WAYS = List.of("goal", "answer", "map", "curve", "right", "wrong");

    private final ProseReader prose;
    private final List<LessonFault> faults;
    private final int line;

    /** @param line of the file on which the block opens, from 1 */
    TaskReader(ProseReader prose, List<LessonFault> faults, int line) {
        this.prose = prose;
        this.faults = faults;
        this.line = line;
    }

    Lesson.Task read(String name, boolean predicts, String literal) {
        Node prompt = null;
        Node because = null;
        String start = null;
        String solution = null;
        Lesson.Question question = null;
        Lesson.Click click = null;
        Set<String> ways = new HashSet<>();
        List<Lesson.GoalLine> goals = new ArrayList<>();
        List<Lesson.Option> options = new ArrayList<>();
        List<Node> hints = new ArrayList<>();
        List<Lesson.LinkedMove> solving = new ArrayList<>();
        for (TaskParts.Piece piece : TaskParts.of(literal)) {
            int at = line + 1 + piece.line();
            // One that cannot be read is a way too: its own fault says enough.
            String near = TaskParts.nearest(piece.name().strip());
            if (WAYS.contains(near)) {
                ways.add(near.equals("wrong") ? "right" : near);
            }
            try {
                switch (piece.name()) {
                    case "" -> prompt = prose.parse(piece.body(), line);
                    case "start" -> start = text(piece);
                    case "solution" -> solution = text(piece);
                    case "goal" -> goals.add(new Lesson.GoalLine(Goal.read(piece.all()), piece.all(), at));
                    case "answer" -> question = question(piece.all(), at);
                    case "map" -> click = ClickReader.map(piece.all(), at);
                    case "curve" -> click = ClickReader.curve(piece.all(), at);
                    case "right", "wrong" ->
                        options.add(new Lesson.Option(
                                piece.name().equals("right"), piece.head(), prose.parse(piece.body(), at)));
                    case "hint" -> hints.add(prose.parse(piece.all(), at - 1));
                    case "because" -> because = prose.parse(piece.all(), at - 1);
                    case "do" -> solving.add(new Lesson.LinkedMove(Move.read(piece.all()), piece.all(), at));
                    default -> faults.add(unknown(piece.name(), near, at));
                }
            } catch (LineException wrong) {
                faults.add(new LessonFault(at, "not-understood", wrong.sentence()));
            }
        }
        if (ways.size() != 1) {
            faults.add(
                    LessonFault.of(
                            line,
                            "no-condition",
                            "The task “" + name
                                    + "” needs one of goal:, answer:, map:, curve: and right: with wrong:, and no two of them.",
                            "L’exercice «\u00a0" + name
                                    + "\u00a0» a besoin d’un seul de ceux-ci\u00a0: goal:, answer:, map:, curve:, ou right: avec wrong:."));
        }
        return new Lesson.Task(
                name, predicts, prompt, start, goals, question, options, click, hints, solution, solving, because,
                line);
    }

    private static LessonFault unknown(String name, String near, int at) {
        String there = String.join(", ", TaskParts.NAMES);
        boolean known = TaskParts.NAMES.contains(near);
        return LessonFault.of(
                at,
                "unknown-part",
                "A task has no part “" + name + ":”; "
                        + (known ? "write “" + near + ":”." : "there are " + there + "."),
                "Un exercice n’a pas de partie «\u00a0" + name + ":\u00a0»\u00a0; "
                        + (known ? "écrivez «\u00a0" + near + ":\u00a0»." : "il y a " + there + "."));
    }

    private static String text(TaskParts.Piece piece) {
        return piece.all() + "\n";
    }

    private static Lesson.Question question(String text, int at) {
        About about = About.of(text);
        return new Lesson.Question(Goal.readQuestion(about.line()), about.line(), about.name(), at);
    }
}
