package org.neurone.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts as hands spoil them: examples of the gallery and of the problems, each with a few slips. */
final class MutatedTexts {
    private static final String[] SCRAPS = {
        ",",
        "=",
        ":",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "#",
        "//",
        ";",
        "{",
        "}",
        "%",
        "-",
        "–",
        "“",
        "’",
        "*",
        "x",
        "0",
        "1.5",
        "-3",
        "80%",
        "relu",
        "layer",
        "of",
        "with",
        "step",
        "perceptron",
        "softmax",
        "units",
        "=0.1",
        "\n",
        " "
    };

    private final List<String> texts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Random random;

    MutatedTexts(long seed) throws IOException {
        random = new Random(seed);
        for (String folder : List.of("src/main/resources/org/neurone/dsl/gallery", "src/test/resources/problems")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".nn"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    if (text.length() < 800) {
                        texts.add(text);
                        words.addAll(List.of(text.trim().split("\\s+")));
                    }
                }
            }
        }
    }

    String next() {
        StringBuilder text = new StringBuilder(pick(texts));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            slip(text);
        }
        return text.toString();
    }

    private void slip(StringBuilder text) {
        if (text.length() == 0) {
            text.append(pick(words));
            return;
        }
        int at = random.nextInt(text.length());
        int from = at;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        switch (random.nextInt(11)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            case 3 -> text.delete(from, to);
            case 4 -> text.insert(to, " " + word);
            case 5 -> text.replace(from, to, pick(words));
            case 6 -> text.insert(to, " " + pick(words));
            case 7 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
            case 8 -> text.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
            case 9 -> {
                if (!word.isEmpty()) {
                    text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
                }
            }
            default -> {
                int end = text.indexOf("\n", at);
                if (end > 0) {
                    text.setCharAt(end, ' ');
                }
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
