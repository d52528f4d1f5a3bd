package org.neurone.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;

/** What language models read of the language. */
class PlainReferenceTest {
    private static final Path PROSE = Path.of("src/main/course/language");

    @TempDir
    Path site;

    @Test
    void theShortOneNamesEverythingAndFitsIntoAContext() throws IOException {
        PlainReference.write(PROSE, site);
        String brief = Files.readString(site.resolve("llms.txt"));
        assertTrue(brief.startsWith("# Neurone\n\n> "), "a title and a summary, as llmstxt.org wants them");
        Vocabulary vocabulary = new Vocabulary(Language.standard().catalog());
        for (String keyword : vocabulary.keywords()) {
            assertTrue(brief.contains("\n- `" + keyword), keyword);
        }
        for (Kind<?> kind : Language.standard().catalog().kinds()) {
            for (Entry<?> entry : Language.standard().catalog().entries(kind)) {
                assertTrue(brief.contains("\n- `" + entry.name()), entry.name());
            }
        }
        assertTrue(brief.length() < 40_000, brief.length() + " characters");
    }

    @Test
    void theWholeOneHasASectionForEachOnThePage() throws IOException {
        PlainReference.write(PROSE, site);
        String whole = Files.readString(site.resolve("llms-full.txt"));
        assertTrue(whole.contains("\n### `layer`\n"), "a statement");
        assertTrue(whole.contains("\n### `adam`\n"), "a name");
        assertTrue(whole.contains("\n### `unknown-name`\n"), "a problem");
        long fences = whole.lines().filter(line -> line.startsWith("```")).count();
        assertEquals(0, fences % 2, "every block ends");
    }
}
