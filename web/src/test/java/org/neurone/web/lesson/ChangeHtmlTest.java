package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** The curves over a number are the engine's at each of a hundred steps. */
class ChangeHtmlTest {
    private static final String LESSON = """
            # A

            ```playground
            data and
            layer 1 step weights [1 1] bias [-1.5]
            ```

            ```figure soft
            data and
            layer 1 sigmoid weights [1 1] bias [-1.5]
            ```

            ```change weight 1 1 1 from 0 to 2
            step: output for [1 1]
            curve: output for [1 1] of soft
            ```
            """;

    /** For (1, 1) the sum is w − 0.5: the step answers 1 where that is above zero, the sigmoid 1 / (1 + e^(0.5 − w)). */
    @Test
    void eachCurveIsTheNumberThatTheEngineGivesThere() {
        Lesson lesson = LessonReader.read("a", LESSON, Tongue.ENGLISH);
        Lesson.Change change = (Lesson.Change) lesson.parts().get(2);
        double[][] values = ChangeHtml.values(lesson, change, new Rehearsal(Tables.none(), Allowance.own()));
        for (int i = 0; i <= 100; i++) {
            double w = i / 50.0;
            assertEquals(w - 0.5 > 1e-12 ? 1 : 0, values[0][i], "step at " + w);
            assertEquals(1 / (1 + Math.exp(0.5 - w)), values[1][i], 1e-15, "curve at " + w);
        }
    }

    /** It begins at w = 1, the fiftieth step, and paper has no slider. */
    @Test
    void itBeginsWhereTheExperimentIsAndPaperHasNoSlider() {
        Lesson lesson = LessonReader.read("a", LESSON, Tongue.ENGLISH);
        String page = LessonHtml.of(lesson);
        assertTrue(page.contains("data-at=\"50\"") && page.contains("min=\"-50\""), page);
        String sheet = LessonSheet.of(lesson, false);
        assertTrue(sheet.contains("<svg") && !sheet.contains("<input"), sheet);
    }
}
