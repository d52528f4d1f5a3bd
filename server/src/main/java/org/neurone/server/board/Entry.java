package org.neurone.server.board;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry that held.
 *
 * @param content the id of its text
 * @param nickname as the entrant wants to be called, empty for none
 * @param place where it stands among the others, see {@link Places}
 * @param json what came out, as the API says it
 * @param end where it stands when the challenge has closed; empty where the challenge stays open
 * @param created when it was handed in
 */
public record Entry(String content, String nickname, String place, String json, Optional<End> end, Instant created) {

    /**
     * What the drawn runs say.
     *
     * @param place as above, by these runs
     * @param json what came out of them, as the API says it
     */
    public record End(String place, String json) {}
}
