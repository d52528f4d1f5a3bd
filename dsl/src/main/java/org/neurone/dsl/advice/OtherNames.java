package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * What other tools, and French, call the names, options and words of a statement; its keyword is in {@link Aliases}. Only a mistake
 * leads here.
 */
public final class OtherNames {
    /** By kind; names of several kinds never share a line, since {@code linear} is a layer to some. */
    private static final Map<String, Map<String, String>> NAMES = names();

    /** What is not here, by kind, with the nearest that is: related, and yet something else. */
    private static final Map<String, Map<String, String>> KIN = kin();

    private static final Map<String, String> OPTIONS = Aliases.table(
            "init", "initializer|initialization|kernel-initializer|weight-init|initialisation",
            "test",
                    "test-split|validation-split|test-size|split|validation|val|train|train-size|train-split|training"
                            + "|entrainement|apprentissage",
            "samples", "n-samples|points|size|count|n|echantillons|exemples",
            "noise", "bruit",
            "seed", "random-seed|random-state|graine",
            "normalize", "normalization|normalise|scale|scaling|standardize|normalisation",
            "times", "repeat|repeated|fois|repetitions|copies|x",
            "patience", "attente",
            "stride", "strides|pas",
            "pad", "padding",
            "l2", "weight-decay|ridge",
            "l1", "lasso",
            "weights", "weight|w|poids",
            "bias", "biases|b|biais",
            "target", "label|y|output|cible",
            "after", "epochs|within|in|at|apres",
            "every", "each|toutes|step-size|tous-les",
            "warmup", "echauffement|montee",
            "step", "palier|paliers",
            "cosine", "cosinus",
            "decay", "decroissance|diminution",
            "epsilon", "eps",
            "beta1", "beta-1",
            "beta2", "beta-2",
            "slope", "negative-slope|alpha",
            "classes", "n-classes|num-classes|labels",
            "frozen", "freeze|fixed|gele");

    /** By the word that they stand for, since {@code true} is one thing to a switch and another to a padding. */
    private static final Map<String, List<String>> WORDS = lists(
            "on", "true|yes|oui|vrai|enabled|1",
            "off", "false|no|non|faux|never|disabled|0|none",
            "average", "avg|mean|moyenne",
            "max", "maximum|maxi",
            "same", "zero|zeros|full|yes|true|meme",
            "valid", "none|no|false|valide",
            "standard", "true|yes|oui|on|zscore|z-score|standardize|std",
            "range", "minmax|min-max|unit|scale",
            "classify", "classification|class|classes|classer|classifier",
            "regress", "regression|values|value");

    /** Other words for “all”. */
    private static final List<String> ALL =
            Aliases.split("full|whole|everything|max|maximum|tout|tous|toutes|toute|entier");

    private OtherNames() {}

