package org.neurone.server;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.server.http.Json;
import org.neurone.server.model.Texts;

/** Texts by the simplest rules. */
final class SampleTexts implements Texts {

    private static final Pattern TITLE = Pattern.compile("title \"([^\"]*)\"");
    private static final Pattern TABLE = Pattern.compile("csv \"([^\"]*)\"");

    @Override
    public Reading read(String text, Map<String, String> tables) {
        if (text.contains("sigmoidd")) {
            var problems = Json.object().putArray("problems");
            problems.addObject().put("code", "unknown-name").put("line", 1).put("column", 9);
            return new Unsound(problems);
        }
        Matcher title = TITLE.matcher(text);
        Set<String> names = new LinkedHashSet<>();
        TABLE.matcher(text).results().forEach(match -> names.add(match.group(1)));
        String canonical = text.startsWith("neurone 1\n") ? text : "neurone 1\n" + text.strip() + "\n";
        return new Sound(
                canonical, title.find() ? Optional.of(title.group(1)) : Optional.empty(), canonical.strip(), names);
    }
}
