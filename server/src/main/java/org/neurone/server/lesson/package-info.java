/**
 * Lessons that somebody has: read for the page that shows them, checked within a budget, and kept under links as models are.
 *
 * <p>Read {@link org.neurone.server.lesson.LessonRoutes} first, then {@link org.neurone.server.lesson.StoredLessonRoutes}.
 */
package org.neurone.server.lesson;
