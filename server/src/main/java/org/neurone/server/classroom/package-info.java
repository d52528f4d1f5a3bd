/**
 * Classes: sheets of tasks that students hand texts in to, replayed here, without accounts. Start with {@link
 * org.neurone.server.classroom.ClassRoutes}.
 */
package org.neurone.server.classroom;
