package org.neurone.dsl.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.Language;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/** The challenges that come along: each is one, says the same in both languages, is not solved by its start and is solved by its solution. */
class ChallengesTest {
    private static final Language LANGUAGE = Language.standard();

    static List<String> names() throws IOException {
        return resource("index.txt").lines().toList();
    }

    @Test
    void thereAreTen() throws IOException {
        assertEquals(10, names().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTextIsCanonicalAndWithoutWarnings(String name) throws IOException {
        for (String tongue : List.of("en", "fr")) {
            String text = resource(name + "." + tongue + ".nn");
            assertEquals(text, LANGUAGE.format(text));
            assertTrue(LANGUAGE.read(text).problems().stream().allMatch(one -> one.severity() == Severity.HINT));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesSetTheSameTask(String name) throws IOException {
        String english = resource(name + ".en.nn");
        String french = resource(name + ".fr.nn");
        assertFalse(english.equals(french));
        assertEquals(withoutWords(english), withoutWords(french));
        assertEquals(List.of(), judge(french).faults());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theStartDoesNotSolveItAndTheSolutionDoes(String name) throws IOException {
        Judge judge = judge(resource(name + ".en.nn"));
        String solution = resource(name + ".nn");
        Judgement solved = judge.judge(solution);
        assertEquals(List.of(), solved.reasons());
        assertTrue(solved.solved());
        Experiment start = LANGUAGE.read(resource(name + ".fr.nn")).experiment();
        Experiment own = start.toBuilder().variant(solved.variant()).build();
        assertEquals(Judgement.Outcome.MISSED, judge.judge(LANGUAGE.write(own)).outcome());
    }

    private static Judge judge(String challenge) {
        return Judge.of(LANGUAGE, challenge, Tables.none(), Limits.standard());
    }

    private static String withoutWords(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("title ") && !line.startsWith("note "))
                .collect(Collectors.joining("\n"));
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream("challenges/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
