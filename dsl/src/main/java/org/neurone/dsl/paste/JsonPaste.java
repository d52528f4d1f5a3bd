package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Lexer;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.engine.catalog.Kind;

/** Turns settings written as JSON into statements, where their names mean something here. */
final class JsonPaste {
    private static final int DEEPEST = 8;

    private final String text;
    private final Tokens tokens;
    private final Sketch sketch;
    private int at;

    private JsonPaste(Vocabulary vocabulary, String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.sketch = new Sketch(vocabulary);
    }

    /** The statements, empty where nothing in it has a meaning here. */
    static String translate(Vocabulary vocabulary, String text) {
        JsonPaste paste = new JsonPaste(vocabulary, text);
        paste.mark('{');
        return paste.statements(paste.pairs(0));
    }

    /** Passes over blanks; whether there is a token. */
    private boolean more() {
        while (at < tokens.size()
                && (tokens.kind(at) == TokenKind.SPACE
                        || tokens.kind(at) == TokenKind.LINE_END
                        || tokens.kind(at) == TokenKind.COMMENT
                        || tokens.kind(at) == TokenKind.SEMICOLON)) {
            at++;
        }
        return at < tokens.size();
    }

    private boolean mark(char mark) {
        boolean here = more() && tokens.to(at) - tokens.from(at) == 1 && text.charAt(tokens.from(at)) == mark;
        at += here ? 1 : 0;
        return here;
    }

    /** Everything up to the closing brace; commas are only skipped. */
    private Map<String, Object> pairs(int depth) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        while (more() && !mark('}')) {
            if (mark(',')) {
                continue;
            }
            String key = word();
            if (mark(':') || mark('=')) {
                Object value = value(depth + 1);
                if (value != null) {
                    pairs.put(key, value);
                }
            }
        }
        return pairs;
    }

    /** A word, a list or a map; null where there is none. */
    private Object value(int depth) {
        if (depth > DEEPEST || !more()) {
            return null;
        }
        if (mark('{')) {
            return pairs(depth);
        }
        if (!mark('[')) {
            return word();
        }
        List<Object> items = new ArrayList<>();
        while (more() && !mark(']')) {
            Object item = mark(',') ? null : value(depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** The token at hand, without its quotes. */
    private String word() {
        String word = text.substring(tokens.from(at), tokens.to(at));
        boolean quoted = tokens.kind(at++) == TokenKind.TEXT && word.length() > 1;
        return quoted ? Strings.content(word) : word;
    }

    private String statements(Map<String, Object> pairs) {
        Object activation = pairs.get("activation");
        for (Map.Entry<String, Object> pair : pairs.entrySet()) {
            String keyword = sketch.keyword(pair.getKey());
            if ("layer".equals(keyword) || Sketch.plain(pair.getKey()).equals("networkshape")) {
                layers(pair.getValue(), activation);
            } else if (keyword != null) {
                statement(keyword, pair.getValue());
            }
        }
        return sketch.text();
    }

    private void layers(Object layers, Object activation) {
        for (Object layer : layers instanceof List<?> list ? list : List.of(layers)) {
            if (layer instanceof Map<?, ?> map) {
                layer(map, activation);
            } else {
                layer(layer, activation);
            }
        }
    }

    /** A layer with settings; one of another type ({@code "type": "dropout"}) is a statement of that name. */
    private void layer(Map<?, ?> map, Object activation) {
        Object type = map.get("type") != null ? map.get("type") : map.get("class_name");
        String keyword = type instanceof String name ? sketch.keyword(name) : "layer";
        Object config = map.get("config");
        if (config instanceof Map<?, ?> inner) {
            Object own = inner.get("activation");
            layer(inner.get("units"), own);
            return;
        }
        if (keyword == null || keyword.equals("layer") || keyword.equals("output")) {
            Object units = map.get("units") != null
                    ? map.get("units")
                    : map.get("neurons") != null ? map.get("neurons") : map.get("size");
            layer(units, map.get("activation") != null ? map.get("activation") : activation);
        } else {
            Object first = map.get("rate") != null ? map.get("rate") : map.get("share");
            sketch.add(first == null ? keyword : keyword + " " + first);
        }
    }

    private void layer(Object units, Object activation) {
        if (units != null && activation instanceof String name) {
            sketch.layer("layer " + units, name);
        } else if (units != null) {
            sketch.add("layer " + units);
        }
    }

    private void statement(String keyword, Object value) {
        StringBuilder statement = new StringBuilder(keyword);
        if (value instanceof Map<?, ?> map) {
            StringBuilder options = new StringBuilder();
            for (Map.Entry<?, ?> pair : map.entrySet()) {
                String key = (String) pair.getKey();
                boolean name = key.equals("name") || key.equals("type") || key.equals("kind");
                String other = keyword.equals("optimizer") ? sketch.keyword(key) : null;
                if (name) {
                    statement.append(' ').append(named(keyword, pair.getValue()));
                } else if ("lr".equals(other)) {
                    sketch.put("lr " + pair.getValue());
                } else {
                    options.append(' ').append(Sketch.plain(key)).append(' ').append(pair.getValue());
                }
            }
            sketch.put(statement.append(options).toString());
        } else if (!(value instanceof List<?>)) {
            sketch.put(statement.append(' ').append(named(keyword, value)).toString());
        } else if (keyword.equals("metric")) {
            for (Object metric : (List<?>) value) {
                sketch.put("metric " + sketch.known(Kind.METRIC, String.valueOf(metric)));
            }
        }
    }

    private String named(String keyword, Object value) {
        String word = String.valueOf(value);
        return switch (keyword) {
            case "loss" -> sketch.known(Kind.LOSS, word);
            case "optimizer" -> sketch.known(Kind.OPTIMIZER, word);
            case "data" -> sketch.known(Kind.SOURCE, word);
            case "title", "note" -> Strings.quote(word);
            default -> word;
        };
    }
}
