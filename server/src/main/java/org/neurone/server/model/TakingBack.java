package org.neurone.server.model;

/** What became of a wish to take a save back. */
public enum TakingBack {
    /** The save is gone; others still hold the content. */
    SAVE_GONE,
    /** It was the last save, and the content went along. */
    CONTENT_GONE,
    /** The token belongs to no save of this content. */
    WRONG_TOKEN
}
