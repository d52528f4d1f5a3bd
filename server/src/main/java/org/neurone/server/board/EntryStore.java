package org.neurone.server.board;

import java.util.List;
import java.util.Optional;

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
     * @param atEnd whether by their {@linkplain Entry#end drawn runs}, as a challenge that has closed ranks them
     * @param from how many to pass over
     * @param count how many at most
     */
    List<Entry> ranked(String challenge, boolean atEnd, int from, int count);

    /** At which place an entry is shown, the first at 1. */
    int rank(String challenge, boolean atEnd, String content);

    /** How many are shown. */
    int count(String challenge);

    /** The word that a challenge which closes draws its last runs by: the one that is kept already, else this one from now on. */
    String draw(String challenge, String fresh);

    /** The word that is kept; empty where none is. */
    Optional<String> draw(String challenge);

    /** Whether the token is that of the challenge's first save. */
    boolean isMaker(String challenge, String token);

    /** Takes the nickname off an entry: by the entrant's token or the maker's. */
    Result unname(String challenge, String content, String token);

    /** Takes an entry off the board: the entrant's token for good, the maker's hides it, so that it does not come back. */
    Result takeOff(String challenge, String content, String token);
}
