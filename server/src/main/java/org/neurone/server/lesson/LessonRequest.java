package org.neurone.server.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.neurone.dsl.text.Tongue;
import org.neurone.server.http.Problem;
import org.neurone.server.model.Kind;
import org.neurone.web.lesson.LessonView;

/**
 * A lesson that somebody sends.
 *
 * @param text with line ends as Unix has them, and one at its end
 * @param check whether its runs are wanted
 */
record LessonRequest(String text, Tongue tongue, boolean check) {

    /** A character takes three bytes at most, and JSON may escape it. */
    static final long BODY_BYTES = 6L * LessonView.LONGEST + 1024;

    static LessonRequest of(ObjectNode body) {
        String text = string(body, "text");
        Tongue tongue = switch (string(body, "language")) {
            case "en" -> Tongue.ENGLISH;
            case "fr" -> Tongue.FRENCH;
            default -> throw new Problem(400, "broken-request", "“language” must be en or fr.");
        };
        JsonNode check = body.get("check");
        if (check != null && !check.isBoolean()) {
            throw new Problem(400, "broken-request", "“check” must be true or false.");
        }
        if (text.length() > LessonView.LONGEST) {
            throw new Problem(
                    413,
                    "too-large",
                    "A lesson has at most " + LessonView.LONGEST + " characters; this one is longer.");
        }
        return new LessonRequest(canonical(text), tongue, check != null && check.booleanValue());
    }

    /** What it is kept as. */
    Kind kind() {
        return tongue == Tongue.FRENCH ? Kind.FRENCH_LESSON : Kind.ENGLISH_LESSON;
    }

    /** The language of a lesson that is kept. */
    static Tongue tongue(Kind kind) {
        return kind == Kind.FRENCH_LESSON ? Tongue.FRENCH : Tongue.ENGLISH;
    }

    private static String canonical(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }

    /** Zero characters cannot be stored and lone surrogates cannot be sent. */
    private static String string(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isTextual()) {
            throw new Problem(400, "broken-request", "“" + name + "” must be a string.");
        }
        String text = value.textValue();
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Problem(400, "broken-request", "“" + name + "” holds a character that is no text.");
        }
        return text;
    }
}
