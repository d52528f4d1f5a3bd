package org.neurone.dsl.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Severity;

/** Any text is read: into an experiment that writes and formats to itself, or into problems that lie within it. */
class LanguageFuzzTest {
    private static final Language LANGUAGE = Language.standard();

    @FuzzTest(maxDuration = "3m")
    void anyTextIsRead(FuzzedDataProvider bytes) {
        String text = bytes.consumeRemainingAsString();
        Reading reading = LANGUAGE.read(text);
        boolean error = false;
        for (Problem problem : reading.problems()) {
            int from = problem.span().from();
            int to = problem.span().to();
            assertTrue(0 <= from && from <= to && to <= text.length(), problem::toString);
            error |= problem.severity() == Severity.ERROR;
        }
        assertEquals(error, !reading.sound());
        noWordIsMissing(text);
        String formatted = LANGUAGE.format(text);
        assertEquals(formatted, LANGUAGE.format(formatted));
        if (reading.sound()) {
            Experiment experiment = reading.experiment();
            assertEquals(experiment, LANGUAGE.read(formatted).experiment());
            String written = LANGUAGE.write(experiment);
            assertEquals(experiment, LANGUAGE.read(written).experiment());
        }
    }

    /** A missing word would be printed as null; where the text itself has that word, another stands for it. */
    private static void noWordIsMissing(String text) {
        String told = text.replaceAll("(?i)null", "none");
        List<Problem> problems = LANGUAGE.read(told).problems();
        for (Tongue tongue : Tongue.values()) {
            assertFalse(Report.print(problems, told, tongue).contains("null"), "a word is missing");
        }
    }
}
