package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCommandTest {
    /** 1·1 + 1·1 − 1.5 = 0.5. */
    private static final String LESSON = """
            # And

            The sum is [0.5](<=sum 1 1 for [1 1]>).

            ```playground
            data and
            layer 1 step weights [1 1] bias [-1.5]
            optimizer perceptron
            ```

            ```task never
            Make it say no to everything.

            goal: output for [1 1] is 0
            do: bias 1 1 -3
            ```
            """;

    @TempDir
    private Path folder;

    private Path english;
    private Path french;

    @BeforeEach
    void twoLanguages() throws IOException {
        english = Files.createDirectory(folder.resolve("en")).resolve("01-and.md");
        french = Files.createDirectory(folder.resolve("fr")).resolve("01-and.md");
        Files.writeString(english, LESSON);
        Files.writeString(french, LESSON.replace("[0.5]", "[0,5]"));
    }

    @Test
    void soundLessonsAreSaidToBeSo() {
        Ran ran = Ran.of("lesson", "check", english.toString(), french.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("01-and.md is sound: 1 tasks, 1 numbers checked."), ran.out());
    }

    @Test
    void aFaultIsPrintedWithFileAndLine() throws IOException {
        Files.writeString(english, LESSON.replace("[0.5]", "[0.7]"));
        Ran ran = Ran.of("lesson", "check", english.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith(english + ":3: "), ran.err());
        assertTrue(ran.err().contains("the engine gives 0.5"), ran.err());
    }

    @Test
    void filesOfOneNameAreOnePageInTwoLanguages() throws IOException {
        Files.writeString(french, LESSON.replace("[0.5]", "[0,5]").replace("bias 1 1 -3", "bias 1 1 -4"));
        Ran ran = Ran.of("lesson", "check", english.toString(), french.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("[differs]"), ran.err());
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertEquals(
                1,
                Ran.of("lesson", "check", folder.resolve("none.md").toString()).code());
        assertEquals(2, Ran.of("lesson", "check").code());
        assertEquals(2, Ran.of("lesson").code());
    }
}
