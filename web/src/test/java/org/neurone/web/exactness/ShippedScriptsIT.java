package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;

/** The files that the browser loads give the committed weights, and the small one gives them or nothing. */
class ShippedScriptsIT {
    /** What run.js leaves to engine.js: names that Catalog.common() does not have. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\b(batchnorm|conv|pool|flatten|strokes|iris|digits|points|function|gelu|skip|formula|compare|challenge)\\b");

    private static final String ABSENT = "absent";

    @TempDir
    private static Path folder;

    private static List<String> texts;
    private static List<String> hashes;

    @BeforeAll
    static void readTheCommittedHashes() throws IOException {
        try (InputStream committed = ShippedScriptsIT.class.getResourceAsStream("hashes.txt")) {
            List<String[]> lines = new String(committed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" {2}", 2))
                    .toList();
            hashes = lines.stream().map(line -> line[0]).toList();
            texts = lines.stream().map(line -> line[1]).toList();
        }
    }

    @Test
    void theWholeEngineGivesTheCommittedWeights() throws IOException, InterruptedException {
        List<String> withoutTables = hashesFrom("engine.js");
        assertAll(IntStream.range(0, texts.size())
                .filter(n -> !texts.get(n).contains("digits"))
                .mapToObj(n -> () -> assertEquals(hashes.get(n), withoutTables.get(n), texts.get(n))));
    }

    @Test
    void theFirstScriptGivesTheSameOrLeavesIt() throws IOException, InterruptedException {
        List<String> found = hashesFrom("run.js");
        assertAll(IntStream.range(0, texts.size()).mapToObj(n -> () -> {
            boolean left = LEFT_OUT.matcher(texts.get(n)).find()
                    || !Language.standard().read(texts.get(n)).problems().isEmpty();
            assertEquals(
                    left ? ABSENT : hashes.get(n),
                    found.get(n),
                    "run.js should be enough for every text of common names of which there is nothing to say: "
                            + texts.get(n));
        }));
    }

    /** The weights' hash after as many updates as the committed ones; {@link #ABSENT} where the script throws. */
    private static List<String> hashesFrom(String script) throws IOException, InterruptedException {
        Path module = Path.of("target/classes/neurone-web").toAbsolutePath().resolve(script);
        Path program = Files.writeString(folder.resolve("print-" + script), """
            import { open } from %s;
            const hashes = %s.map((text) => {
              try {
                const run = open(text, [], 'en', null);
                for (let update = 0; update < %d; update++) {
                  run.stepBatch();
                }
                return run.hash();
              } catch (error) {
                return '%s';
              }
            });
            console.log(JSON.stringify(hashes));
            """.formatted(
                new Gson().toJson(module.toUri().toString()), new Gson().toJson(texts), ExperimentsIT.UPDATES, ABSENT));
        return Arrays.asList(new Gson().fromJson(Deno.run(program), String[].class));
    }
}
