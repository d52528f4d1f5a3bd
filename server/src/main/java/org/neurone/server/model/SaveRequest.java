package org.neurone.server.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neurone.server.http.Limits;
import org.neurone.server.http.Problem;

/**
 * The body of a save, checked.
 *
 * @param text what was sent, not yet read
 * @param parent the id of the model it was made from
 * @param listed whether others may be shown it
 * @param tables CSV by name
 */
record SaveRequest(String text, Optional<String> parent, boolean listed, Map<String, String> tables) {

    private static final int LONGEST_NAME = 100;

    static SaveRequest of(ObjectNode body, Limits limits) {
        String text = string(body.get("text"), "text");
        requireShort("text", text, limits.textBytes());
        if (text.isBlank()) {
            throw new Problem(422, "text", "The text is empty: write at least one statement, such as layer 3.");
        }
        return new SaveRequest(text, parent(body.get("parent")), listed(body.get("listed")), tables(body, limits));
    }

    private static Optional<String> parent(JsonNode node) {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        String id = string(node, "parent");
        if (!ModelId.isWellFormed(id)) {
            throw new Problem(400, "broken-request", "The member “parent” must be the id of a model.");
        }
        return Optional.of(id);
    }

    private static boolean listed(JsonNode node) {
        if (isAbsent(node)) {
            return false;
        }
        if (!node.isBoolean()) {
            throw new Problem(400, "broken-request", "The member “listed” must be true or false.");
        }
        return node.booleanValue();
    }

    private static Map<String, String> tables(ObjectNode body, Limits limits) {
        JsonNode node = body.get("tables");
        Map<String, String> tables = new TreeMap<>();
        if (isAbsent(node)) {
            return tables;
        }
        if (!node.isObject()) {
            throw new Problem(400, "broken-request", "The member “tables” must be an object of CSV texts by name.");
        }
        if (node.size() > Limits.TABLES) {
            throw new Problem(413, "too-large", "At most " + Limits.TABLES + " tables can go along with a text.");
        }
        long bytes = 0;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = sound(entry.getKey(), "tables");
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new Problem(
                        400, "broken-request", "A table's name must have 1 to " + LONGEST_NAME + " characters.");
            }
            String csv = string(entry.getValue(), "tables");
            bytes += csv.getBytes(StandardCharsets.UTF_8).length;
            tables.put(name, csv);
        }
        if (bytes > limits.tableBytes()) {
            throw new Problem(
                    413,
                    "too-large",
                    "The tables are longer than the " + limits.tableBytes() + " bytes that can go along.");
        }
        return tables;
    }

    private static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull();
    }

    private static String string(JsonNode node, String member) {
        if (node == null || !node.isTextual()) {
            throw new Problem(400, "broken-request", "The member “" + member + "” must be a text.");
        }
        return sound(node.textValue(), member);
    }

    /** Zero characters cannot be stored and lone surrogates cannot be sent, so nobody could read back what was saved. */
    static String sound(String value, String member) {
        boolean encodes = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        if (!encodes || value.indexOf('\0') >= 0) {
            throw new Problem(400, "broken-request", "The member “" + member + "” holds a character that is no text.");
        }
        return value;
    }

    private static void requireShort(String member, String value, int longest) {
        if (value.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Problem(
                    413, "too-large", "The " + member + " is longer than the " + longest + " bytes that can be kept.");
        }
    }
}
