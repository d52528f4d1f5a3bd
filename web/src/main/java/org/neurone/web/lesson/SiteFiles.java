package org.neurone.web.lesson;

/** The files of the built site. */
@FunctionalInterface
public interface SiteFiles {
    /**
     * One of them.
     *
     * @param name such as {@code learn.js}
     * @return null where there is none of that name
     */
    byte[] read(String name);
}
