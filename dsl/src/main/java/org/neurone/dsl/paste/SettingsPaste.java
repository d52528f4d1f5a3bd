package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Origin;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.engine.catalog.Kind;

/** Turns settings, in whichever form they were written, into statements, where their names mean something here. */
final class SettingsPaste {
    /** Names of whole networks and of lists of sizes. */
    private static final List<String> NETWORKS = List.of(
            "networkshape",
            "network",
            "model",
            "architecture",
            "hidden-units",
            "hidden-sizes",
            "hidden-layers",
            "hidden-layer-sizes",
            "hidden",
            "hidden-dims");

    private static final List<String> NAMES = List.of("name", "type", "kind", "source", "dataset", "class-name");

    /** What says nothing about the experiment, or what its data says by itself. */
    private static final List<String> SILENT = List.of(
            "activation",
            "name",
            "version",
            "top",
            "bottom",
            "phase",
            "class-name",
            "input-shape",
            "input-dim",
            "inputs",
            "in-features",
            "height",
            "width",
            "channels",
            "verbose",
            "device",
            "snapshot",
            "snapshot-prefix",
            "display",
            "solver-mode",
            "net",
            "subdivisions",
            "input",
            "framework",
            "shape",
            "dim");

    private final Vocabulary vocabulary;
    private final Origin origin;
    private final Sketch sketch;
    private final LayerPaste layers;
    private final List<String> dropped = new ArrayList<>();
    private String momentum;

    private SettingsPaste(Vocabulary vocabulary, Origin origin) {
        this.vocabulary = vocabulary;
        this.origin = origin;
        this.sketch = new Sketch(vocabulary);
        this.layers = new LayerPaste(origin, sketch);
    }

    /** The statements, none where nothing in it has a meaning here. */
    static Translation translate(Vocabulary vocabulary, Origin origin, Object settings) {
        SettingsPaste paste = new SettingsPaste(vocabulary, origin);
        PastedSettings all = settings instanceof PastedSettings known ? known : new PastedSettings();
        paste.visit(all, null, 0);
        if (settings instanceof List<?> list) {
            paste.layers(list, null);
        }
        boolean equals = origin == Origin.TOML || origin == Origin.DARKNET;
        all.unread(SILENT, equals ? " = " : ": ", paste.dropped);
        return new Translation(paste.sketch.text(), paste.dropped);
    }

    private void visit(PastedSettings settings, String activation, int depth) {
        String shared = activation;
        for (PastedSettings.One one : settings.all()) {
            boolean own = Sketch.plain(one.name()).equals("activation");
            shared = own && one.value() instanceof String name ? name : shared;
        }
        for (PastedSettings.One one : settings.all()) {
            String name = Sketch.plain(one.name());
            if (one.value() instanceof PastedSettings inner) {
                section(name, one, inner, shared, depth);
            } else if (LayerPaste.layer(sketch.keyword(name)) || NETWORKS.contains(name)) {
                one.take();
                layers(one.value() instanceof List<?> list ? list : List.of(one.value()), shared);
            } else {
                setting(name, one, depth);
            }
        }
    }

    private void section(String name, PastedSettings.One one, PastedSettings inner, String activation, int depth) {
        String keyword = sketch.keyword(name);
        if (layers.known(name) && !network(inner)) {
            one.take();
            layers.add(name, inner, activation);
        } else if (keyword != null && !LayerPaste.layer(keyword)) {
            one.take();
            statement(keyword, inner);
        } else {
            visit(inner, activation, depth + 1);
        }
    }

    /** Whether they hold layers rather than the settings of one. */
    private boolean network(PastedSettings inner) {
        for (PastedSettings.One one : inner.all()) {
            if (one.value() instanceof PastedSettings && layers.known(Sketch.plain(one.name()))) {
                return true;
            }
        }
        return false;
    }

    private void layers(List<?> list, String activation) {
        for (Object layer : list) {
            if (layer instanceof PastedSettings settings) {
                layer(settings, activation);
            } else if (layer instanceof String word && !Characters.digits(word) && layers.known(Sketch.plain(word))) {
                layers.add(Sketch.plain(word), new PastedSettings(), activation);
            } else if (layer instanceof String units) {
                layers.sized(units, activation);
            }
        }
    }

