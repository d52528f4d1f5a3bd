package org.neurone.web.exactness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurone.dsl.Language;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;

/** Texts to train: the lecture's, one for each name in the catalogue, layers together, and some with mistakes. */
final class ExperimentTexts {
    private ExperimentTexts() {}

    /** Texts without an error. */
    static List<String> sound() {
        List<String> texts = new ArrayList<>(List.of(
                "layer 3 sigmoid; loss quadratic; batch 16; lr 0.5",
                "data xor; layer 3 sigmoid; loss quadratic; batch 16; lr 0.5",
                "data iris; layer 3 sigmoid; loss quadratic; batch 16; lr 0.5",
                "data spiral noise 5% samples 200 seed 7; inputs x y x^2 y^2 x*y sin(x) sin(y); layer 8 tanh l2 0.001;"
                        + " layer 8 relu init he; loss cross-entropy; optimizer adam; lr 0.03 decay 0.01; clip norm 1; seed 42",
                "data moons; layer 6 elu init lecun; dropout 20%; layer 4 swish; batchnorm; batch 7; lr 0.1 warmup 3;"
                        + " regularize l1 0.0001",
                "data digits; conv 4 3x3 relu; pool max 2x2; dropout 10%; layer 10 softmax; loss cross-entropy;"
                        + " optimizer momentum 0.9; batch 20",
                "data digits; conv 3 3x3 leaky-relu stride 2 pad valid; batchnorm; pool average 2x2; flatten; layer 12 gelu;"
                        + " loss cross-entropy; optimizer nesterov; batch all",
                "data function \"y = x^3 - x\"; layer 5 sin; loss huber; lr 0.05 cosine 50",
                "data and; output 1 step; optimizer perceptron; batch 1; shuffle off"));
        Catalog catalog = Catalog.standard();
        for (Entry<?> source : catalog.entries(Kind.SOURCE)) {
            if (!List.of("csv", "pictures", "points", "function").contains(source.name())) {
                texts.add("data " + source.name() + "; layer 4; lr 0.1");
            }
        }
        for (Entry<?> activation : catalog.entries(Kind.ACTIVATION)) {
            if (!activation.name().equals("formula")) {
                texts.add("data gauss; layer 5 " + activation.name() + "; layer 3 tanh; lr 0.02");
            }
        }
        for (Entry<?> optimizer : catalog.entries(Kind.OPTIMIZER)) {
            if (!optimizer.name().equals("perceptron")) {
                texts.add("data rings; layer 4 tanh; optimizer " + optimizer.name() + "; lr 0.02");
            }
        }
        for (Entry<?> loss : catalog.entries(Kind.LOSS)) {
            if (loss.name().equals("formula")) {
                continue;
            }
            texts.add("data circle; layer 4 tanh; output 1 " + (loss.name().equals("hinge") ? "tanh" : "sigmoid")
                    + "; loss " + loss.name());
        }
        texts.addAll(
                List.of(
                        "data moons; layer 5 tanh init he times 3; lr 0.05",
                        "data digits; conv 2 3x3 relu times 2; pool max 2x2; lr 0.02",
                        "data xor; layer 3 tanh; compare lr [0.01 0.1 1]; compare batch [1 all]; expect loss 1 after 9 variant \"lr 1\"",
                        "data moons; layer 5 formula \"a = z*sigmoid(1.7*z) + (z^2 + 0.1)^1.5/9\"; output 1 linear; loss formula \"l = (y - a)^4 + 0.1*abs(y - a)\"; lr 0.02",
                        "data moons; layer 4 tanh times 3; skip 2; layer 4 relu; skip 1; lr 0.05",
                        "data digits; conv 1 3x3 relu; batchnorm; skip 2; pool max 2x2; lr 0.02",
                        "challenge \"Own\" variants 5%; variant \"é𝄞\"; data moons; layer 4 tanh; lr 0.05; fixed data; expect accuracy 90% after 50"));
        for (Entry<?> layer : catalog.entries(Kind.LAYER)) {
            boolean there = texts.stream().anyMatch(text -> text.matches(".*; " + layer.name() + "\\b.*"));
            if (!there) {
                texts.add("data digits; conv 2 3x3 relu; " + layer.example() + "; lr 0.02");
            }
        }
        return texts;
    }

    /** The gallery in both languages, and every text that is there for its problems. */
    static List<String> written() throws IOException {
        List<String> texts = new ArrayList<>(broken());
        for (String name : resource("index.txt").lines().toList()) {
            texts.add(resource(name + ".en.nn"));
            texts.add(resource(name + ".fr.nn"));
        }
        try (Stream<Path> files = Files.list(Path.of("../dsl/src/test/resources/problems"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".nn"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = Language.class.getResourceAsStream("gallery/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Texts that get problems: their wording, too, is the same everywhere. */
    static List<String> broken() {
        return List.of(
                "layer 3 sigmoidd; loss quadratic",
                "layer -3; lr zero; lr 0.1; batch 1e99",
                "données été 😀; layer 3 \"unclosed",
                "data xor; output 1 softmax; loss cross-entropy; pool max 2x2; layer 3 [1 2",
                "data digits; conv 1000000 5x5; layer 1000000 relu; lr 1e308");
    }
}
