package org.neurone.dsl.conformance;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/**
 * Writes experiments by lot from lists of what the language has. The same seed gives the same texts, so these lists never change: what
 * the language learns later stands in a text of {@link #ADDED}.
 */
final class GeneratedTexts {
    /** Texts by hand, each behind those before: for what no lot has. */
    static final List<String> ADDED = List.of(
            "data nor; output 1 step; optimizer perceptron; lr 0.1; batch 1; epochs 12; seed 3",
            "data gauss noise 20% samples 30 seed 4; output 1 sign; optimizer perceptron; lr 0.05; batch 1; epochs 4; seed 5");

    /** Updates for which each of those is run. */
    static final int UPDATES_OF_ADDED = 40;

    private static final String[] PLANES = {
        "circle", "gauss", "spiral turns 1", "moons", "checkerboard squares 4", "circle", "spiral", "moons"
    };
    private static final String[] SMALL_SETS = {
        "and",
        "or",
        "nand",
        "nor",
        "xor",
        "xnor",
        "party",
        "party threshold 1",
        "points [0 0 0  1 0 1  0 1 1  1 1 0  0.5 0.5 1]"
    };
    private static final String[] CLASSES = {"rings classes 3", "blobs classes 4", "iris", "rings", "blobs classes 5"};
    private static final String[] VALUES = {
        "plane", "bumps", "sine", "function \"y = x^3 - x\"", "function \"z = sin(x)*exp(-y^2) + 0.1*abs(x*y)\"", "sine"
    };
    private static final String[] ACTIVATIONS = {
        "sigmoid",
        "tanh",
        "relu",
        "leaky-relu",
        "leaky-relu slope 0.2",
        "elu",
        "elu alpha 0.5",
        "gelu",
        "softplus",
        "swish",
        "sin",
        "linear",
        "formula \"a = z/(1 + abs(z)) + 0.1*log(1 + exp(z))\"",
        "softmax"
    };
    private static final String[] INITS = {
        "",
        "init xavier",
        "init he",
        "init lecun",
        "init uniform -0.5 0.75",
        "init normal 0.3",
        "init constant 0.1",
        "init he"
    };
    private static final String[] OPTIMIZERS = {
        "sgd; lr 0.3",
        "momentum 0.9; lr 0.05",
        "nesterov 0.8; lr 0.05",
        "adagrad; lr 0.1",
        "rmsprop decay 0.9; lr 0.01",
        "adam; lr 0.02",
        "adamw decay 0.02; lr 0.01",
        "adam beta1 0.8 beta2 0.99 epsilon 1e-6; lr 0.01",
        "momentum; lr 0.02",
        "rmsprop; lr 0.003",
        "sgd; lr 0.05"
    };
    private static final String[] SCHEDULES = {
        "",
        "decay 0.2",
        "step 0.5 every 2",
        "cosine",
        "cosine 7",
        "warmup 3",
        "",
        "decay 0.01 warmup 2",
        "step 0.9 every 1"
    };
    private static final String[] PENALTIES = {
        "", "regularize l2 0.001", "", "regularize l1 0.0005", "", "regularize l1 0.0001 l2 0.0002"
    };
    private static final String[] CLIPS = {"", "clip norm 0.5", "", "clip value 0.05", ""};
    private static final String[] STOPS = {
        "", "", "stop loss 0.05", "", "stop patience 2", "stop accuracy 99%", "stop patience 2 best", ""
    };
    private static final String[] BATCHES = {"10", "1", "7", "32", "all", "16", "3", "5"};
    private static final String[] LARGE_BATCHES = {"20", "32", "64", "100", "all"};
    private static final String[] SCALES = {"", "normalize standard", "normalize range", "", "normalize none"};
    private static final String[] PARTS = {"", "test 20%", "validate 25%", "test 0", "test 50% validate 10%"};

    private final Rng lot;

    GeneratedTexts(int seed) {
        this.lot = new Rng(seed, Stream.DATA);
    }