    /** One with a type of its own, or {@code dense: 8}, whose type is its name. */
    private void layer(PastedSettings settings, String activation) {
        if (settings.all().size() == 1
                && layers.known(Sketch.plain(settings.all().get(0).name()))) {
            PastedSettings.One one = settings.all().get(0);
            one.take();
            if (one.value() instanceof PastedSettings inner) {
                layers.add(Sketch.plain(one.name()), inner, activation);
            } else {
                PastedSettings size = new PastedSettings();
                size.put("units", one.value());
                layers.add(Sketch.plain(one.name()), size, activation);
            }
            return;
        }
        layers.add("layer", settings, activation);
    }

    private void setting(String name, PastedSettings.One one, int depth) {
        String keyword = keyword(name);
        if (one.value() instanceof String word) {
            if (name.equals("momentum") && Characters.number(word)) {
                momentum = word;
                one.take();
                if (!sketch.has("optimizer", "optimizer sgd")) {
                    optimizer("sgd", one);
                }
            } else if (keyword != null && !(keyword.equals("title") && depth > 0)) {
                one(keyword, word, one);
            }
        } else if (one.value() instanceof List<?> list && "metric".equals(keyword)) {
            one.take();
            list.forEach(metric -> sketch.put("metric " + sketch.known(Kind.METRIC, String.valueOf(metric))));
        }
    }

    /** The statement of that name; none where it counts updates and the statement epochs. */
    private String keyword(String name) {
        boolean updates = origin == Origin.PROTOTXT || origin == Origin.DARKNET;
        if (updates && (name.equals("max-iter") || name.equals("max-batches") || name.equals("steps"))) {
            return null;
        }
        if (name.equals("base-lr")) {
            return "lr";
        }
        if (name.equals("type") && origin == Origin.PROTOTXT) {
            return "optimizer";
        }
        return name.equals("decay") && origin == Origin.DARKNET ? "regularize l2" : sketch.keyword(name);
    }

    private void one(String keyword, String word, PastedSettings.One one) {
        if (keyword.equals("optimizer")) {
            optimizer(word, one);
            return;
        }
        String statement = keyword + " " + named(keyword, LayerPaste.number(word));
        if (origin == Origin.JSON || sound(statement)) {
            one.take();
            sketch.put(statement);
        }
    }

    private void optimizer(String name, PastedSettings.One one) {
        String known = sketch.known(Kind.OPTIMIZER, name);
        String statement = "optimizer " + known;
        if (known.equals("sgd") && momentum != null) {
            statement = "optimizer momentum " + momentum;
        }
        if (sound(statement)) {
            one.take();
            sketch.put(statement);
        }
    }

    private void statement(String keyword, PastedSettings settings) {
        StringBuilder statement = new StringBuilder(keyword);
        List<PastedSettings.One> options = new ArrayList<>();
        for (PastedSettings.One one : settings.all()) {
            String name = Sketch.plain(one.name());
            if (NAMES.contains(name) && one.value() instanceof String word) {
                statement.append(' ').append(named(keyword, word));
                one.take();
            } else {
                options.add(one);
            }
        }
        String right = statement.toString();
        String inertia = keyword.equals("optimizer") ? settings.word("momentum") : null;
        if (inertia != null && (right.equals("optimizer") || right.equals("optimizer sgd"))) {
            right = "optimizer momentum " + inertia;
        }
        List<PastedSettings.One> others = new ArrayList<>();
        for (PastedSettings.One option : options) {
            String name = Sketch.plain(option.name());
            if (!(option.value() instanceof String word) || (inertia != null && name.equals("momentum"))) {
                continue;
            }
            if (keyword.equals("optimizer") && keyword(name) != null && !name.equals("decay")) {
                others.add(option);
                continue;
            }
            String longer = right + " " + name + " " + LayerPaste.number(word);
            if (origin == Origin.JSON || sound(longer)) {
                right = longer;
                option.take();
            }
        }
        if (!right.equals(keyword) && (origin == Origin.JSON || sound(right))) {
            sketch.put(right);
        }
        for (PastedSettings.One other : others) {
            one(keyword(Sketch.plain(other.name())), (String) other.value(), other);
        }
    }

    private boolean sound(String statement) {
        return TextReader.read(vocabulary, Adviser.NONE, statement).experiment() != null;
    }

    private String named(String keyword, String word) {
        return switch (keyword) {
            case "loss" -> sketch.known(Kind.LOSS, word);
            case "optimizer" -> sketch.known(Kind.OPTIMIZER, word);
            case "data" -> sketch.known(Kind.SOURCE, word);
            case "metric" -> sketch.known(Kind.METRIC, word);
            case "title", "note" -> Strings.quote(word);
            default -> word;
        };
    }
}
