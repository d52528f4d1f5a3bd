package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.dsl.problem.Origin;
import org.neurone.dsl.syntax.Characters;

/** Tells what a pasted block of lines is by the shape of its lines, and where it ends. */
final class PastedLines {
    private static final List<String> DARKNET = List.of(
            "net",
            "network",
            "convolutional",
            "connected",
            "maxpool",
            "avgpool",
            "dropout",
            "softmax",
            "cost",
            "shortcut",
            "route",
            "yolo",
            "local",
            "batchnorm");

    /** Lines of names and values alone are a block from so many on. */
    private static final int FEWEST = 3;

    /** A longer line is none of a block of settings. */
    private static final int LONGEST = 2_000;

    private PastedLines() {}

    /** @param to where the last line ends */
    record Block(Origin origin, int to) {}

    /** The block whose first line starts there, or null. */
    static Block at(String text, int from) {
        if (!blank(text, lineStart(text, from), from)) {
            return null;
        }
        String line = line(text, from);
        String plain = line.trim();
        if (line.length() > LONGEST) {
            return null;
        }
        if (Arff.is(text, from)) {
            return new Block(Origin.ARFF, text.stripTrailing().length());
        }
        if (Weka.is(plain)) {
            return new Block(Origin.WEKA, Weka.end(text, from));
        }
        if (Encog.is(plain)) {
            return new Block(Origin.ENCOG, from + line.stripTrailing().length());
        }
        String before = before(text, from);
        if (colon(before) > 0 || setting(before)) {
            return null; // a block begins with its first line, which was looked at
        }
        if (plain.startsWith("[")) {
            String name = plain.replace("[", "").replace("]", "").trim();
            int to = end(text, from, PastedLines::setting);
            boolean section = plain.endsWith("]")
                    && plain.indexOf(' ') < 0
                    && text.substring(from, to).contains("=");
            boolean darknet = DARKNET.contains(name);
            return section ? new Block(darknet ? Origin.DARKNET : Origin.TOML, to) : null;
        }
        if (plain.equals("---") || colon(plain) > 0 || brace(plain)) {
            return colons(text, from);
        }
        if (equals(plain) > 0) {
            int to = end(text, from, PastedLines::setting);
            return toml(text.substring(from, to)) ? new Block(Origin.TOML, to) : null;
        }
        return null;
    }

    /** Names before colons and braces: prototxt where a name stands directly before a brace, else YAML. */
    private static Block colons(String text, int from) {
        int to = end(text, from, line -> colon(line) > 0 || brace(line) || line.startsWith("}"));
        String block = text.substring(from, to);
        boolean layers = block.contains("{") && (block.contains("type:") || block.contains("_param"));
        if ((layers && any(block, PastedLines::brace)) || block.contains("base_lr:")) {
            return new Block(Origin.PROTOTXT, to);
        }
        to = end(text, from, PastedLines::yamlLine);
        return yaml(text.substring(from, to)) ? new Block(Origin.YAML, to) : null;
    }

    private static boolean yaml(String block) {
        int names = 0;
        int foreign = 0;
        boolean nested = false;
        boolean more = false;
        for (String line : lines(block)) {
            String plain = line.trim();
            int colon = colon(plain);
            more |= nested && (line.startsWith(" ") || plain.startsWith("- "));
            nested |= colon > 0 && colon == plain.length() - 1;
            names += colon > 0 ? 1 : 0;
            boolean list = colon > 0 && colon + 2 < plain.length() && "[{".indexOf(plain.charAt(colon + 2)) >= 0;
            foreign += colon > 0 && plain.lastIndexOf('_', colon) > 0 ? 1 : 0;
            more |= list && foreign > 0;
        }
        return (names > 1 && more) || (names >= FEWEST && foreign > 1);
    }

    private static boolean toml(String block) {
        int names = 0;
        boolean value = false;
        for (String line : lines(block)) {
            int equals = equals(line.trim());
            names += equals > 0 ? 1 : 0;
            String rest = equals > 0 ? line.trim().substring(equals + 1).trim() : "";
            value |= rest.startsWith("[") || rest.startsWith("\"") || rest.startsWith("{");
        }
        return names >= FEWEST && value && block.indexOf('(') < 0;
    }

    private static boolean any(String block, Predicate<String> shape) {
        for (String line : lines(block)) {
            if (shape.test(line.trim())) {
                return true;
            }
        }
        return false;
    }

    /** A name and the brace that opens its settings. */
    private static boolean brace(String line) {
        int brace = line.indexOf('{');
        return brace > 0
                && line.indexOf(':') != brace - 1
                && name(line.substring(0, brace).trim());
    }

    /** Where the colon behind a name stands, else -1. */
    static int colon(String line) {
        int colon = line.indexOf(':');
        boolean end = colon > 0 && (colon + 1 == line.length() || line.charAt(colon + 1) <= ' ');
        return end && name(line.substring(0, colon).trim()) ? colon : -1;
    }

    private static int equals(String line) {
        int equals = line.indexOf('=');
        return equals > 0 && name(line.substring(0, equals).trim()) ? equals : -1;
    }

    private static boolean setting(String line) {
        return equals(line) > 0 || (line.startsWith("[") && line.endsWith("]"));
    }

    private static boolean yamlLine(String line) {
        return colon(line) > 0 || line.equals("---") || line.equals("...") || line.equals("-") || line.startsWith("- ");
    }

    private static boolean name(String word) {
        String plain = word.replace("\"", "").replace("'", "");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean part = Characters.lower(c) || Characters.upper(c) || Characters.digit(c) || "_-.".indexOf(c) >= 0;
            if (!part) {
                return false;
            }
        }
        return !plain.isEmpty() && !Characters.digit(plain.charAt(0)) && plain.charAt(0) != '-';
    }

    /** Where the last line ends of those that have that shape, are empty or comments, or stand in brackets that are open. */
    private static int end(String text, int from, Predicate<String> shape) {
        int end = from;
        int open = 0;
        for (int at = from; at < text.length(); ) {
            String line = line(text, at);
            String plain = comment(line).trim();
            if (open <= 0 && !plain.isEmpty() && !shape.test(plain)) {
                break;
            }
            open += open(plain);
            end = line.isBlank() ? end : at + line.stripTrailing().length();
            at += line.length() + 1;
        }
        return end;
    }

    private static String comment(String line) {
        int hash = line.trim().startsWith("#") ? 0 : line.indexOf(" #");
        return hash < 0 ? line : line.substring(0, hash);
    }

    /** How many brackets and braces are open at its end, those between quotes aside. */
    static int open(CharSequence text) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted = c == '"' ? !quoted : quoted && c != '\n';
            if (!quoted) {
                open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
        }
        return open;
    }

    /** All lines, without their ends. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at <= text.length(); ) {
            String line = line(text, at);
            lines.add(line);
            at += line.length() + 1;
        }
        return lines;
    }

    /** What stands from there to the end of the line. */
    static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static int lineStart(String text, int from) {
        return text.lastIndexOf('\n', from - 1) + 1;
    }

    private static String before(String text, int from) {
        int end = lineStart(text, from) - 1;
        return end < 0 ? "" : text.substring(lineStart(text, end), end).trim();
    }

    private static boolean blank(String text, int from, int to) {
        return text.substring(from, to).isBlank();
    }
}
