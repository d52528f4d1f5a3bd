/**
 * Lessons: files of CommonMark read, checked against the engine and written as pages; {@link LessonReader} first. The form
 * of a file is documented in {@code web/docs/lessons.md}.
 */
package org.neurone.web.lesson;
