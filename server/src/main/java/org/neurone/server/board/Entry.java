package org.neurone.server.board;

import java.time.Instant;

/**
 * An entry that held.
 *
 * @param content the id of its text
 * @param nickname as the entrant wants to be called, empty for none
 * @param place where it stands among the others, see {@link Places}
 * @param json what came out, as the API says it
 * @param created when it was handed in
 */
public record Entry(String content, String nickname, String place, String json, Instant created) {}
