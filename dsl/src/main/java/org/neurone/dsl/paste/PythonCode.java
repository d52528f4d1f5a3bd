package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of Python: its brackets, the arguments of its calls, and the plain values that it gives to names. */
final class PythonCode {
    private final String code;
    private final int[] partners;
    private final Map<String, String> variables = new LinkedHashMap<>();

    PythonCode(String code) {
        this.code = withoutComments(code);
        this.partners = partners(this.code);
    }

    /** Settings that say nothing about the experiment, or what its data says by itself. */
    private static final List<String> SILENT = List.of(
            "name",
            "dtype",
            "device",
            "verbose",
            "input_shape",
            "input_dim",
            "batch_input_shape",
            "in_features",
            "metrics",
            "inplace",
            "validation_data",
            "return_X_y",
            "as_frame",
            "n_jobs",
            "num_workers");

    /** The arguments of one call; it notes which of the named ones somebody asked for. */
    static final class Call {
        private final List<String> values = new ArrayList<>();
        private final Map<String, String> named = new LinkedHashMap<>();
        private final Set<String> read = new LinkedHashSet<>();

        private Call() {}

        /** Those by place. */
        List<String> values() {
            return values;
        }

        /** The named one, or null. */
        String named(String name) {
            read.add(name);
            return named.get(name);
        }

        /** Whether there is one of that name. */
        boolean has(String name) {
            return named.containsKey(name);
        }

        /** All named ones, asked for. */
        Map<String, String> all() {
            read.addAll(named.keySet());
            return named;
        }

        /** The named one, else that at its place, else null. */
        String get(int place, String name) {
            String given = named(name);
            return given != null ? given : place >= 0 && place < values.size() ? values.get(place) : null;
        }

        String get(int place, String name, String fallback) {
            String given = get(place, name);
            return given == null ? fallback : given;
        }

        /** The named ones that nobody asked for and that say something. */
        List<String> unread() {
            List<String> unread = new ArrayList<>();
            for (Map.Entry<String, String> one : named.entrySet()) {
                if (!read.contains(one.getKey()) && !SILENT.contains(one.getKey())) {
                    unread.add(one.getKey() + "=" + one.getValue());
                }
            }
            return unread;
        }
    }

    /** The code, comments blanked out. */
    String text() {
        return code;
    }

    /** Where the bracket that opens there closes, or the end. */
    int partner(int open) {
        return partners[open];
    }

    /** Remembers what a name stands for. */
    void variable(String name, String value) {
        variables.put(name, value);
    }

    Call call(int open) {
        Call call = new Call();
        int end = Math.min(partners[open], code.length());
        int start = open + 1;
        char quote = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? code.charAt(i) : ',';
            if (quote != 0 && i < end) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                i = Math.min(partners[i], end - 1);
            } else if (c == ',') {
                argument(code.substring(start, Math.min(i, end)).trim(), call);
                start = i + 1;
            }
        }
        return call;
    }

    private void argument(String argument, Call call) {
        int equals = argument.indexOf('=');
        int bracket = argument.indexOf('(');
        if (equals > 0 && (bracket < 0 || equals < bracket)) {
            String name = argument.substring(0, equals).trim();
            call.named.put(name, value(argument.substring(equals + 1).trim()));
        } else if (!argument.isEmpty()) {
            call.values.add(value(argument));
        }
    }

    /** Without its quotes, or what its name stands for. */
    String value(String value) {
        char first = value.isEmpty() ? 0 : value.charAt(0);
        boolean quoted = value.length() > 1 && (first == '"' || first == '\'');
        return quoted ? value.substring(1, value.length() - 1) : variables.getOrDefault(value, value);
    }

    private static String withoutComments(String code) {
        StringBuilder plain = new StringBuilder(code);
        char quote = 0;
        boolean comment = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n' || c == '\r') {
                comment = false;
                quote = 0;
            } else if (comment) {
                plain.setCharAt(i, ' ');
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '#') {
                comment = true;
                plain.setCharAt(i, ' ');
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return plain.toString();
    }

    /** For each opening bracket the offset of the one that closes it, else the end. */
    private static int[] partners(String code) {
        int[] partners = new int[code.length()];
        int[] open = new int[code.length()];
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            partners[i] = code.length();
            if (quote != 0) {
                quote = c == quote || c == '\n' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                open[depth++] = i;
            } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
                partners[open[--depth]] = i;
            }
        }
        return partners;
    }
}