    /** The name of that kind that others call {@code word}, or null. */
    public static String name(Kind<?> kind, String word, Vocabulary vocabulary) {
        for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
            if (Aliases.among(entry.aliases(), word)) {
                return entry.name();
            }
        }
        String name = NAMES.getOrDefault(kind.id(), Map.of()).get(word);
        return name != null && vocabulary.names(kind).contains(name) ? name : null;
    }

    /** The names of that kind that others call by a word so like this one that it may be a slip, the likeliest first. */
    static List<String> near(Kind<?> kind, String word, Vocabulary vocabulary) {
        Map<String, String> called = new LinkedHashMap<>();
        for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
            Aliases.own(called, entry);
        }
        for (Map.Entry<String, String> alias :
                NAMES.getOrDefault(kind.id(), Map.of()).entrySet()) {
            if (vocabulary.names(kind).contains(alias.getValue())) {
                called.putIfAbsent(alias.getKey(), alias.getValue());
            }
        }
        return Aliases.meant(word, called);
    }

    /** The names of that kind that others call by a word that begins so. */
    public static Set<String> beginning(Kind<?> kind, String start, Vocabulary vocabulary) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
            if (Aliases.beginsOne(entry.aliases(), start)) {
                names.add(entry.name());
            }
        }
        names.addAll(Aliases.beginning(NAMES.getOrDefault(kind.id(), Map.of()), start));
        return names;
    }

    /** The options that others call by a word that begins so. */
    public static Set<String> optionsBeginning(String start) {
        return Aliases.beginning(OPTIONS, start);
    }

    /** The nearest to something of that kind that is not here, or null. */
    static String kin(Kind<?> kind, String word, Vocabulary vocabulary) {
        String name = KIN.getOrDefault(kind.id(), Map.of()).get(word);
        return name != null && vocabulary.names(kind).contains(name) ? name : null;
    }

    /** The option of the rule that others call {@code word}, or null. */
    static String option(String word, Rule rule, Vocabulary vocabulary) {
        for (Binding binding : rule.bindings()) {
            String own = own(binding.entry(), word, vocabulary);
            if (own != null && rule.scope().options().contains(own)) {
                return own;
            }
        }
        return common(word, rule.scope().options());
    }

    /** The setting of the entry that others call {@code word}, or null. */
    static String option(String word, Entry<?> entry, Vocabulary vocabulary) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter<?> parameter : entry.parameters()) {
            names.add(parameter.name());
        }
        String own = names.contains(word) ? null : own(entry, word, vocabulary);
        return own == null ? common(word, names) : own;
    }

    /** What a part of the catalogue itself says to be called so: a setting, or a name that stands for one. */
    private static String own(Entry<?> entry, String word, Vocabulary vocabulary) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (Aliases.among(parameter.aliases(), word)) {
                return parameter.name();
            }
            List<Entry<?>> named = new ArrayList<>();
            if (parameter.type() instanceof ValueType.Choices choices) {
                named.addAll(vocabulary.catalog().entries(choices.kind()));
            }
            for (Entry<?> one : named) {
                if (Aliases.among(one.aliases(), word)) {
                    return one.name();
                }
            }
        }
        return null;
    }

    private static String common(String word, Collection<String> known) {
        String name = OPTIONS.get(word);
        return name != null && known.contains(name) ? name : null;
    }

    /** Whether the word says how much is for training, so that the rest is for testing. */
    static boolean forTraining(String word, double share) {
        boolean training = word.startsWith("train") || word.equals("entrainement") || word.equals("apprentissage");
        return training || (word.equals("split") && share > 0.5);
    }

    /** The word of those that others call {@code seen}, or null. */
    static String word(String seen, Collection<String> words) {
        for (String word : words) {
            if (WORDS.getOrDefault(word, List.of()).contains(seen)) {
                return word;
            }
        }
        return null;
    }

    /** Whether others say it for “all”. */
    static boolean all(String seen) {
        return ALL.contains(seen);
    }

    private static Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        names.put(
                Kind.ACTIVATION.id(),
                Aliases.table(
                        "sigmoid", "logistic|sigmoide|logistique|logsig|sigm|expit",
                        "tanh", "hyperbolic-tangent|tangente-hyperbolique|tangent|th|tansig",
                        "relu", "rectifier|rect|rectified-linear|redresseur",
                        "leaky-relu", "leakyrelu|lrelu|leaky",
                        "step", "heaviside|threshold|binary|hardlim|seuil|echelon|marche|perceptron",
                        "sign", "signe|sgn|signum",
                        "sin", "sinus|sine",
                        "linear", "identity|none|id|lineaire|identite|purelin",
                        "swish", "silu",
                        "softplus", "soft-plus",
                        "softmax", "soft-max"));
        names.put(
                Kind.LOSS.id(),
                Aliases.table(
                        "quadratic",
                                "mse|l2|mean-squared-error|meansquarederror|mseloss|squared|square|quadratique"
                                        + "|moindres-carres|eqm",
                        "cross-entropy",
                                "crossentropy|bce|ce|binary-crossentropy|categorical-crossentropy|log-loss"
                                        + "|logloss|nll|crossentropyloss|bceloss|binarycrossentropy|categoricalcrossentropy"
                                        + "|sparse-categorical-crossentropy|sparsecategoricalcrossentropy|sparsecategoricalcrossentropy|entropie-croisee|entropy|entropie|log|binary-cross-entropy"
                                        + "|categorical-cross-entropy",
                        "absolute", "mae|l1|mean-absolute-error|l1loss|absolue|abs",
                        "huber", "smooth-l1|smoothl1|huberloss",
                        "hinge", "svm|charniere|hingeloss"));
        names.put(
                Kind.OPTIMIZER.id(),
                Aliases.table(
                        "sgd", "gd|gradient-descent|stochastic-gradient-descent|descente-de-gradient|vanilla|none",
                        "nesterov", "nag",
                        "adamw", "adam-w",
                        "rmsprop", "rms-prop|rms",
                        "adagrad", "ada-grad",
                        "momentum", "inertie|quantite-de-mouvement|elan|heavy-ball",
                        "perceptron", "rosenblatt"));
        names.put(
                Kind.INITIALIZER.id(),
                Aliases.table(
                        "xavier", "glorot|glorot-uniform|xavier-uniform",
                        "he", "kaiming|he-normal|kaiming-normal",
                        "normal", "gaussian|random-normal|gauss|randn",
                        "uniform", "random|random-uniform|rand|uniforme",
                        "zero", "zeros|zeroes|nul|zeroe",
                        "constant", "ones|const|constante"));
        names.put(
                Kind.METRIC.id(),
                Aliases.table(
                        "accuracy", "acc|binary-accuracy|categorical-accuracy|exactitude|precision-globale",
                        "confusion", "confusion-matrix|matrice-de-confusion|matrix",
                        "f1", "f1-score|f-score|fscore|f-measure",
                        "rmse", "root-mean-squared-error",
                        "recall", "sensitivity|rappel",
                        "precision", "justesse",
                        "loss", "perte|cost|cout",
                        "r2", "r2-score|r-squared"));
        names.put(
                Kind.STOP.id(),
                Aliases.table(
                        "loss", "perte|cost|cout|error|erreur|mse",
                        "accuracy", "acc|exactitude|precision|score",
                        "patience", "early|attente|wait"));
        names.put(
                Kind.SOURCE.id(),
                Aliases.table(
                        "circle", "circles|make-circles|cercle|disk|disc",
                        "gauss", "gaussian|gaussians|gaussienne|normal",
                        "spiral", "spirals|spirale|spirales|two-spirals",
                        "moons", "moon|make-moons|two-moons|lunes|half-moons",
                        "rings", "ring|anneaux",
                        "plane", "plan|pente|slope",
                        "bumps", "bosses|collines|hills",
                        "sine", "sinus|sinusoide|wave|onde|vague",
                        "strokes", "traits|traces",
                        "checkerboard", "chess|chessboard|checker|damier|echiquier",
                        "blobs", "blob|clusters|make-blobs|nuages|paquets|taches",
                        "digits", "chiffres",
                        "csv", "file|table|fichier|tableau",
                        "points", "list|liste",
                        "and", "et",
                        "or", "ou",
                        "party", "fete",
                        "function", "fonction|formula|formule"));
        return names;
    }

    private static Map<String, Map<String, String>> kin() {
        Map<String, Map<String, String>> kin = new LinkedHashMap<>();
        kin.put(
                Kind.ACTIVATION.id(),
                Aliases.table(
                        "relu", "relu6|crelu|relu-n",
                        "leaky-relu", "prelu|rrelu|parametric-relu",
                        "elu", "selu|celu",
                        "swish", "mish|hard-swish|hardswish|h-swish",
                        "sigmoid", "hard-sigmoid|hardsigmoid|log-sigmoid",
                        "tanh", "hard-tanh|hardtanh|softsign|arctan|atan",
                        "softmax", "log-softmax|logsoftmax|softmin|sparsemax"));
        kin.put(
                Kind.LOSS.id(),
                Aliases.table("quadratic", "sse|rmse|msle", "cross-entropy", "focal|focal-loss|kl|kld"));
        kin.put(
                Kind.OPTIMIZER.id(),
                Aliases.table(
                        "adam", "nadam|adamax|radam|amsgrad|adabelief|lion", "adamw", "lamb", "adagrad", "adadelta"));
        kin.put(
                Kind.INITIALIZER.id(),
                Aliases.table(
                        "xavier", "glorot-normal|xavier-normal|orthogonal",
                        "he", "he-uniform|kaiming-uniform",
                        "normal", "truncated-normal|trunc-normal"));
        kin.put(Kind.SOURCE.id(), Aliases.table("digits", "mnist|fashion-mnist"));
        return kin;
    }

    /** Pairs of a word here and, separated by bars, what others say for it. */
    private static Map<String, List<String>> lists(String... pairs) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            lists.put(pairs[i], Aliases.split(pairs[i + 1]));
        }
        return lists;
    }
}
