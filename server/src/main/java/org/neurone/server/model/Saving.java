package org.neurone.server.model;

/** What became of a wish to save. */
public sealed interface Saving {

    /**
     * It is stored, and was on the disk before this was said.
     *
     * @param id the content's id
     * @param token takes this save back; nobody can be told it again
     * @param first whether the content was new
     */
    record Saved(String id, String token, boolean first) implements Saving {}

    /** The operator of this server has hidden this content. */
    record Hidden(String id) implements Saving {}

    /** The parent named was never stored here. */
    record UnknownParent(String parent) implements Saving {}
}