    /** A text that trains in milliseconds: of its kind, 0 to 5, points, tiny sets, classes, values, pictures or a network that gives back what it got. */
    String small(int kind) {
        return switch (kind) {
            case 0 -> joined(points(PLANES, 20 + lot.below(60)), vectorLayers(3), twoClasses(), learning(BATCHES));
            case 1 -> joined("data " + one(SMALL_SETS), vectorLayers(2), twoClasses(), learning(BATCHES));
            case 2 -> joined(manyClasses(), vectorLayers(3), classes(), learning(BATCHES));
            case 3 -> joined(points(VALUES, 20 + lot.below(60)), vectorLayers(3), values(), learning(BATCHES));
            case 4 ->
                joined(pictures(20 + lot.below(40)), pictureLayers(1 + lot.below(4)), classes(), learning(BATCHES));
            case 5 ->
                joined(words("data iris task reproduce", one(SCALES)), vectorLayers(3), values(), learning(BATCHES));
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    /** A text whose steps are as large as real work's. */
    String large(int kind) {
        int wide = 64 + 32 * lot.below(4);
        return switch (kind) {
            case 0 -> joined(words("data digits", one(SCALES)), wide(wide), classes(), learning(LARGE_BATCHES));
            case 1 ->
                joined(
                        pictures(200 + lot.below(200)),
                        pictureLayers(8 + lot.below(9)),
                        wide(32),
                        classes(),
                        learning(LARGE_BATCHES));
            case 2 -> joined(points(PLANES, 2000 + lot.below(1000)), wide(wide), twoClasses(), learning(LARGE_BATCHES));
            case 3 -> joined(points(VALUES, 1000 + lot.below(2000)), wide(wide), values(), learning(LARGE_BATCHES));
            case 4 ->
                joined(
                        "data digits",
                        "conv " + (4 + lot.below(5)) + " 5x5 relu init he",
                        "pool max 2x2",
                        "conv 16 3x3 " + one(ACTIVATIONS),
                        "pool average 2x2",
                        wide(48),
                        classes(),
                        learning(LARGE_BATCHES));
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    private String points(String[] sources, int samples) {
        String source = one(sources);
        String noise = one("noise 5%", "noise 20%", "");
        return words("data", source, noise, "samples " + samples, seed(), one(PARTS), one(SCALES));
    }

    private String manyClasses() {
        String source = one(CLASSES);
        return words(
                "data",
                source,
                source.equals("iris") ? "" : "samples " + (30 + lot.below(50)),
                seed(),
                one(PARTS),
                one(SCALES));
    }

    private String pictures(int samples) {
        return words("data strokes", one("noise 10%", "noise 30%", ""), "samples " + samples, seed(), one(PARTS));
    }

    private String vectorLayers(int most) {
        List<String> layers = new ArrayList<>();
        int count = lot.below(most + 1);
        for (int i = 0; i < count; i++) {
            String times = one("", "", "times 2", "times 3");
            layers.add(words(
                    "layer " + (1 + lot.below(9)),
                    one(ACTIVATIONS),
                    times,
                    one(INITS),
                    one("", "", "", "l2 0.01", "l1 0.002", "frozen")));
            layers.add(times.isEmpty() ? "" : one("", "skip 1"));
            layers.add(one("", "", "dropout 15%", "batchnorm", "batchnorm epsilon 1e-3 momentum 0.3"));
        }
        return joined(layers.toArray(String[]::new));
    }

    private String pictureLayers(int filters) {
        List<String> layers = new ArrayList<>();
        layers.add(words(
                "conv " + filters,
                one("3x3", "2x2", "5x3", "3x1"),
                one(ACTIVATIONS),
                one("", "stride 2", "stride 1x2"),
                one("", "pad valid", "pad same"),
                one(INITS)));
        layers.add(one("", "batchnorm", "dropout 10%"));
        layers.add(one("pool max 2x2", "pool average 2x2", "pool max 3x2 stride 1", ""));
        layers.add(one("", "conv 2 2x2 tanh", "conv " + filters + " 2x1 " + one(ACTIVATIONS) + " l2 0.001"));
        layers.add(one("", "flatten"));
        layers.add(one("", "layer " + (2 + lot.below(8)) + " " + one(ACTIVATIONS), "batchnorm"));
        return joined(layers.toArray(String[]::new));
    }

    private String wide(int units) {
        return joined(
                words("layer " + units, one(ACTIVATIONS), one(INITS)),
                one("", "dropout 20%", "batchnorm"),
                words("layer " + (units / 2 + lot.below(7)), one(ACTIVATIONS), "times 2", one(INITS)),
                one("", "skip 1", "batchnorm"));
    }

    private String twoClasses() {
        return one(
                "output 1 sigmoid; loss cross-entropy",
                "output 1 sigmoid; loss quadratic",
                "output 2 softmax; loss cross-entropy",
                "output 1 tanh; loss hinge",
                "output 1 sigmoid; loss absolute",
                "output 1 sigmoid; loss cross-entropy balance",
                "output 1 tanh; loss quadratic",
                "output 1 sigmoid; loss huber delta 0.3",
                "loss formula \"l = (y - a)^4 + 0.1*abs(y - a)\"");
    }

    private String classes() {
        return one(
                "output softmax; loss cross-entropy",
                "output sigmoid; loss cross-entropy",
                "output softmax; loss quadratic",
                "output softmax init normal 0.1; loss cross-entropy balance",
                "output tanh; loss hinge",
                "output sigmoid; loss huber",
                "output softmax l2 0.001; loss absolute");
    }

    private String values() {
        return one(
                "output linear; loss quadratic",
                "loss huber delta 0.2",
                "loss absolute",
                "output linear init zero; loss huber",
                "loss formula \"l = log(1 + (y - a)^2)\"");
    }

    private String learning(String[] batches) {
        return joined(
                words("optimizer", one(OPTIMIZERS), one(SCHEDULES)),
                "batch " + one(batches),
                one(PENALTIES),
                one(CLIPS),
                one(STOPS),
                one("", "", "", "shuffle off"),
                "epochs " + (8 + lot.below(30)),
                seed());
    }

    private String seed() {
        return "seed " + (lot.below(3) == 0 ? lot.nextInt() & Integer.MAX_VALUE : lot.below(100));
    }

    private String one(String... choices) {
        return choices[lot.below(choices.length)];
    }

    private static String words(String... parts) {
        return together(" ", parts);
    }

    private static String joined(String... parts) {
        return together("; ", parts);
    }

    private static String together(String between, String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                present.add(part);
            }
        }
        return String.join(between, present);
    }
}
