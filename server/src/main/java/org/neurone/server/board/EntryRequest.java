package org.neurone.server.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.neurone.server.http.Problem;
import org.neurone.server.model.Nickname;

/**
 * An entry as somebody hands it in.
 *
 * @param text of at most 128 KB
 * @param nickname of at most 40 characters on one line, empty for none
 */
record EntryRequest(String text, String nickname) {

    private static final int LONGEST_TEXT = 128 << 10;

    /** Of a body: JSON escapes line ends and quotes with one character more. */
    static final long BODY_BYTES = 2L * LONGEST_TEXT + 4096;

    static EntryRequest of(ObjectNode body) {
        String text = text(body.get("text"), "text");
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Problem(
                    413,
                    "too-large",
                    "An entry has at most " + LONGEST_TEXT + " bytes; a state does not count and can be left out.");
        }
        JsonNode said = body.get("nickname");
        String nickname = said == null || said.isNull() ? "" : Nickname.of(text(said, "nickname"));
        return new EntryRequest(text, nickname);
    }

    private static String text(JsonNode node, String member) {
        if (node == null || !node.isTextual()) {
            throw new Problem(400, "broken-request", "The member “" + member + "” must be a text.");
        }
        String value = node.textValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value) || value.indexOf('\0') >= 0) {
            throw new Problem(400, "broken-request", "The member “" + member + "” holds a character that is no text.");
        }
        return value;
    }
}
