/** Lessons that somebody has: read for the page that shows them, and kept nowhere. */
package org.neurone.server.lesson;
