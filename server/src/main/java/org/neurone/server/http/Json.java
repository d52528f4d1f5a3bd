package org.neurone.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The server's JSON, the same whatever mapper the application around it uses. Reading is strict and bounded in depth. */
public final class Json {

    private static final int DEEPEST = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An object without members. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads one JSON value, or throws {@link IOException}. */
    public static JsonNode read(byte[] bytes) throws IOException {
        JsonNode node = MAPPER.readTree(bytes);
        if (node == null) {
            throw new IOException("empty");
        }
        return node;
    }

    /** A value in UTF-8, without a text of its own in between. */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON can be written.", impossible);
        }
    }

    /**
     * Writes values to a writer as they come. What parts them is the caller's to write; closing stays the caller's, and a
     * flush of the generator hands over to the writer without flushing that.
     */
    public static JsonGenerator lines(Writer out) {
        try {
            return MAPPER.createGenerator(out)
                    .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                    .configure(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM, false)
                    .setRootValueSeparator(null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is written yet.", impossible);
        }
    }

    /** Reads one JSON value that this server wrote. */
    public static JsonNode own(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored JSON does not read.", broken);
        }
    }
}
