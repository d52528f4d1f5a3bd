package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.Tongue;

/** A lesson's parts as HTML that can be read without a script; {@code learn.ts} makes it answer. */
final class LessonHtml {
    private final Lesson lesson;
    private final Tongue tongue;
    private final Markup html = new Markup();

    private LessonHtml(Lesson lesson) {
        this.lesson = lesson;
        this.tongue = lesson.tongue();
    }

    static String of(Lesson lesson) {
        LessonHtml page = new LessonHtml(lesson);
        for (Lesson.Part part : lesson.parts()) {
            if (part instanceof Lesson.Prose prose) {
                page.html.raw(ProseHtml.of(prose.node()));
            } else if (part instanceof Lesson.Playground playground) {
                page.playground(playground);
            } else if (part instanceof Lesson.Sliders sliders) {
                page.sliders(sliders);
            } else if (part instanceof Lesson.Task task) {
                page.task(task);
            }
        }
        return page.html.toString();
    }

    private void playground(Lesson.Playground playground) {
        String tag = playground.beside() ? "aside" : "figure";
        html.open(
                tag,
                "class",
                playground.beside() ? "beside" : null,
                "aria-label",
                playground.beside() ? CourseWords.PLAYGROUND.of(tongue) : null,
                "data-name",
                playground.name().isEmpty() ? null : playground.name());
        html.open(
                "neurone-playground",
                "show",
                String.join(" ", playground.shows()),
                "height",
                playground.height() == 0 ? null : String.valueOf(playground.height()),
                "locked",
                playground.locked() ? "" : null);
        html.text(playground.text().stripTrailing()).close("neurone-playground").close(tag);
    }

    private void sliders(Lesson.Sliders sliders) {
        html.open("div", "class", "sliders", "role", "group", "aria-label", CourseWords.SLIDERS.of(tongue));
        for (Lesson.Slider slider : sliders.sliders()) {
            html.open("label").line("span", slider.label());
            html.open(
                    "input",
                    "type",
                    "range",
                    "min",
                    String.valueOf(slider.from()),
                    "max",
                    String.valueOf(slider.to()),
                    "step",
                    String.valueOf(slider.step()),
                    "data-place",
                    slider.place().layer() + " " + slider.place().unit() + " "
                            + slider.place().from());
            html.line("output", "").close("label");
        }
        html.close("div");
    }

    private void task(Lesson.Task task) {
        Lesson.Playground beside = lesson.beside();
        String page = beside == null ? "" : beside.text();
        boolean answered = task.question() != null;
        html.open(
                "section",
                "class",
                task.predicts() ? "task predict" : "task",
                "id",
                task.name(),
                "data-goals",
                task.goals().isEmpty() ? null : goals(task),
                "data-start",
                task.goals().isEmpty() ? null : task.startOr(page),
                "data-solution",
                task.goals().isEmpty() ? null : task.solved(page).text(),
                "data-moves",
                task.goals().isEmpty() ? null : moves(task.solving()),
                "data-question",
                answered ? task.question().text() : null,
                "data-about",
                answered ? about(task) : null);
        html.line("h3", (task.predicts() ? CourseWords.PREDICT : CourseWords.TASK).of(tongue));
        html.open("div", "class", "prompt").raw(ProseHtml.of(task.prompt())).close("div");
        if (!task.options().isEmpty()) {
            options(task);
        } else if (answered) {
            html.open("p", "class", "answer").open("label").text(CourseWords.ANSWER.of(tongue) + " ");
            html.open("input", "type", "text", "inputmode", "decimal", "autocomplete", "off")
                    .raw("</label>");
            html.raw(" ")
                    .line("button", CourseWords.CHECK.of(tongue), "type", "button", "data-act", "check")
                    .close("p");
        } else {
            html.open("p", "class", "doing");
            html.line("button", CourseWords.CHECK.of(tongue), "type", "button", "class", "strong", "data-act", "check");
            html.line("button", CourseWords.START.of(tongue), "type", "button", "data-act", "start")
                    .close("p");
        }
        html.line("p", CourseWords.NOT_TRIED.of(tongue), "class", "verdict", "role", "status");
        html.open("ul", "class", "findings").close("ul");
        helps(task);
        if (task.because() != null) {
            html.open("div", "class", "because", "hidden", "")
                    .raw(ProseHtml.of(task.because()))
                    .close("div");
        }
        html.close("section");
    }

    private void helps(Lesson.Task task) {
        boolean solvable = !task.goals().isEmpty();
        if (task.hints().isEmpty() && !solvable) {
            return;
        }
        html.open("ol", "class", "hints");
        for (var hint : task.hints()) {
            html.open("li", "hidden", "").raw(ProseHtml.of(hint)).close("li");
        }
        html.close("ol").open("p", "class", "helps");
        if (!task.hints().isEmpty()) {
            html.line("button", CourseWords.HINT.of(tongue), "type", "button", "class", "plain", "data-act", "hint");
        }
        if (solvable) {
            html.line(
                    "button",
                    CourseWords.SOLUTION.of(tongue),
                    "type",
                    "button",
                    "class",
                    "plain",
                    "data-act",
                    "solution");
        }
        html.close("p");
    }

    private void options(Lesson.Task task) {
        html.open("div", "class", "options", "role", "group", "aria-label", CourseWords.ANSWERS.of(tongue));
        for (Lesson.Option option : task.options()) {
            html.open("div", "class", "option", "data-right", String.valueOf(option.right()));
            html.open("button", "type", "button", "aria-pressed", "false").raw(ProseHtml.inline(option.label()));
            html.raw("</button>");
            html.open("div", "class", "says", "hidden", "")
                    .raw(ProseHtml.of(option.says()))
                    .close("div")
                    .close("div");
        }
        html.close("div");
    }

    private String about(Lesson.Task task) {
        String name = task.question().about();
        return lesson.scene(name.isEmpty() ? task.name() + "-start" : name).text();
    }

    private static String goals(Lesson.Task task) {
        List<String> lines = new ArrayList<>();
        task.goals().forEach(goal -> lines.add(goal.text()));
        return String.join("\n", lines);
    }

    private static String moves(List<Lesson.LinkedMove> moves) {
        List<String> lines = new ArrayList<>();
        moves.forEach(move -> lines.add(move.text()));
        return String.join("\n", lines);
    }
}
