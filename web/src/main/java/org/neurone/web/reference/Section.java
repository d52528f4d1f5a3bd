package org.neurone.web.reference;

/**
 * A piece of the page that has an address of its own.
 *
 * @param id for links, unique on the page
 * @param level of its heading, 2 for a chapter, 3 for an entry
 * @param title in CommonMark, one line
 * @param text in CommonMark; a block named {@code neurone} is a text that runs where it stands
 */
public record Section(String id, int level, String title, String text) {}
