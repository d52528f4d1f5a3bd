package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something that a language model may ask for.
 *
 * @param name by which it is asked for
 * @param description what it does, and when to ask for it
 * @param parameters what it is told
 * @param work what it does
 */
record ModelTool(String name, String description, List<Parameter> parameters, Work work) {
    /**
     * One thing that a tool is told.
     *
     * @param type as JSON Schema names it
     */
    record Parameter(String name, String type, boolean required, String description) {}

    /** What a tool does. */
    interface Work {
        /**
         * Does it.
         *
         * @param wanted whether anybody still waits for the answer
         * @throws BadArgument where what it is told is not what its parameters say
         */
        Answer answer(JsonNode told, BooleanSupplier wanted) throws BadArgument;
    }

    /**
     * What came of it.
     *
     * @param text to read
     * @param data the same for programs, or null
     * @param failed whether the text is one that has to be mended first
     */
    record Answer(String text, ObjectNode data, boolean failed) {
        static Answer of(String text) {
            return new Answer(text, null, false);
        }

        static Answer failed(String text) {
            return new Answer(text, null, true);
        }
    }

    /** A tool was told something that it cannot take. */
    static final class BadArgument extends Exception {
        private static final long serialVersionUID = 1;

        BadArgument(String sentence) {
            super(sentence);
        }
    }

    /** As JSON Schema, for {@code tools/list}. */
    void describe(ObjectNode tool) {
        tool.put("name", name).put("description", description);
        ObjectNode schema = tool.putObject("inputSchema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            ObjectNode property = properties.putObject(parameter.name());
            property.put("type", parameter.type()).put("description", parameter.description());
            if (parameter.type().equals("object")) {
                property.putObject("additionalProperties").put("type", "string");
            }
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        schema.put("additionalProperties", false);
        tool.putObject("annotations").put("readOnlyHint", true).put("openWorldHint", false);
    }

    /** Refuses what no parameter is for, which a model would otherwise believe in. */
    void check(JsonNode told) throws BadArgument {
        for (var names = told.fieldNames(); names.hasNext(); ) {
            String given = names.next();
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
                throw new BadArgument("“" + name + "” has no parameter “" + given + "”.");
            }
        }
    }
}
