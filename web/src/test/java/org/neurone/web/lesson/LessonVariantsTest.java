package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** One lesson, other numbers for every word. The digests were computed with another library. */
class LessonVariantsTest {
    private static final String LESSON = """
            # Or

            With $w = {{w}}$ the sum of two ones is [2.0](<=sum 1 1 for [1 1]>).

            ```variant
            w: 1.5 2.5 0.5
            ```

            ```playground
            data or
            layer 1 step weights [{{w}} 1] bias [-0.5]
            ```

            ```task more
            More.

            goal: weight 1 1 1 more than {{w}}
            do: weight 1 1 1 3
            ```
            """;

    @Test
    void withoutAWordTheFirstValuesStand() {
        assertEquals(LESSON.replace("{{w}}", "1.5"), of(LESSON, ""));
        assertEquals(List.of(), faults(LESSON));
    }

    /** SHA-256 over “anna w”, two bytes a letter, begins with 4364b682: its remainder by 3 says which. */
    @Test
    void aWordChoosesTheValuesAndTheEngineSaysItsNumbers() {
        String anna = of(LESSON, "anna");
        assertTrue(anna.contains("weights [0.5 1]"), anna);
        assertTrue(anna.contains("[1.0](<=sum 1 1 for [1 1]>)"), anna);
        assertEquals(anna, of(LESSON, "anna"));
        assertEquals(LESSON.lines().count(), anna.lines().count());
    }

    @Test
    void theSeedIsTheOneThatAChallengeDrawsFromTheWord() {
        assertTrue(of(LESSON.replace("data or", "data moons seed {{seed}}"), "anna")
                .contains("seed 1995994741"));
        assertTrue(of(LESSON.replace("data or", "data moons seed {{seed}}"), "").contains("seed 1\n"));
    }

    @Test
    void frenchFormulasHaveTheirCommaAndTextsTheirPoint() {
        String french = LessonVariants.text(LESSON, Tongue.FRENCH, "");
        assertTrue(french.contains("$w = 1{,}5$") && french.contains("[1.5 1]"), french);
    }

    @Test
    void withoutABlockBracesAreBraces() {
        String plain = "# A\n\n$x^{{n}}$\n";
        assertEquals(plain, LessonVariants.text(plain, Tongue.ENGLISH, "anna"));
    }

    @Test
    void whatHasNoNameOrNoFormIsToldOnItsLine() {
        assertEquals(
                List.of("a.md:3: Nothing is called “v” in a block “variant”; there are w, seed. [unknown-name]"),
                faults(LESSON.replace("$w = {{w}}$", "$w = {{v}}$")));
        assertTrue(faults(LESSON.replace("w: 1.5 2.5 0.5", "w: 1.5 2.5 0.5\nw 2"))
                .get(0)
                .startsWith("a.md:7: "));
    }

    /** 3 is not more than 4. */
    @Test
    void aSolutionThatSolvesSomeVariantsOnlyIsToldWithTheWord() {
        List<String> faults = faults(LESSON.replace("2.5 0.5", "4 4 4 4 4"));
        assertTrue(!faults.isEmpty(), "nothing was found");
        for (String fault : faults) {
            assertTrue(fault.startsWith("a.md:17: In the variant “") && fault.endsWith("[unsolved]"), fault);
        }
    }

    @Test
    void theVariantsOfTheExamDiffer() throws IOException {
        String exam = Files.readString(Path.of("src/main/course/exam.en.md"));
        List<String> all =
                LessonVariants.TRIED.stream().map(word -> of(exam, word)).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(all.get(i), all.get(j));
            }
        }
    }

    private static String of(String text, String word) {
        return LessonVariants.text(text, Tongue.ENGLISH, word);
    }

    private static List<String> faults(String text) {
        return LessonChecker.check(LessonReader.read("a", text, Tongue.ENGLISH), Tables.none()).stream()
                .map(fault -> fault.print("a.md", Tongue.ENGLISH))
                .toList();
    }
}
