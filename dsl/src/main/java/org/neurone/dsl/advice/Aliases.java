package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Entry;

/**
 * What other tools, and French, call the statements. Words stand in the spelling of the language: small letters, hyphens for
 * underscores. An entry counts only where the catalogue has the name that it leads to. What a catalogue's own parts are called by others
 * ({@link Entry#aliases}) comes first.
 */
public final class Aliases {
    private static final Map<String, String> STATEMENTS = table(
            "layer",
                    "dense|fc|fully-connected|hidden|hidden-layer|neurons|couche|couche-cachee|couche-dense|neurones|layers|couches",
            "lr",
                    "learning-rate|learningrate|rate|eta|alpha|step-size|taux|taux-d-apprentissage"
                            + "|vitesse-d-apprentissage|pas-d-apprentissage|taux-apprentissage|pas",
            "batch",
                    "taille-de-lot|taille-des-lots|size-of-batch|batch-size|batchsize|minibatch|mini-batch|lot|taille-du-lot|lots",
            "epochs",
                    "nombre-d-epoques|nombre-epoques|number-of-epochs|num-epoch|epoch|n-epochs|num-epochs"
                            + "|max-epochs|iterations|max-iter|steps|epoque|epoques|iteration",
            "loss",
                    "fonction-de-perte|fonction-de-cout|fonction-perte|fonction-cout|cost-function|cost"
                            + "|objective|criterion|loss-function|perte|cout|erreur|error",
            "optimizer", "optimiser|optim|solver|optimiseur",
            "data", "jeu-de-donnee|dataset|data-set|donnees|jeu-de-donnees|train-data|source",
            "inputs", "input|features|feature|entrees|entree|caracteristiques",
            "output", "couche-de-sortie|out|outputs|output-layer|sortie|sorties|couche-sortie",
            "seed", "graine-aleatoire|random-seed|random-state|random|rng|graine|manual-seed",
            "metric", "metrics|mesure|mesures|measure",
            "stop", "until|halt|early-stopping|earlystopping|early-stop|arret|arret-anticipe|arreter|arrete",
            "dropout", "drop|dropout-rate|alpha-dropout|abandon|extinction|decrochage",
            "batchnorm",
                    "normalisation-par-lot|normalisation-par-lots|normalisation-de-lot|batch-norm|batch-normalization|batchnormalization|batchnorm1d|batchnorm2d|normalization",
            "conv", "conv2d|convolution|convolution2d|convolutional",
            "pool", "pooling|regroupement|sous-echantillonnage",
            "flatten", "flat|aplatir|aplatissement|aplati|reshape",
            "compare", "comparer|comparaison|versus|vs",
            "challenge", "defi",
            "variant", "variante",
            "limit", "limite|limites|limiter|limits",
            "fixed", "fixe|fixes|fixer|fige|figes|immuable",
            "rank", "classement|ranking|ranked-by|classer",
            "state", "etat",
            "pool max", "maxpool|max-pool|maxpooling|maxpool2d|maxpooling2d|max-pooling",
            "pool average", "avgpool|avg-pool|avgpool2d|averagepooling2d|average-pooling|avgpooling",
            "skip", "residual|resnet|residual-connection|shortcut|skip-connection|residuel|raccourci|saut",
            "title", "name|titre|nom",
            "note", "notes|description|comment|remark|remarque|commentaire",
            "clip", "ecretage|ecreter|troncature|tronquer|borner|clipping|gradient-clipping|clip-grad",
            "regularize", "regularizer|regularization|regularisation|regulariser|penalty",
            "regularize l2", "weight-decay|l2-regularization|ridge|l2-penalty",
            "expect", "expected|assert|attendu|attendre|attend|claim",
            "shuffle", "melange|melanger");

    private Aliases() {}

    /** The statement that others call {@code word}, with its first value where one is meant, or null. */
    public static String statement(String word, Vocabulary vocabulary) {
        for (String keyword : vocabulary.keywords()) {
            if (among(vocabulary.statement(keyword).aliases(), word)) {
                return keyword;
            }
        }
        String name = STATEMENTS.get(word);
        if (name == null && word.endsWith("s")) {
            name = STATEMENTS.get(word.substring(0, word.length() - 1));
        }
        if (name == null) {
            return null;
        }
        return known(name, vocabulary.keywords()) ? name : null;
    }

    private static boolean known(String name, Collection<String> keywords) {
        int space = name.indexOf(' ');
        return keywords.contains(space < 0 ? name : name.substring(0, space));
    }

    /** The statements that others call by a word so like this one that it may be a slip, the likeliest first. */
    static List<String> near(String word, Vocabulary vocabulary) {
        Map<String, String> called = new LinkedHashMap<>();
        for (String keyword : vocabulary.keywords()) {
            own(called, vocabulary.statement(keyword));
        }
        for (Map.Entry<String, String> alias : STATEMENTS.entrySet()) {
            if (known(alias.getValue(), vocabulary.keywords())) {
                called.putIfAbsent(alias.getKey(), alias.getValue());
            }
        }
        return meant(word, called);
    }

    /** The names of those of {@code called}, by what others call them, that a slip makes {@code word}. */
    static List<String> meant(String word, Map<String, String> called) {
        Set<String> names = new LinkedHashSet<>();
        for (String alias : Nearest.slips(word, called.keySet())) {
            names.add(called.get(alias));
        }
        return new ArrayList<>(names);
    }

    /** Adds what others call the entry. */
    static void own(Map<String, String> called, Entry<?> entry) {
        for (String alias : entry.aliases()) {
            String spelled = Respelling.name(alias);
            called.putIfAbsent(spelled == null ? alias : spelled, entry.name());
        }
    }

    /** Whether one of the aliases, in whatever spelling, is that word. */
    public static boolean among(List<String> aliases, String word) {
        return aliased(aliases, word, false);
    }

    /** Whether one of the aliases, in whatever spelling, begins so. */
    public static boolean beginsOne(List<String> aliases, String start) {
        return aliased(aliases, start, true);
    }

    private static boolean aliased(List<String> aliases, String word, boolean beginning) {
        for (String alias : aliases) {
            String spelled = Respelling.name(alias);
            String plain = spelled == null ? alias : spelled;
            if (beginning ? plain.startsWith(word) : plain.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The statements of {@code known} that others call by a word that begins so, with their first values where such are meant. */
    public static Set<String> beginning(String start, Vocabulary vocabulary, Collection<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (String keyword : known) {
            if (beginsOne(vocabulary.statement(keyword).aliases(), start)) {
                names.add(keyword);
            }
        }
        for (String name : beginning(STATEMENTS, start)) {
            if (known(name, known)) {
                names.add(name);
            }
        }
        return names;
    }

    static Set<String> beginning(Map<String, String> table, String start) {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, String> alias : table.entrySet()) {
            if (alias.getKey().startsWith(start)) {
                names.add(alias.getValue());
            }
        }
        return names;
    }

    /** Pairs of a name here and, separated by bars, what others call it. */
    static Map<String, String> table(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String alias : split(pairs[i + 1])) {
                table.put(alias, pairs[i]);
            }
        }
        return table;
    }

    static List<String> split(String bars) {
        return split(bars, '|');
    }

    /** What stands between signs, nothing between two that stand together among it. */
    static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
