package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;

/** Reads settings that stand one a line: YAML, whose blanks in front say what belongs to what, TOML, and Darknet's sections. */
final class LineSettings {
    private static final int DEEPEST = 12;

    private final List<String> lines = new ArrayList<>();
    private int at;

    private LineSettings(String text) {
        int from = 0;
        StringBuilder joined = new StringBuilder();
        int open = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                String line = withoutComment(text.substring(from, i));
                joined.append(joined.length() == 0 ? line : " " + line.trim());
                from = i + 1;
                open += PastedLines.open(line);
                if (open > 0 && i < text.length()) {
                    continue;
                }
                String whole = joined.toString().stripTrailing();
                joined.setLength(0);
                open = 0;
                if (!whole.isBlank()
                        && !whole.trim().equals("---")
                        && !whole.trim().equals("...")) {
                    lines.add(whole);
                }
            }
        }
    }

    /** YAML: names before colons, {@code -} before what stands in a list. */
    static Object yaml(String text) {
        LineSettings reader = new LineSettings(text);
        return reader.lines.isEmpty() ? new PastedSettings() : reader.block(indent(reader.lines.get(0)), 0);
    }

    /** TOML and Darknet: names before {@code =}, the name of a section in brackets. */
    static PastedSettings sections(String text) {
        PastedSettings root = new PastedSettings();
        PastedSettings section = root;
        for (String line : new LineSettings(text).lines) {
            String plain = line.trim();
            int equals = plain.indexOf('=');
            if (plain.startsWith("[")) {
                String name = plain.replace("[", "").replace("]", "").trim();
                section = new PastedSettings();
                root.put(name, section);
            } else if (equals > 0) {
                section.put(unquoted(plain.substring(0, equals).trim()), value(plain.substring(equals + 1)));
            }
        }
        return root;
    }

    private Object block(int indent, int depth) {
        return dash(lines.get(at).trim()) ? list(indent, depth) : map(indent, depth);
    }

    private static boolean dash(String line) {
        return line.equals("-") || line.startsWith("- ");
    }

    private List<Object> list(int indent, int depth) {
        List<Object> items = new ArrayList<>();
        while (at < lines.size()
                && indent(lines.get(at)) == indent
                && dash(lines.get(at).trim())) {
            String rest = lines.get(at).trim().substring(1);
            String item = rest.trim();
            Object value;
            if (item.isEmpty()) {
                at++;
                value = below(indent, depth);
            } else if (PastedLines.colon(item) > 0) {
                int deeper = indent + 1 + rest.indexOf(item);
                lines.set(at, " ".repeat(deeper) + item);
                value = depth < DEEPEST ? map(deeper, depth + 1) : null;
            } else {
                at++;
                value = value(item);
            }
            if (value == null) {
                continue;
            }
            items.add(value);
        }
        return items;
    }

    private PastedSettings map(int indent, int depth) {
        PastedSettings map = new PastedSettings();
        while (at < lines.size() && indent(lines.get(at)) == indent) {
            String line = lines.get(at).trim();
            int colon = PastedLines.colon(line);
            if (colon < 0) {
                break;
            }
            at++;
            String rest = line.substring(colon + 1).trim();
            String name = unquoted(line.substring(0, colon).trim());
            map.put(name, rest.isEmpty() ? below(indent, depth) : value(rest));
        }
        // What fits nowhere is passed over.
        while (at < lines.size() && indent(lines.get(at)) > indent) {
            at++;
        }
        return map;
    }

    /** What stands below a name or a mark, deeper than it; a list of a name may stand as far left as its name. */
    private Object below(int indent, int depth) {
        if (at == lines.size() || depth >= DEEPEST) {
            return null;
        }
        int deeper = indent(lines.get(at));
        boolean list = deeper == indent && dash(lines.get(at).trim());
        return deeper > indent || list ? block(deeper, depth + 1) : null;
    }

    private static Object value(String text) {
        String plain = text.trim();
        return !plain.isEmpty() && "[{".indexOf(plain.charAt(0)) >= 0 ? SettingsReader.value(plain) : unquoted(plain);
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1
                && (word.charAt(0) == '"' || word.charAt(0) == '\'')
                && word.charAt(word.length() - 1) == word.charAt(0);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if (c == '#' && (i == 0 || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '\t')) {
                return line.substring(0, i);
            }
        }
        return line.replace("\t", "    ").replace("\r", "");
    }
}
