package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Kind;

/** Turns the calls by which Keras and PyTorch describe a network into statements. */
final class PythonPaste {
    private final String code;
    private final int[] partners;
    private final Sketch sketch;

    private PythonPaste(Vocabulary vocabulary, String code) {
        this.code = code;
        this.partners = partners(code);
        this.sketch = new Sketch(vocabulary);
    }

    /** The statements, empty where nothing in the code has a meaning here. */
    static String translate(Vocabulary vocabulary, String code) {
        PythonPaste paste = new PythonPaste(vocabulary, code);
        paste.calls(0, code.length());
        return paste.sketch.text();
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
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                open[depth++] = i;
            } else if ((c == ')' || c == ']') && depth > 0) {
                partners[open[--depth]] = i;
            }
        }
        return partners;
    }

    /** Takes every call that is known, and looks into the arguments of the others. */
    private void calls(int from, int to) {
        int start = -1;
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            boolean part = Characters.lower(c) || Characters.upper(c) || Characters.digit(c) || c == '_';
            if (part) {
                start = start < 0 ? i : start;
            } else {
                if (c == '(' && start >= 0 && call(code.substring(start, i), i)) {
                    i = Math.min(partners[i], to);
                }
                start = -1;
            }
        }
    }

    /** Whether that call was known. */
    private boolean call(String name, int open) {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        arguments(open + 1, Math.min(partners[open], code.length()), values, named);
        String plain = Sketch.plain(name);
        switch (plain) {
            case "dense" -> sketch.layer("layer " + first(values, named, 0, "units"), named.get("activation"));
            case "linear" -> {
                if (values.size() < 2 && !named.containsKey("out_features")) {
                    return false;
                }
                sketch.layer("layer " + first(values, named, 1, "out_features"), null);
            }
            case "conv2d" -> convolution(values, named);
            case "maxpooling2d", "maxpool2d" -> sketch.add("pool max " + size(first(values, named, 0, "pool_size")));
            case "averagepooling2d", "avgpool2d" ->
                sketch.add("pool average " + size(first(values, named, 0, "pool_size")));
            case "flatten" -> sketch.add("flatten");
            case "dropout" -> sketch.add("dropout " + Sketch.share(first(values, named, 0, "rate")));
            case "batchnormalization", "batchnorm1d", "batchnorm2d" -> sketch.add("batchnorm");
            case "compile" -> compile(named);
            case "fit" -> {
                option(named, "epochs", "epochs ");
                option(named, "batch_size", "batch ");
            }
            default -> {
                return other(plain, values, named);
            }
        }
        return true;
    }

    private boolean other(String plain, List<String> values, Map<String, String> named) {
        if (sketch.knows(Kind.OPTIMIZER, plain)) {
            optimizer(plain, values, named);
        } else if (sketch.knows(Kind.ACTIVATION, plain) && values.size() < 2) {
            sketch.activate(plain);
        } else if (plain.equals("activation") && !values.isEmpty()) {
            sketch.activate(values.get(0));
        } else if (sketch.keyword(plain) != null && !values.isEmpty()) {
            sketch.add(sketch.keyword(plain) + " " + String.join(" ", values));
        } else {
            return false;
        }
        return true;
    }

    private void optimizer(String name, List<String> values, Map<String, String> named) {
        sketch.optimizer(name);
        String rate = named.getOrDefault("lr", named.get("learning_rate"));
        for (String value : values) {
            rate = rate == null && Characters.number(value) ? value : rate;
        }
        if (rate != null) {
            sketch.add("lr " + rate);
        }
    }

    private void compile(Map<String, String> named) {
        String optimizer = named.get("optimizer");
        if (optimizer != null) {
            int open = optimizer.indexOf('(');
            if (open < 0) {
                sketch.optimizer(optimizer);
            } else {
                int at = code.indexOf(optimizer);
                calls(at, at + optimizer.length());
            }
        }
        if (named.get("loss") != null) {
            String loss = named.get("loss");
            int open = loss.indexOf('(');
            String called = open < 0 ? loss : loss.substring(0, open);
            sketch.loss(called.substring(called.lastIndexOf('.') + 1));
        }
    }

    private void convolution(List<String> values, Map<String, String> named) {
        // Keras names filters and kernel; PyTorch puts the channels that come in before them.
        boolean torch = values.size() > 2 || named.containsKey("out_channels");
        String filters = first(values, named, torch ? 1 : 0, torch ? "out_channels" : "filters");
        String kernel = size(first(values, named, torch ? 2 : 1, "kernel_size"));
        sketch.layer("conv " + filters + " " + kernel, named.get("activation"));
    }

    private void option(Map<String, String> named, String name, String statement) {
        if (named.get(name) != null) {
            sketch.add(statement + named.get(name));
        }
    }

    private static String first(List<String> values, Map<String, String> named, int place, String name) {
        if (named.get(name) != null) {
            return named.get(name);
        }
        return place < values.size() ? values.get(place) : name.equals("pool_size") ? "2" : "";
    }

    /** {@code (3, 3)} and {@code 3} are {@code 3x3}. */
    private static String size(String value) {
        StringBuilder size = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Characters.digit(c)) {
                size.append(c);
            } else if (c == ',') {
                size.append('x');
            }
        }
        return size.indexOf("x") < 0 ? size + "x" + size : size.toString();
    }

    private void arguments(int from, int to, List<String> values, Map<String, String> named) {
        int start = from;
        for (int i = from; i <= to; i++) {
            char c = i < to ? code.charAt(i) : ',';
            if (c == '(' || c == '[') {
                i = Math.min(partners[i], to - 1);
            } else if (c == ',') {
                argument(code.substring(start, Math.min(i, to)).trim(), values, named);
                start = i + 1;
            }
        }
    }

    private static void argument(String argument, List<String> values, Map<String, String> named) {
        int equals = argument.indexOf('=');
        int bracket = argument.indexOf('(');
        if (equals > 0 && (bracket < 0 || equals < bracket)) {
            named.put(
                    argument.substring(0, equals).trim(),
                    unquoted(argument.substring(equals + 1).trim()));
        } else if (!argument.isEmpty()) {
            values.add(unquoted(argument));
        }
    }

    private static String unquoted(String value) {
        char first = value.isEmpty() ? 0 : value.charAt(0);
        boolean quoted = value.length() > 1 && (first == '"' || first == '\'');
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
