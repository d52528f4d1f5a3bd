package org.neurone.web.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.dsl.text.Tongue;

/** A lesson as one file: its page with the site's style sheets, scripts and kernels in it, started by {@code alone.ts}. */
final class LessonFile {
    private static final Pattern NAMED = Pattern.compile("[\"'`]\\./([A-Za-z0-9-]+\\.(?:js|wasm|csv))[\"'`]");

    /** Links to other pages of the site lead nowhere from here: their words stay. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("<a href=\"(?!https:)[^\"]*\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private LessonFile() {}

    static String of(Lesson lesson, SiteFiles files) {
        Tongue tongue = lesson.tongue();
        String shown = ELSEWHERE.matcher(LessonHtml.of(lesson)).replaceAll("$1");
        Markup html = new Markup();
        html.raw("<!doctype html>\n").open("html", "lang", tongue == Tongue.FRENCH ? "fr" : "en");
        html.raw("<head>\n<meta charset=\"utf-8\" />\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\" />\n");
        html.line("title", lesson.title()).raw("<style>\n");
        html.raw(text(files, "page.css")).raw(text(files, "learn.css")).raw("</style>\n</head>\n");
        html.open("body", "class", "course lesson")
                .open("main", "data-alone", lesson.name())
                .open("article");
        html.line("h1", lesson.title());
        html.open("noscript").line("p", CourseWords.SCRIPT.of(tongue)).close("noscript");
        html.raw(shown).close("article").close("main");
        html.raw("<script type=\"application/json\" id=\"neurone-files\">")
                .raw(json(scripts(files, shown.contains("digits"))))
                .raw("</script>\n<script type=\"module\">\n")
                .raw(text(files, "alone.js").replace("</", "<\\/"))
                .raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    /** Those that the course's script names, and those that they name in turn; bytes that are no text as base64. */
    private static Map<String, String> scripts(SiteFiles files, boolean digits) {
        Map<String, String> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("learn.js");
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] bytes = found.containsKey(name) || (name.equals("digits.csv") && !digits) ? null : files.read(name);
            if (bytes == null) {
                continue;
            }
            boolean words = !name.endsWith(".wasm");
            String text = new String(bytes, StandardCharsets.UTF_8);
            found.put(name, words ? text : Base64.getEncoder().encodeToString(bytes));
            Matcher named = NAMED.matcher(name.endsWith(".js") ? text : "");
            while (named.find()) {
                open.add(named.group(1));
            }
        }
        return found;
    }

    private static String text(SiteFiles files, String name) {
        byte[] bytes = files.read(name);
        if (bytes == null) {
            throw new IllegalStateException("The built site has no file " + name + ".");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As JSON (RFC 8259) that may stand within a script element: nothing in it ends one or begins a comment. */
    private static String json(Map<String, String> texts) {
        StringBuilder json = new StringBuilder("{");
        texts.forEach((name, text) -> {
            json.append(json.length() == 1 ? "" : ",");
            quote(json, name);
            json.append(':');
            quote(json, text);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
