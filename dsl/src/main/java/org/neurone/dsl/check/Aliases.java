package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.catalog.Kind;

/**
 * What other tools, and French, call things that have a name here. Words stand in the spelling of the language: small
 * letters, hyphens for underscores. An entry counts only where the catalogue has the name that it leads to.
 */
final class Aliases {
    private static final Map<String, String> STATEMENTS = table(
            "layer",
                    "dense|fc|fully-connected|hidden|hidden-layer|neurons|couche|couche-cachee|couche-dense|neurones|layers|couches",
            "lr",
                    "learning-rate|learningrate|rate|eta|alpha|step-size|taux|taux-d-apprentissage|vitesse-d-apprentissage|pas-d-apprentissage|taux-apprentissage|pas",
            "batch",
                    "taille-de-lot|taille-des-lots|size-of-batch|batch-size|batchsize|minibatch|mini-batch|lot|taille-du-lot|lots",
            "epochs",
                    "nombre-d-epoques|nombre-epoques|number-of-epochs|num-epoch|epoch|n-epochs|num-epochs|max-epochs|iterations|max-iter|steps|epoque|epoques|iteration",
            "loss",
                    "fonction-de-perte|fonction-de-cout|fonction-perte|fonction-cout|cost-function|cost|objective|criterion|loss-function|perte|cout|erreur|error",
            "optimizer", "optimiser|optim|solver|optimiseur",
            "data", "jeu-de-donnee|dataset|data-set|donnees|jeu-de-donnees|train-data|source",
            "inputs", "input|features|feature|entrees|entree|caracteristiques",
            "output", "couche-de-sortie|out|outputs|output-layer|sortie|sorties|couche-sortie",
            "seed", "graine-aleatoire|random-seed|random-state|random|rng|graine|manual-seed",
            "metric", "metrics|mesure|mesures|measure",
            "stop", "until|halt|early-stopping|earlystopping|early-stop|arret|arret-anticipe|arreter|arrete",
            "dropout", "drop|dropout-rate|alpha-dropout",
            "batchnorm", "batch-norm|batch-normalization|batchnormalization|batchnorm1d|batchnorm2d|normalization",
            "conv", "conv2d|convolution|convolution2d|convolutional",
            "pool", "pooling",
            "pool max", "maxpool|max-pool|maxpooling|maxpool2d|maxpooling2d|max-pooling",
            "pool average", "avgpool|avg-pool|avgpool2d|averagepooling2d|average-pooling|avgpooling",
            "title", "name|titre|nom",
            "note", "notes|description|comment|remark|remarque|commentaire",
            "clip", "clipping|gradient-clipping|clip-grad",
            "regularize", "regularizer|regularization|regularisation|regulariser|penalty",
            "regularize l2", "weight-decay|l2-regularization|ridge|l2-penalty",
            "expect", "expected|assert|attendu|attendre|attend|claim",
            "shuffle", "melange|melanger");

    /** By kind; names of several kinds never share a line, since {@code linear} is a layer to some. */
    private static final Map<String, Map<String, String>> NAMES = names();

