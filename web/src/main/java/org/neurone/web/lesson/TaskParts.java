package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the inside of a task: the prompt, then parts that begin with their name and a colon, each with what is indented below. */
final class TaskParts {
    static final List<String> NAMES =
            List.of("start", "goal", "answer", "map", "curve", "right", "wrong", "hint", "solution", "do", "because");

    private static final Pattern HEAD =
            Pattern.compile("(\\p{L}[\\p{L}-]*(?: \\p{L}+)?)[ \\u00a0]?:(?:[ \\t\\u00a0]+(.*))?");

    /**
     * One part.
     *
     * @param name empty for the prompt
     * @param head what stands on the line of its name
     * @param body what is indented below, the indentation taken away
     * @param line of the name, from 0 within the task; the body starts on the next one
     */
    record Piece(String name, String head, String body, int line) {
        /** Head and body as one text. */
        String all() {
            return (head + "\n" + body).strip();
        }
    }

    private TaskParts() {}

    static List<Piece> of(String literal) {
        List<Piece> pieces = new ArrayList<>();
        String[] lines = literal.split("\n", -1);
        String name = "";
        String head = "";
        int from = -1;
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Matcher start = HEAD.matcher(lines[i]);
            if (start.matches() && (NAMES.contains(nearest(start.group(1))) || !name.isEmpty())) {
                pieces.add(new Piece(name, head, dedented(body), from));
                // With a blank before its colon it is not the part's name.
                name = lines[i].substring(0, lines[i].indexOf(':'));
                head = start.group(2) == null ? "" : start.group(2).strip();
                from = i;
                body = new ArrayList<>();
            } else {
                body.add(lines[i]);
            }
        }
        pieces.add(new Piece(name, head, dedented(body), from));
        return pieces;
    }

    /** The name of a part as it ought to be written: in small letters. */
    static String nearest(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String dedented(List<String> lines) {
        int indent = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.isBlank() ? "" : line.substring(indent)).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }
}
