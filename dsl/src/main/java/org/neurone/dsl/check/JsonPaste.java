package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Kind;

/** Turns settings written as JSON into statements, where their names mean something here. */
final class JsonPaste {
    private static final int DEEPEST = 8;

    private final String text;
    private final List<Value> values;
    private final Sketch sketch;
    private int at;

    private JsonPaste(Vocabulary vocabulary, String text, List<Value> values) {
        this.text = text;
        this.values = values;
        this.sketch = new Sketch(vocabulary);
    }

    /** The statements, empty where nothing in it has a meaning here. */
    static String translate(Vocabulary vocabulary, String text, List<Value> values) {
        JsonPaste paste = new JsonPaste(vocabulary, text, values);
        boolean braces = paste.mark('{');
        Map<String, Object> pairs = paste.pairs(0);
        return braces || !pairs.isEmpty() ? paste.statements(pairs) : "";
    }

    private boolean mark(char mark) {
        boolean here = at < values.size()
                && values.get(at).form() == Form.PUNCTUATION
                && text.charAt(values.get(at).from()) == mark;
        at += here ? 1 : 0;
        return here;
    }

    /** Everything up to the closing brace; commas are only skipped. */
    private Map<String, Object> pairs(int depth) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        while (at < values.size() && !mark('}')) {
            if (mark(',')) {
                continue;
            }
            String key = word(values.get(at++));
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
        if (depth > DEEPEST || at >= values.size()) {
            return null;
        }
        if (mark('{')) {
            return pairs(depth);
        }
        if (mark('[')) {
            List<Object> items = new ArrayList<>();
            while (at < values.size() && !mark(']')) {
                if (!mark(',')) {
                    items.add(value(depth + 1));
                }
            }
            return items;
        }
        Value value = values.get(at++);
        if (value.form() == Form.LIST) {
            List<Object> items = new ArrayList<>();
            for (Value item : value.items()) {
                if (item.form() != Form.PUNCTUATION) {
                    items.add(word(item));
                }
            }
            return items;
        }
        return value.form() == Form.PUNCTUATION ? null : word(value);
    }

    private String word(Value value) {
        String word = value.in(text);
        return value.form() == Form.TEXT && value.closed() ? Strings.content(word) : word;
    }

    private String statements(Map<String, Object> pairs) {
        Object activation = pairs.get("activation");
        for (Map.Entry<String, Object> pair : pairs.entrySet()) {
            String keyword = sketch.keyword(pair.getKey());
            if ("layer".equals(keyword)) {
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
                Object units = map.get("units") != null ? map.get("units") : map.get("neurons");
                Object own = map.get("activation") != null ? map.get("activation") : activation;
                layer(units, own);
            } else {
                layer(layer, activation);
            }
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
                if (name) {
                    statement.append(' ').append(named(keyword, pair.getValue()));
                } else {
                    options.append(' ').append(Sketch.plain(key)).append(' ').append(pair.getValue());
                }
            }
            sketch.add(statement.append(options).toString());
        } else if (!(value instanceof List<?>)) {
            sketch.add(statement.append(' ').append(named(keyword, value)).toString());
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
