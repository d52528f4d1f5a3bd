package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.server.mcp.ModelTool.BadArgument;

/**
 * A text that a model wrote, read with its tables.
 *
 * @param text as it was given
 * @param tables those given with it, else those of the folder
 * @param reading what it says
 * @param tongue in which its problems are told
 */
record GivenText(String text, Tables tables, Reading reading, Tongue tongue) {
    /** UTF-16 units. */
    static final int LONGEST = 1 << 20;

    static final ModelTool.Parameter TEXT = new ModelTool.Parameter(
            "text", "string", true, "A text in Neurone's language, such as: data moons; layer 8 tanh; epochs 100");
    static final ModelTool.Parameter TABLES = new ModelTool.Parameter(
            "tables",
            "object",
            false,
            "CSV tables by the name that the text gives them: {\"t\": \"a,b\\n"
                    + "1,2\"} for csv \"t\". Without it, csv \"t\" is t.csv in the folder in which this server was"
                    + " started.");
    static final ModelTool.Parameter LANGUAGE =
            new ModelTool.Parameter("language", "string", false, "In which problems are told: en or fr.");

    static GivenText of(JsonNode told, Tables folder, Limits limits, Tongue usual) throws BadArgument {
        String text = string(told, "text");
        if (text == null) {
            throw new BadArgument("“text” is missing.");
        }
        if (text.length() > LONGEST) {
            throw new BadArgument("A text has at most " + LONGEST + " characters, and this has " + text.length() + ".");
        }
        Tables tables = told.has("tables") ? Tables.ofTexts(tables(told.get("tables"))) : folder;
        Reading reading = Language.standard().read(text, tables, limits);
        return new GivenText(text, tables, reading, tongue(told, usual));
    }

    private static Map<String, String> tables(JsonNode told) throws BadArgument {
        Map<String, String> tables = new LinkedHashMap<>();
        if (!told.isObject()) {
            throw new BadArgument("“tables” is an object of texts by their names.");
        }
        for (Map.Entry<String, JsonNode> field : told.properties()) {
            if (!field.getValue().isTextual()) {
                throw new BadArgument("The table “" + field.getKey() + "” is the text of a CSV file.");
            }
            tables.put(field.getKey(), field.getValue().textValue());
        }
        return tables;
    }

    private static Tongue tongue(JsonNode told, Tongue usual) throws BadArgument {
        String language = string(told, "language");
        if (language == null) {
            return usual;
        }
        return switch (language) {
            case "en" -> Tongue.ENGLISH;
            case "fr" -> Tongue.FRENCH;
            default -> throw new BadArgument("“language” is en or fr, not “" + language + "”.");
        };
    }

    /** A string that was told; null where it was not. */
    static String string(JsonNode told, String name) throws BadArgument {
        JsonNode value = told.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadArgument("“" + name + "” is a string.");
        }
        return value.textValue();
    }

    /** Every problem, with what could be done about it; empty where there is none. */
    String report() {
        return Report.printWithFixes(reading.problems(), text, tongue);
    }
}
