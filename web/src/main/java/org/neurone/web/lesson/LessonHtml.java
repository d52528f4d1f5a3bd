package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.neurone.dsl.InWords;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.web.judge.LineException;

/** A lesson's parts as HTML that can be read without a script; {@code learn.ts} makes it answer. */
final class LessonHtml {
    private final Lesson lesson;
    private final Tongue tongue;
    private final Markup html = new Markup();
    private final Rehearsal runs = new Rehearsal(Tables.none(), Allowance.drawing());
    /** What is wrong, but for what only a printer minds and what its own part tells. */
    private final List<LessonFault> faults = new ArrayList<>();

    private LessonHtml(Lesson lesson) {
        this.lesson = lesson;
        this.tongue = lesson.tongue();
        Set<LessonFault> told = new HashSet<>();
        for (Lesson.Part part : lesson.parts()) {
            if (part instanceof Lesson.Unread unread) {
                told.add(unread.fault());
            }
        }
        for (LessonFault fault : lesson.faults()) {
            if (!fault.code().equals("space") && !told.contains(fault)) {
                faults.add(fault);
            }
        }
    }

    static String of(Lesson lesson) {
        LessonHtml page = new LessonHtml(lesson);
        List<Lesson.Part> parts = lesson.parts();
        for (int i = 0; i < parts.size(); i++) {
            Lesson.Part part = parts.get(i);
            page.told(i == 0 ? 0 : parts.get(i - 1).line(), part.line());
            if (part instanceof Lesson.Prose prose) {
                page.html.raw(ProseHtml.of(prose.node()));
            } else if (part instanceof Lesson.Playground playground) {
                page.playground(playground);
            } else if (part instanceof Lesson.Sliders sliders) {
                page.sliders(sliders);
            } else if (part instanceof Lesson.Task task) {
                int behind = i + 1 < parts.size() ? parts.get(i + 1).line() : Integer.MAX_VALUE;
                page.task(task, page.faults(task.line(), behind).isEmpty());
            } else if (part instanceof Lesson.Change change) {
                page.html.raw(page.drawing(change.line(), () -> ChangeHtml.of(lesson, change, page.runs, true)));
            } else if (part instanceof Lesson.Squares) {
                page.html.line("div", "", "class", "squares");
            } else if (part instanceof Lesson.Unread unread) {
                page.unread(unread);
            }
        }
        page.told(parts.isEmpty() ? 0 : parts.get(parts.size() - 1).line(), Integer.MAX_VALUE);
        return page.html.toString();
    }

    /** What is wrong from a line to before another. */
    private List<LessonFault> faults(int from, int before) {
        return faults.stream()
                .filter(fault -> fault.line() >= from && fault.line() < before)
                .toList();
    }

    private void told(int from, int before) {
        faults(from, before).forEach(this::fault);
    }

    private void fault(LessonFault fault) {
        html.open("p", "class", "unread").line("strong", CourseWords.LINE.of(tongue) + fault.line());
        html.text(" " + tongue.of(fault.sentence())).close("p");
    }

    private void unread(Lesson.Unread unread) {
        fault(unread.fault());
        html.line("pre", unread.text().stripTrailing());
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

    /** A task of which something cannot be read is shown, and nobody is asked to do it: it could be passed by mistake. */
    private void task(Lesson.Task task, boolean readable) {
        String board = readable && task.click() != null
                ? drawing(task.click().line(), () -> BoardHtml.of(Board.of(lesson, task, runs), tongue))
                : "";
        boolean whole = readable && (task.click() == null || !board.isEmpty());
        Lesson.Playground beside = lesson.beside();
        String page = beside == null ? "" : beside.text();
        boolean answered = whole && task.question() != null;
        boolean judged = whole && !task.goals().isEmpty();
        html.open(
                "section",
                "class",
                task.predicts() ? "task predict" : "task",
                "id",
                task.name(),
                "data-goals",
                judged ? goals(task) : null,
                "data-start",
                judged ? task.startOr(page) : null,
                "data-solution",
                judged ? task.solved(page).text() : null,
                "data-moves",
                judged ? moves(task.solving()) : null,
                "data-question",
                answered ? task.question().text() : null,
                "data-about",
                answered
                        ? about(task)
                        : whole && task.click() != null ? lesson.clicked(task).text() : null,
                "data-place",
                whole && task.click() != null ? task.click().goal() : null);
        html.line("h3", (task.predicts() ? CourseWords.PREDICT : CourseWords.TASK).of(tongue));
        html.open("div", "class", "prompt").raw(ProseHtml.of(task.prompt())).close("div");
        if (!whole) {
            html.line("p", CourseWords.NOT_WHOLE.of(tongue), "class", "verdict").close("section");
            return;
        }
        html.raw(board);
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
            if (judged) {
                html.line("button", CourseWords.START.of(tongue), "type", "button", "data-act", "start");
            }
            html.close("p");
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

    /** What the engine draws; empty, and why said, where that cannot be. */
    private String drawing(int line, Supplier<String> drawing) {
        Wording why;
        try {
            return drawing.get();
        } catch (LineException wrong) {
            why = wrong.sentence();
        } catch (DataException wrong) {
            why = InWords.of(wrong.reason());
        }
        fault(new LessonFault(line, "not-here", why));
        return "";
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
