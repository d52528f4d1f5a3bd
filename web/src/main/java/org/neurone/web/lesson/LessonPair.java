package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;

/** The same page in two languages: other words, the same of everything else. */
public final class LessonPair {
    private LessonPair() {}

    /** Where the second differs from the first in what words do not change; lines are the second's. */
    public static List<LessonFault> compare(Lesson first, Lesson second) {
        List<LessonFault> faults = new ArrayList<>();
        differs(shape(first), shape(second), faults);
        differs(computed(first), computed(second), faults);
        differs(moves(first.moves()), moves(second.moves()), faults);
        differs(challenges(first), challenges(second), faults);
        differs(formulas(first), formulas(second), faults);
        return faults;
    }

    private record Sign(String text, int line) {}

    private static void differs(List<Sign> first, List<Sign> second, List<LessonFault> faults) {
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String wanted = i < first.size() ? first.get(i).text() : "";
            String found = i < second.size() ? second.get(i).text() : "";
            if (!wanted.equals(found)) {
                int line = second.isEmpty()
                        ? 1
                        : second.get(Math.min(i, second.size() - 1)).line();
                faults.add(LessonFault.of(
                        line,
                        "differs",
                        "The other language has “" + wanted + "” where this has “" + found + "”.",
                        "L’autre langue a «\u00a0" + wanted + "\u00a0» là où celle-ci a «\u00a0" + found + "\u00a0»."));
                return;
            }
        }
    }

    private static List<Sign> shape(Lesson lesson) {
        List<Sign> signs = new ArrayList<>();
        for (Lesson.Part part : lesson.parts()) {
            if (part instanceof Lesson.Playground one) {
                signs.add(new Sign(
                        (one.beside() ? "playground " : "figure ") + one.name() + " show="
                                + String.join(",", one.shows()) + (one.locked() ? " locked" : "") + " "
                                + experiment(one.text()),
                        one.line()));
            } else if (part instanceof Lesson.Sliders one) {
                one.sliders()
                        .forEach(slider -> signs.add(new Sign(
                                "slider " + slider.place() + " from " + slider.from() + " to " + slider.to(),
                                one.line())));
            } else if (part instanceof Lesson.Change one) {
                signs.add(new Sign("change " + one.place() + " from " + one.from() + " to " + one.to(), one.line()));
                one.curves().forEach(curve -> signs.add(new Sign(curve.text() + " of " + curve.about(), one.line())));
            } else if (part instanceof Lesson.Squares one) {
                signs.add(new Sign("squares", one.line()));
            } else if (part instanceof Lesson.Task one) {
                task(one, signs);
            }
        }
        return signs;
    }

    private static void task(Lesson.Task task, List<Sign> signs) {
        signs.add(new Sign((task.predicts() ? "predict " : "task ") + task.name(), task.line()));
        signs.add(new Sign("start " + experiment(task.start()), task.line()));
        task.goals().forEach(goal -> signs.add(new Sign("goal " + goal.text(), goal.line())));
        if (task.question() != null) {
            signs.add(new Sign(
                    "answer " + task.question().text() + " of "
                            + task.question().about(),
                    task.question().line()));
        }
        if (task.click() != null) {
            Lesson.Click click = task.click();
            signs.add(new Sign(
                    (click.map() ? "map " : "curve ") + click.goal() + " from " + click.from() + " to " + click.to()
                            + " of " + click.about(),
                    click.line()));
        }
        task.options().forEach(option -> signs.add(new Sign(option.right() ? "right" : "wrong", task.line())));
        task.hints().forEach(hint -> signs.add(new Sign("hint", task.line())));
        signs.add(new Sign("solution " + experiment(task.solution()), task.line()));
        signs.addAll(moves(task.solving()));
    }

    /** Without what is for readers alone. */
    private static String experiment(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder bare = new StringBuilder();
        for (String line : text.lines().toList()) {
            String plain = line.strip();
            if (!plain.isEmpty()
                    && !plain.startsWith("#")
                    && !plain.startsWith("title ")
                    && !plain.startsWith("note ")) {
                bare.append(bare.length() == 0 ? "" : "; ").append(plain);
            }
        }
        return bare.toString();
    }

    private static List<Sign> computed(Lesson lesson) {
        List<Sign> signs = new ArrayList<>();
        lesson.computed().forEach(one -> signs.add(new Sign("=" + one.text() + " of " + one.about(), one.line())));
        return signs;
    }

    private static List<Sign> moves(List<Lesson.LinkedMove> moves) {
        List<Sign> signs = new ArrayList<>();
        moves.forEach(one -> signs.add(new Sign("do:" + one.text(), one.line())));
        return signs;
    }

    private static List<Sign> challenges(Lesson lesson) {
        List<Sign> signs = new ArrayList<>();
        lesson.challenges().forEach(one -> signs.add(new Sign("challenge:" + one.name(), one.line())));
        return signs;
    }

    /** A formula's words may be translated: those in a box of text are left aside. */
    private static List<Sign> formulas(Lesson lesson) {
        List<Sign> signs = new ArrayList<>();
        lesson.formulas()
                .forEach(one -> signs.add(new Sign(
                        one.replaceAll("\\\\mbox\\{[^}]*\\}", "")
                                .replace("{,}", ".")
                                .replaceAll("\\s+", ""),
                        1)));
        return signs;
    }
}
