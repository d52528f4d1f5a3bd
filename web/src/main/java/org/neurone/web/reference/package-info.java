/**
 * The reference of the language as a page to learn from, written from the catalogue, from texts that the engine checks, and from a few
 * pages of prose in {@code src/main/course/language}; {@link LanguagePage} first.
 */
package org.neurone.web.reference;
