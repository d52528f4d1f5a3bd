package org.neurone.server.board;

import java.util.List;

/** Keeps entries to challenges, each text once a challenge. Safe to call from many threads and many servers. */
public interface EntryStore {

    /** What became of a wish. */
    enum Result {
        /** It is done. */
        DONE,
        /** There is such an entry already, and it stays. */
        THERE,
        /** The challenge's maker or the operator has hidden it. */
        HIDDEN,
        /** There is none. */
        UNKNOWN,
        /** The token is neither the entrant's nor the maker's. */
        WRONG_TOKEN
    }

    /**
     * Keeps an entry that held.
     *
     * @param token takes it back
     */
    Result add(String challenge, Entry entry, String token);

    /**
     * Those that are shown, the best first, ties by the earlier.
     *
     * @param from how many to pass over
     * @param count how many at most
     */
    List<Entry> ranked(String challenge, int from, int count);

    /** At which place an entry is shown, the first at 1. */
    int rank(String challenge, String content);

    /** How many are shown. */
    int count(String challenge);

    /** Takes the nickname off an entry: by the entrant's token or the maker's. */
    Result unname(String challenge, String content, String token);

    /** Takes an entry off the board: the entrant's token for good, the maker's hides it, so that it does not come back. */
    Result takeOff(String challenge, String content, String token);
}
