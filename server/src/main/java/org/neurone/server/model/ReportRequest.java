package org.neurone.server.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.neurone.server.http.Problem;

/**
 * What somebody says is wrong with a model.
 *
 * @param reason 1 to 500 characters on one line
 */
record ReportRequest(String reason) {

    private static final int LONGEST = 500;

    static ReportRequest of(ObjectNode body) {
        JsonNode said = body.get("reason");
        if (said == null || !said.isTextual()) {
            throw new Problem(400, "broken-request", "The member “reason” must be a text.");
        }
        String reason = SaveRequest.sound(said.textValue(), "reason")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new Problem(400, "broken-request", "Say in 1 to " + LONGEST + " characters what is wrong.");
        }
        return new ReportRequest(reason);
    }
}
