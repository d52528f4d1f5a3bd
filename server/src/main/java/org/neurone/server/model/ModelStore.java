package org.neurone.server.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps models, and lessons as models are kept. Equal content is stored once; each save of it is a record of its own, and content goes when its last
 * save is taken back. Safe to call from many threads, and from many servers that share one database.
 *
 * <p>An id that a save is given is the first 11 characters of base64url SHA-256 over the content, as {@link ModelId} makes it, and more of them, up
 * to all 43, where another content has those already: letters, digits, {@code -} and {@code _}. Whoever asks may write anything into an
 * address, so a store may be asked for any text; for what it never gave it answers {@link Lookup.Unknown}.
 */
public interface ModelStore {

    /**
     * This store as one who asks sees it. The plug-in calls it for each request and asks the answer alone; what is done without a request, such
     * as replaying claims, asks the store itself.
     *
     * @param attributes those of the request: what a handler of the host's that ran before has put there, such as {@code
     *     context.attribute("user", name)}
     */
    default ModelStore asking(Map<String, Object> attributes) {
        return this;
    }

    /** Keeps a model or a lesson. When {@link Saving.Saved} is returned it has reached the disk. */
    Saving save(NewSave save);

    /** What stands under an id. */
    Lookup find(String id);

    /** Whether there is a model under an id that {@link #find} would give, found out without reading it where that is less. */
    default boolean shows(String id) {
        return find(id) instanceof Lookup.Present present && present.content().kind() == Kind.MODEL;
    }

    /** Takes back the save that this token was given for. */
    TakingBack takeBack(String id, String token);

    /**
     * Models whose savers let them be listed, the newest first, those of one millisecond by id.
     *
     * @param from only what comes behind this place
     * @param count how many at most
     */
    List<Listed> listed(Place from, int count);

    /**
     * Listed models that name this one as their parent, the newest first.
     *
     * @param count how many at most
     */
    List<Listed> forks(String id, int count);

    /** What everybody may see and somebody looks for. */
    Exhibition exhibition(Exhibition.Search search);

    /** Takes back every save made before an instant; returns how many there were. */
    int takeBackOlderThan(Instant instant);

    /** What came of replaying a content's claims, as JSON, where that was kept. */
    default Optional<String> verdict(String id) {
        return Optional.empty();
    }

    /** Keeps what came of replaying a content's claims; a store that does not only has it replayed more often. */
    default void keepVerdict(String id, String json) {}

    /** Keeps what somebody says is wrong with a content, for the operator; returns whether this store has a place for that. */
    default boolean report(String id, String reason) {
        return false;
    }

    /** Hides a content from everybody, or shows it again; returns whether there is such a content. */
    boolean hide(String id, boolean hidden);
}
