package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neurone.server.mcp.ModelTool.Answer;
import org.neurone.server.mcp.ModelTool.BadArgument;
import org.neurone.server.page.PageFiles;

/** The reference of the language, as the site has it in {@code llms.txt} and {@code llms-full.txt}. */
final class ReferenceTool {
    /** Sections that one question is answered with. */
    private static final int MOST = 6;

    private final PageFiles files = new PageFiles();

    ModelTool tool() {
        return new ModelTool(
                "reference",
                "The language: without a topic all of it in short, which is the thing to read first; with one what the reference says about it: a"
                        + " statement (layer, data, stop), a name (adam, moons, softmax), a problem's code (unknown-name), or a word.",
                List.of(new ModelTool.Parameter("topic", "string", false, "Such as layer, adam or unknown-name.")),
                (told, wanted) -> about(told));
    }

    private Answer about(JsonNode told) throws BadArgument {
        String topic = GivenText.string(told, "topic");
        if (topic == null || topic.isBlank()) {
            return Answer.of(file("llms.txt"));
        }
        String sought = topic.strip().toLowerCase(Locale.ROOT);
        List<String> titled = new ArrayList<>();
        List<String> mentioned = new ArrayList<>();
        for (String section : sections()) {
            String title = section.substring(0, section.indexOf('\n') < 0 ? section.length() : section.indexOf('\n'))
                    .replaceAll("^#+ |`", "")
                    .toLowerCase(Locale.ROOT);
            if (title.equals(sought)) {
                titled.add(section);
            } else if (section.toLowerCase(Locale.ROOT).contains(sought)) {
                mentioned.add(section);
            }
        }
        List<String> found = titled.isEmpty() ? mentioned : titled;
        if (found.isEmpty()) {
            return Answer.failed("The reference says nothing about “" + topic
                    + "”. Without a topic it gives the whole language in short.");
        }
        int shown = Math.min(MOST, found.size());
        String rest = found.size() > MOST ? "\n\n" + (found.size() - MOST) + " more sections speak of it." : "";
        return Answer.of(String.join("\n", found.subList(0, shown)) + rest);
    }

    /** What stands under each heading of the second and third level; a comment in a text begins a line like a heading, but has one sign. */
    private List<String> sections() {
        return List.of(file("llms-full.txt").split("\n(?=##)", -1));
    }

    private String file(String name) {
        byte[] bytes = files.bytes(name);
        if (bytes == null) {
            throw new IllegalStateException("neurone-web is not on the class path.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
