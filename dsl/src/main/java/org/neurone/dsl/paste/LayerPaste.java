package org.neurone.dsl.paste;

import org.neurone.dsl.problem.Origin;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Kind;

/** Turns one layer's settings into its statement, whatever its type and its sizes are called. */
final class LayerPaste {
    private final Origin origin;
    private final Sketch sketch;

    LayerPaste(Origin origin, Sketch sketch) {
        this.origin = origin;
        this.sketch = sketch;
    }

    /** Whether that statement is a fully connected layer. */
    static boolean layer(String keyword) {
        return "layer".equals(keyword) || "output".equals(keyword);
    }

    /** {@code .3} is {@code 0.3}. */
    static String number(String word) {
        return word.startsWith(".") ? "0" + word : word;
    }

    /** Whether nothing stands in a number but zeros. */
    static boolean zero(String number) {
        return number.replace(".", "").replace("0", "").isEmpty();
    }

    /** Whether a layer's type is called so. */
    boolean known(String type) {
        return kind(type) != null;
    }

    /** The statement of a type, {@code activation} and {@code loss} for what others count among the layers, else null. */
    private String kind(String type) {
        switch (type) {
            case "connected", "innerproduct", "inner-product", "local" -> {
                return "layer";
            }
            case "maxpool" -> {
                return "pool max";
            }
            case "avgpool" -> {
                return "pool average";
            }
            case "softmaxwithloss",
                    "softmax-loss",
                    "sigmoidcrossentropyloss",
                    "sigmoid-cross-entropy-loss",
                    "euclideanloss",
                    "euclidean-loss",
                    "hingeloss",
                    "hinge-loss",
                    "cost" -> {
                return "loss";
            }
            case "data", "imagedata", "input", "inputlayer", "accuracy" -> {
                return origin == Origin.PROTOTXT || type.startsWith("input") ? "nothing" : null;
            }
            default -> {}
        }
        String keyword = sketch.keyword(type);
        if (keyword != null) {
            String first = keyword.indexOf(' ') < 0 ? keyword : keyword.substring(0, keyword.indexOf(' '));
            boolean layer = switch (first) {
                case "layer", "output", "conv", "pool", "dropout" -> true;
                default -> sketch.bare(first);
            };
            return layer ? keyword : null;
        }
        return sketch.knows(Kind.ACTIVATION, type) ? "activation" : null;
    }

    /** {@code 8}: nothing but the number of its units. */
    void sized(String units, String activation) {
        if (activation == null) {
            sketch.add("layer " + units);
        } else {
            sketch.layer("layer " + units, activation);
        }
    }

    /** @param activation what holds for all layers that say nothing else, or null */
    void add(String name, PastedSettings settings, String activation) {
        String given = settings.word("type", "class-name", "kind");
        String type = given == null || name.equals("cost") ? name : Sketch.plain(given);
        String kind = kind(type);
        if (type.equals("linear") && settings.word("units", "out-features") != null) {
            kind = "layer";
        }
        String said = settings.word("activation", "nonlinearity", "act");
        String own = said != null ? said : activation != null ? activation : plain();
        switch (kind == null ? type : kind) {
            case "layer", "output" -> dense(settings, own);
            case "conv" -> convolution(settings, own);
            case "pool", "pool max", "pool average" -> pool(kind, settings);
            case "dropout" -> dropout(settings);
            case "loss" -> loss(type.equals("cost") && given != null ? Sketch.plain(given) : type);
            case "activation" -> sketch.activate(type.equals("activation") && said != null ? said : type, "");
            default -> {
                if (kind != null && sketch.bare(kind)) {
                    sketch.add(kind);
                }
            }
        }
    }

    /** What a layer computes that names no activation: the others' default where it is not that of the language. */
    private String plain() {
        return origin == Origin.PROTOTXT ? "linear" : origin == Origin.DARKNET ? "logistic" : null;
    }

    private void dense(PastedSettings settings, String activation) {
        String units = settings.word(
                "units", "neurons", "size", "num-output", "output", "out-features", "nodes", "width", "n", "count");
        if (units == null) {
            return;
        }
        String init = init(settings);
        if (activation == null && init.isEmpty()) {
            sketch.add("layer " + units);
        } else if (activation == null) {
            sketch.add("layer " + units + init);
        } else {
            sketch.layer("layer " + units, activation, init);
        }
    }

    private String init(PastedSettings settings) {
        PastedSettings filler = settings.inside("weight-filler");
        String name = filler == null
                ? settings.word("init", "initializer", "kernel-initializer", "weight-init")
                : filler.word("type");
        String known = name == null ? "" : sketch.known(Kind.INITIALIZER, name);
        boolean alone = known.equals("xavier") || known.equals("he") || known.equals("lecun") || known.equals("zero");
        return alone ? " init " + known : "";
    }

    private void convolution(PastedSettings settings, String activation) {
        String filters = settings.word("filters", "num-output", "out-channels", "channels", "units");
        String kernel = settings.word("kernel-size", "kernel", "size", "ksize");
        String stride = settings.word("stride", "strides");
        String pad = settings.word("pad", "padding");
        boolean none = pad == null && (origin == Origin.PROTOTXT || origin == Origin.DARKNET);
        boolean valid = none || "0".equals(pad) || "valid".equals(pad);
        if (filters == null) {
            return;
        }
        String options =
                (stride == null || stride.equals("1") ? "" : " stride " + square(stride)) + (valid ? " pad valid" : "");
        sketch.layer("conv " + filters + " " + square(kernel == null ? "3" : kernel), activation, options);
        String normalised = sketch.keyword("batch-normalization");
        if ("1".equals(settings.word("batch-normalize")) && normalised != null) {
            sketch.add(normalised);
        }
    }

    private void pool(String kind, PastedSettings settings) {
        String how = settings.word("pool", "mode");
        boolean average =
                kind.endsWith("average") || (how != null && Sketch.plain(how).startsWith("av"));
        String size = settings.word("kernel-size", "pool-size", "size", "kernel", "units");
        String stride = settings.word("stride", "strides");
        if (size == null && origin == Origin.DARKNET && average) {
            return; // over the whole picture, whose size is not known here
        }
        String window = square(size == null ? "2" : size);
        String step = stride == null || square(stride).equals(window) ? "" : " stride " + square(stride);
        sketch.add("pool " + (average ? "average " : "max ") + window + step);
    }

    private void dropout(PastedSettings settings) {
        String rate = settings.word("rate", "p", "probability", "dropout-ratio", "share", "units");
        sketch.add("dropout " + (rate == null ? "50%" : Sketch.share(number(rate))));
    }

    private void loss(String type) {
        switch (type) {
            case "softmaxwithloss", "softmax-loss" -> {
                sketch.activate("softmax", "");
                sketch.loss("cross-entropy");
            }
            case "sigmoidcrossentropyloss", "sigmoid-cross-entropy-loss" -> {
                sketch.activate("sigmoid", "");
                sketch.loss("cross-entropy");
            }
            case "euclideanloss", "euclidean-loss", "sse", "l2" -> sketch.loss("quadratic");
            case "hingeloss", "hinge-loss" -> sketch.loss("hinge");
            default -> {}
        }
    }

    /** {@code 3} is {@code 3x3}. */
    private static String square(String size) {
        return Characters.digits(size) ? size + "x" + size : size;
    }
}
