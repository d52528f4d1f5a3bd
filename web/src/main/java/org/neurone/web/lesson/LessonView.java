package org.neurone.web.lesson;

import java.util.List;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/**
 * A lesson of somebody's own, for a page that shows it.
 *
 * @param title of the lesson; empty where it has none
 * @param summary what a list of lessons would say of it; empty where it says nothing
 * @param html of the page's article, in which everything that comes from the lesson is escaped
 * @param faults what is wrong with it, in the file's order
 * @param tasks how many there are
 * @param numbers how many of its prose the engine must give
 */
public record LessonView(String title, String summary, String html, List<LessonFault> faults, int tasks, int numbers) {
    /** The longest lesson that is read for somebody, in UTF-16 units: thirty times the longest of the course. */
    public static final int LONGEST = 1 << 16;

    /** Reads one and runs nothing; what cannot be read is said at its place, and the rest is there. */
    public static LessonView of(String text, Tongue tongue) {
        Lesson lesson = LessonReader.read("own", text, tongue);
        return of(lesson, LessonChecker.read(lesson, Tables.none()));
    }

    /** Reads one and holds it against the engine, as far as the allowance goes. */
    public static LessonView checked(String text, Tongue tongue, Allowance allowance) {
        Lesson lesson = LessonReader.read("own", text, tongue);
        return of(lesson, LessonChecker.check(lesson, Tables.none(), allowance));
    }

    private static LessonView of(Lesson lesson, List<LessonFault> faults) {
        Markup html = new Markup();
        html.line("h1", lesson.title()).raw(LessonHtml.of(lesson));
        String summary = lesson.summary() == null ? "" : Markdown.words(lesson.summary());
        return new LessonView(
                lesson.title(),
                summary,
                html.toString(),
                faults,
                lesson.tasks().size(),
                lesson.computed().size());
    }

    /** Whether it can be kept: all of it can be read and runs. What only a printer minds does not count. */
    public boolean sound() {
        return faults.stream().allMatch(fault -> fault.code().equals("space"));
    }
}