    private static final Map<String, String> OPTIONS = table(
            "init", "initializer|initialization|kernel-initializer|weight-init|initialisation",
            "test", "test-split|validation-split|test-size|split|validation|val",
            "samples", "n-samples|points|size|count|n|echantillons|exemples",
            "noise", "bruit",
            "seed", "random-seed|random-state|graine",
            "normalize", "normalization|normalise|scale|scaling|standardize|normalisation",
            "stride", "strides|pas",
            "pad", "padding",
            "l2", "weight-decay|ridge",
            "l1", "lasso",
            "weights", "weight|w|poids",
            "bias", "biases|b|biais",
            "target", "label|y|output|cible",
            "after", "epochs|within|in|at|apres",
            "every", "each|toutes|step-size",
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
    private static final List<String> ALL = split("full|whole|everything|max|maximum|tout|tous|toutes|toute|entier");

    private Aliases() {}

    /** The statement that others call {@code word}, with its first value where one is meant, or null. */
    static String statement(String word, Collection<String> known) {
        String name = STATEMENTS.get(word);
        if (name == null && word.endsWith("s")) {
            name = STATEMENTS.get(word.substring(0, word.length() - 1));
        }
        if (name == null) {
            return null;
        }
        int space = name.indexOf(' ');
        return known.contains(space < 0 ? name : name.substring(0, space)) ? name : null;
    }

    /** The name of that kind that others call {@code word}, or null. */
    static String name(Kind<?> kind, String word, Collection<String> known) {
        String name = NAMES.getOrDefault(kind.id(), Map.of()).get(word);
        return name != null && known.contains(name) ? name : null;
    }

    /** The option that others call {@code word}, or null. */
    static String option(String word, Collection<String> known) {
        String name = OPTIONS.get(word);
        return name != null && known.contains(name) ? name : null;
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
                table(
                        "sigmoid", "logistic|sigmoide|logistique|logsig|sigm|expit",
                        "tanh", "hyperbolic-tangent|tangente-hyperbolique|tangent|th|tansig",
                        "relu", "rectifier|rect|rectified-linear|relu6|redresseur",
                        "leaky-relu", "leakyrelu|lrelu|prelu",
                        "step", "heaviside|threshold|binary|hardlim|seuil|echelon|marche|perceptron",
                        "sign", "signe|sgn|signum",
                        "linear", "identity|none|id|lineaire|identite|purelin",
                        "swish", "silu",
                        "softplus", "soft-plus",
                        "softmax", "soft-max|log-softmax"));
        names.put(
                Kind.LOSS.id(),
                table(
                        "quadratic",
                                "mse|l2|mean-squared-error|meansquarederror|mseloss|squared|square|sse|quadratique"
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
                table(
                        "sgd", "gd|gradient-descent|stochastic-gradient-descent|descente-de-gradient|vanilla|none",
                        "nesterov", "nag",
                        "adam", "adamax|nadam",
                        "adamw", "adam-w",
                        "rmsprop", "rms-prop|rms",
                        "adagrad", "ada-grad",
                        "perceptron", "rosenblatt"));
        names.put(
                Kind.INITIALIZER.id(),
                table(
                        "xavier", "glorot|glorot-uniform|glorot-normal|xavier-uniform|xavier-normal",
                        "he", "kaiming|he-normal|he-uniform|kaiming-normal|kaiming-uniform",
                        "normal", "gaussian|random-normal|gauss|randn",
                        "uniform", "random|random-uniform|rand|uniforme",
                        "zero", "zeros|zeroes|nul|zeroe",
                        "constant", "ones|const|constante"));
        names.put(
                Kind.METRIC.id(),
                table(
                        "accuracy", "acc|binary-accuracy|categorical-accuracy|exactitude|precision-globale",
                        "confusion", "confusion-matrix|matrice-de-confusion|matrix",
                        "f1", "f1-score|f-score|fscore|f-measure",
                        "rmse", "root-mean-squared-error",
                        "recall", "sensitivity|rappel",
                        "loss", "perte|cost|cout",
                        "r2", "r2-score|r-squared"));
        names.put(
                Kind.STOP.id(),
                table(
                        "loss", "perte|cost|cout|error|erreur|mse",
                        "accuracy", "acc|exactitude|precision|score",
                        "patience", "early|attente|wait"));
        names.put(
                Kind.SOURCE.id(),
                table(
                        "circle", "circles|make-circles|cercle|disk|disc",
                        "gauss", "gaussian|gaussians|gaussienne|normal",
                        "spiral", "spirals|spirale|spirales|two-spirals",
                        "moons", "moon|make-moons|two-moons|lunes|half-moons",
                        "rings", "ring|anneaux",
                        "checkerboard", "chess|chessboard|checker|damier|echiquier",
                        "blobs", "blob|clusters|make-blobs",
                        "digits", "mnist|chiffres",
                        "csv", "file|table|fichier|tableau",
                        "points", "list|liste",
                        "and", "et",
                        "or", "ou",
                        "party", "fete",
                        "function", "fonction|formula|formule"));
        return names;
    }

    /** Pairs of a name here and, separated by bars, what others call it. */
    private static Map<String, String> table(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String alias : split(pairs[i + 1])) {
                table.put(alias, pairs[i]);
            }
        }
        return table;
    }

    /** Pairs of a word here and, separated by bars, what others say for it. */
    private static Map<String, List<String>> lists(String... pairs) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            lists.put(pairs[i], split(pairs[i + 1]));
        }
        return lists;
    }

    static List<String> split(String bars) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int bar = bars.indexOf('|'); bar >= 0; bar = bars.indexOf('|', from)) {
            parts.add(bars.substring(from, bar));
            from = bar + 1;
        }
        parts.add(bars.substring(from));
        return parts;
    }
}
