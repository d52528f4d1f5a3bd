package org.neurone.web.lesson;

import java.util.function.Supplier;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Scene;

/** A lesson on paper: words and formulas, texts of experiments, tasks with room to write; with its answers or without. */
final class LessonSheet {
    /** Lines to write on below a task. */
    private static final int LINES = 5;

    private static final String STYLE = """
            body { font: 12pt/1.45 Georgia, "Liberation Serif", serif; max-width: 18cm; margin: 1cm auto; padding: 0 0.5cm; color: #000; background: #fff; }
            h1 { font-size: 20pt; line-height: 1.2; } h3 { font-size: 12pt; margin: 0 0 0.3em; }
            pre { font: 10pt/1.4 ui-monospace, "Liberation Mono", monospace; border: 0.5pt solid #888; padding: 0.6em 1em; white-space: pre-wrap; }
            table { border-collapse: collapse; } th, td { border-bottom: 0.5pt solid #888; padding: 2pt 10pt; }
            .who { display: flex; gap: 1cm; } .who span { flex: 1; border-bottom: 0.5pt solid #000; }
            .task { border: 0.5pt solid #000; padding: 0.8em 1em; margin: 1em 0; break-inside: avoid; }
            .line { border-bottom: 0.5pt dotted #555; height: 2em; } .option { margin: 0.3em 0; } .option p { display: inline; }
            .answers { border-top: 0.5pt solid #000; margin-top: 0.8em; padding-top: 0.5em; }
            .board svg { width: 9cm; display: block; } .board text { font-size: 12px; } .board .frame { fill: none; stroke: #888; }
            .board path, .board circle { fill: none; stroke: #000; stroke-linecap: round; } .board .dot { stroke-width: 8; } .board .hole { stroke: #fff; stroke-width: 5; }
            .board .loss { stroke-width: 1.5; } .board .ball { fill: #000; } .board .mark, .board .truth { display: none; }
            .board.answered .truth { display: inline; stroke: #bbb; stroke-width: 7; }
            .board .k1 { stroke-dasharray: 5 4; } .board .curve { stroke-width: 1.5; }
            .formula { margin: 0.6em 0; } button { font: inherit; border: 0; background: none; padding: 0; color: inherit; }
            @page { margin: 1.8cm; } @media print { body { margin: 0; padding: 0; max-width: none; } }
            """;

    private final Lesson lesson;
    private final Tongue tongue;
    private final boolean answers;
    private final Rehearsal runs = new Rehearsal(Tables.none(), Allowance.own());
    private final Markup html = new Markup();

    private LessonSheet(Lesson lesson, boolean answers) {
        this.lesson = lesson;
        this.tongue = lesson.tongue();
        this.answers = answers;
    }

    static String of(Lesson lesson, boolean answers) {
        LessonSheet sheet = new LessonSheet(lesson, answers);
        sheet.write();
        return sheet.html.toString();
    }

    private void write() {
        html.raw("<!doctype html>\n").open("html", "lang", tongue == Tongue.FRENCH ? "fr" : "en");
        html.raw("<head>\n<meta charset=\"utf-8\" />\n").line("title", lesson.title());
        html.raw("<style>\n" + STYLE + "</style>\n</head>\n").open("body");
        html.open("p", "class", "who")
                .text(CourseWords.SHEET_NAME.of(tongue))
                .line("span", "")
                .close("p");
        html.line("h1", lesson.title());
        for (Lesson.Part part : lesson.parts()) {
            if (part instanceof Lesson.Prose prose) {
                html.raw(words(ProseHtml.of(prose.node())));
            } else if (part instanceof Lesson.Playground playground) {
                html.line("pre", playground.text().stripTrailing());
            } else if (part instanceof Lesson.Change change) {
                drawn("board", () -> ChangeHtml.of(lesson, change, runs, false));
            } else if (part instanceof Lesson.Task task) {
                task(task);
            } else if (part instanceof Lesson.Unread unread) {
                html.line(
                        "p",
                        CourseWords.LINE.of(tongue) + unread.line() + ": "
                                + tongue.of(unread.fault().sentence()));
                html.line("pre", unread.text().stripTrailing());
            }
        }
        html.raw("</body>\n</html>\n");
    }

    /** Without what only a screen answers to. */
    private static String words(String prose) {
        return prose.replaceAll("(?s)<button [^>]*>(.*?)</button>", "$1").replaceAll("(?s)<a [^>]*>(.*?)</a>", "$1");
    }

    private void task(Lesson.Task task) {
        html.open("section", "class", "task");
        html.line("h3", (task.predicts() ? CourseWords.PREDICT : CourseWords.TASK).of(tongue));
        html.raw(words(ProseHtml.of(task.prompt())));
        if (task.start() != null) {
            html.line("pre", task.start().stripTrailing());
        }
        if (task.click() != null) {
            // To draw a cross on, or with the right places on it.
            drawn(answers ? "board answered" : "board", () -> BoardHtml.drawing(Board.of(lesson, task, runs), tongue));
        }
        for (Lesson.Option option : task.options()) {
            html.open("div", "class", "option")
                    .raw(answers && option.right() ? "☒ " : "☐ ")
                    .raw(words(ProseHtml.inline(option.label())));
            if (answers) {
                html.raw(words(ProseHtml.of(option.says())));
            }
            html.close("div");
        }
        boolean room = task.options().isEmpty() && task.click() == null;
        for (int i = 0; i < (answers ? 0 : room ? LINES : 1); i++) {
            html.line("div", "", "class", "line");
        }
        if (answers) {
            answers(task);
        }
        html.close("section");
    }

    private void drawn(String kind, Supplier<String> drawing) {
        html.open("div", "class", kind);
        try {
            html.raw(drawing.get());
        } catch (LineException none) {
            html.text(tongue.of(none.sentence()));
        }
        html.close("div");
    }

    private void answers(Lesson.Task task) {
        html.open("div", "class", "answers");
        if (task.question() != null) {
            html.line("p", CourseWords.SHEET_ANSWER.of(tongue) + " " + number(task));
        } else if (!task.goals().isEmpty()) {
            html.line("p", CourseWords.SHEET_SOLUTION.of(tongue));
            StringBuilder steps = new StringBuilder();
            if (task.solution() != null) {
                steps.append(task.solution().stripTrailing()).append('\n');
            }
            task.solving().forEach(move -> steps.append(move.text()).append('\n'));
            html.line("pre", steps.toString().stripTrailing());
        }
        html.raw(words(ProseHtml.of(task.because()))).close("div");
    }

    private String number(Lesson.Task task) {
        String about = task.question().about();
        Scene scene = lesson.scene(about.isEmpty() ? task.name() + "-start" : about);
        try {
            var quantity = task.question().goal().quantity();
            String number = ShownNumber.write(runs.measure(scene, quantity), quantity.share());
            return tongue == Tongue.FRENCH ? number.replace('.', ',') : number;
        } catch (LineException none) {
            return tongue.of(none.sentence());
        }
    }
}
