package org.neurone.web.lesson;

import java.util.List;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/**
 * A lesson of somebody's own, for a page that shows it: read, never run.
 *
 * @param title of the lesson; empty where it has none
 * @param html of the page's article, in which everything that comes from the lesson is escaped
 * @param faults what can be said against it without a run, in the file's order
 */
public record LessonView(String title, String html, List<LessonFault> faults) {
    /** The longest lesson that is read for somebody, in UTF-16 units: thirty times the longest of the course. */
    public static final int LONGEST = 1 << 16;

    /** Reads one; what cannot be read is said at its place, and the rest is there. */
    public static LessonView of(String text, Tongue tongue) {
        Lesson lesson = LessonReader.read("own", text, tongue);
        Markup html = new Markup();
        html.line("h1", lesson.title()).raw(LessonHtml.of(lesson));
        return new LessonView(lesson.title(), html.toString(), LessonChecker.read(lesson, Tables.none()));
    }
}
