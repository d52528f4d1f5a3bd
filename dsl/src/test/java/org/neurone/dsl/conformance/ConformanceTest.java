package org.neurone.dsl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.ThreadWorkers;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;

/** The committed texts give the committed bits here. {@code -Dneurone.approve=true} adds what is missing to the files and never changes what is there. */
class ConformanceTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/neurone/dsl/conformance");
    private static final int SMALL = 100;
    private static final int LARGE = 20;

    @ParameterizedTest
    @ValueSource(strings = {"small.txt", "large.txt"})
    void theFilesHoldTheGeneratedTextsInTheirOrder(String file) throws IOException {
        Map<String, Integer> texts = generated(file);
        Map<String, ConformanceCase> kept = new LinkedHashMap<>();
        if (Files.exists(FOLDER.resolve(file))) {
            ConformanceCase.read(Files.readString(FOLDER.resolve(file))).forEach(one -> kept.put(one.text(), one));
        }
        if (Boolean.getBoolean("neurone.approve")) {
            texts.forEach((text, updates) -> kept.computeIfAbsent(
                    text,
                    absent -> ConformanceCase.of(text, updates, Tables.none(), new PlainKernels(), Workers.alone())));
            Files.writeString(
                    FOLDER.resolve(file),
                    kept.values().stream().map(ConformanceCase::written).collect(Collectors.joining()));
        }
        assertEquals(
                List.copyOf(texts.keySet()),
                kept.keySet().stream().limit(texts.size()).toList(),
                "a text that is to be there for good is added behind the others, in GeneratedTexts.ADDED, and written by -Dneurone.approve=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.txt", "large.txt"})
    void giveTheirBitsWithTheUsualKernels(String file) throws IOException {
        hold(file, new VectorKernels(), Workers.alone());
    }

    @Test
    void giveTheirBitsWithTheTextbooksLoops() throws IOException {
        hold("small.txt", new PlainKernels(), Workers.alone());
    }

    @Test
    void giveTheirBitsWithThreeWorkers() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            hold("large.txt", new VectorKernels(), new ThreadWorkers(threads, 3));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void everyPartOfTheCatalogueStandsInOneOfThem() throws IOException {
        String all =
                (" " + text("small.txt") + text("large.txt")).replace(';', ' ').replace('\n', ' ');
        for (Kind<?> kind : List.of(
                Kind.LAYER,
                Kind.ACTIVATION,
                Kind.LOSS,
                Kind.OPTIMIZER,
                Kind.INITIALIZER,
                Kind.SCHEDULE,
                Kind.REGULARIZER,
                Kind.CLIP,
                Kind.STOP,
                Kind.SOURCE)) {
            for (Entry<?> entry : Catalog.standard().entries(kind)) {
                boolean elsewhere = List.of("csv", "pictures").contains(entry.name());
                assertTrue(
                        elsewhere || all.contains(" " + entry.name() + " "),
                        kind.noun().english() + " " + entry.name()
                                + " is in no text: give it one in GeneratedTexts.ADDED, then run this test with -Dneurone.approve=true");
            }
        }
    }

    /** By cases that are changed in one place each. */
    @Test
    void whatDiffersFirstIsNamed() {
        ConformanceCase kept = ConformanceCase.read("""
                data xor; layer 2; batch 2
                 1 1 3fe0000000000000 aaaaaaaa bbbbbbbb
                 2 1 3fe0000000000001 cccccccc dddddddd
                 4 2 3fe0000000000002 eeeeeeee ffffffff
                 weights 2:00
                 state 11
                """).get(0);
        assertNull(kept.difference(kept));
        assertEquals(
                "First differs in update 3–4 (epoch 1–2), trained layer 2. Text: data xor; layer 2; batch 2",
                difference(kept, "eeeeeeee ffffffff", "eeeeeeee fffffff0"));
        assertEquals(
                "First differs in update 2 (epoch 1), loss of the batch, trained layer 1 2. Text: data xor; layer 2; batch 2",
                difference(kept, "3fe0000000000001 cccccccc dddddddd", "3fe0000000000000 cccccccd dddddddc"));
        assertEquals(
                "The weights at the end differ. Text: data xor; layer 2; batch 2", difference(kept, "2:00", "2:01"));
        assertEquals(
                "All weights are the same, but not the rest of the state: the optimizer’s memories, running statistics or generators."
                        + " Text: data xor; layer 2; batch 2",
                difference(kept, "state 11", "state 10"));
        assertEquals(
                "The run ends after a different update than 4: 2. Text: data xor; layer 2; batch 2",
                difference(kept, " 4 2 3fe0000000000002 eeeeeeee ffffffff\n", ""));
    }

    private static String difference(ConformanceCase kept, String old, String changed) {
        String written = kept.written();
        assertTrue(written.contains(old), written);
        return kept.difference(
                        ConformanceCase.read(written.replace(old, changed)).get(0))
                .english();
    }

    private static void hold(String file, Kernels kernels, Workers workers) throws IOException {
        List<String> differences = new ArrayList<>();
        for (ConformanceCase kept : cases(file)) {
            var difference = kept.check(Tables.none(), kernels, workers);
            if (difference != null) {
                differences.add(difference.english());
            }
        }
        assertEquals(List.of(), differences);
    }

    private static List<ConformanceCase> cases(String file) throws IOException {
        return ConformanceCase.read(text(file));
    }

    private static String text(String file) throws IOException {
        try (InputStream in = ConformanceCase.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sound ones in their order, each with the updates that it is run for. */
    private static Map<String, Integer> generated(String file) {
        boolean small = file.equals("small.txt");
        GeneratedTexts texts = new GeneratedTexts(small ? 3 : 4);
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (int i = 0; chosen.size() < (small ? SMALL : LARGE); i++) {
            String text = small ? texts.small(i % 6) : texts.large(i % 5);
            var reading = Language.standard().read(text);
            if (reading.sound()) {
                chosen.put(text, small ? 24 + i % 25 : 6 + i % 9);
            } else if (Boolean.getBoolean("neurone.verbose")) {
                System.out.println(Report.print(reading.problems(), text, Tongue.ENGLISH));
            }
        }
        if (small) {
            GeneratedTexts.ADDED.forEach(text -> chosen.put(text, GeneratedTexts.UPDATES_OF_ADDED));
        }
        return chosen;
    }
}
