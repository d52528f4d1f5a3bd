package org.neurone.server.model;

/** What stands under an id. */
public sealed interface Lookup {

    /** The content. */
    record Present(Content content) implements Lookup {}

    /** The last save of it was taken back; the id is never given again. */
    record TakenBack(String id) implements Lookup {}

    /** The operator has hidden it. */
    record Hidden(String id) implements Lookup {}

    /** Nothing was ever stored under it. */
    record Unknown(String id) implements Lookup {}
}
