package org.neurone.dsl.paste;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Kind;

/** Puts a link of the TensorFlow playground, whose settings stand behind its {@code #}, into statements. */
final class PlaygroundLink {
    private static final String HOST = "playground.tensorflow.org";

    private PlaygroundLink() {}

    /** Whether such a link starts there. */
    static boolean is(String text, int from) {
        int host = text.startsWith("https://", from) ? from + 8 : text.startsWith("http://", from) ? from + 7 : from;
        return text.startsWith(HOST, host);
    }

    /** Where the link ends. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && "<>)\"]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static String translate(Vocabulary vocabulary, String text, int from, int to) {
        Map<String, String> settings = settings(text, text.indexOf('#', from), to);
        Sketch sketch = new Sketch(vocabulary);
        boolean values = "regression".equals(settings.get("problem"));
        String source = values
                ? settings.getOrDefault("regDataset", "").equals("reg-gauss") ? "bumps" : "plane"
                : scattered(sketch.known(Kind.SOURCE, settings.getOrDefault("dataset", "circle")));
        StringBuilder data = new StringBuilder("data ").append(source);
        percent(data, " noise ", settings.get("noise"), false);
        percent(data, " test ", settings.get("percTrainData"), true);
        sketch.put(data.toString());
        sketch.put(inputs(settings));
        String activation = settings.getOrDefault("activation", "tanh");
        String shape = settings.getOrDefault("networkShape", "");
        for (int at = 0; at < shape.length(); ) {
            int comma = shape.indexOf(',', at);
            int end = comma < 0 ? shape.length() : comma;
            sketch.layer("layer " + shape.substring(at, end), activation);
            at = end + 1;
        }
        sketch.put("lr " + settings.getOrDefault("learningRate", "0.03"));
        sketch.put("batch " + settings.getOrDefault("batchSize", "10"));
        String penalty = settings.getOrDefault("regularization", "none");
        String strength = settings.getOrDefault("regularizationRate", "0");
        if ((penalty.equals("L1") || penalty.equals("L2")) && !strength.equals("0")) {
            sketch.put("regularize " + (penalty.equals("L1") ? "l1 " : "l2 ") + strength);
        }
        return sketch.text();
    }

    /** There the exclusive or is scattered over four squares; here {@code xor} is the gate of four rows. */
    private static String scattered(String source) {
        return source.equals("xor") ? "checkerboard squares 2" : source;
    }

    private static Map<String, String> settings(String text, int hash, int to) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int at = hash < 0 ? to : hash + 1; at < to; ) {
            int and = text.indexOf('&', at);
            int end = and < 0 || and > to ? to : and;
            int equals = text.indexOf('=', at);
            if (equals > at && equals < end) {
                String value = text.substring(equals + 1, end);
                settings.put(
                        text.substring(at, equals), value.replace("%2C", ",").replace("%2c", ","));
            }
            at = end + 1;
        }
        return settings;
    }

    /** @param rest whether the number is the share that is left */
    private static void percent(StringBuilder data, String option, String number, boolean rest) {
        if (number != null && number.length() < 3 && Characters.digits(number)) {
            int share = Integer.parseInt(number);
            data.append(option).append(rest ? 100 - share : share).append('%');
        }
    }

    /** The features that are switched on; nothing where they are just both columns. */
    private static String inputs(Map<String, String> settings) {
        String[] names = {"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"};
        String[] terms = {"x", "y", "x^2", "y^2", "x*y", "sin(x)", "sin(y)"};
        StringBuilder inputs = new StringBuilder("inputs");
        for (int i = 0; i < names.length; i++) {
            inputs.append("true".equals(settings.get(names[i])) ? " " + terms[i] : "");
        }
        String all = inputs.toString();
        return all.equals("inputs") || all.equals("inputs x y") ? "" : all;
    }
}
