package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** What a place is chosen on has the numbers of the experiment. */
class BoardTest {
    /** The corners of a gate lie from 0 to 1, the margin is 0.12 on each side; the line is x + y = 0.5. */
    @Test
    void onTheMapThosePlacesAreRightWhereTheGoalHolds() {
        Board board = board("""
                data and
                layer 1 step weights [1 1] bias [-0.5]
                optimizer perceptron
                """, "map: sum 1 1 for click is 0 within 0.2");
        assertEquals(-0.12, board.across()[0], 1e-12);
        assertEquals(1.12, board.up()[1], 1e-12);
        assertEquals(3 * 2, board.dots().get(0).size());
        assertEquals(1 * 2, board.dots().get(1).size());
        for (int i = 0; i < board.right().length; i++) {
            int row = i / 41;
            double x = -0.12 + (i % 41 + 0.5) / 41 * 1.24;
            double y = -0.12 + (row + 0.5) / 41 * 1.24;
            assertEquals(Math.abs(x + y - 0.5) <= 0.2, board.right()[i], x + ", " + y);
        }
    }

    /**
     * One example, x = 1 and y = 0 (the row of the gate that is drawn first has x = y = 0, so the bias alone moves): L is
     * the mean of (b − y)² over the four rows of “or” where both weights are 0: (b² + 3(b − 1)²) / 4, and its slope (8b − 6) / 4. From
     * b = 2 with the rate 0.4: 2 − 0.4 · 2.5 = 1.
     */
    @Test
    void onTheCurveIsTheLossAndWhereTheNextStepLands() {
        Board board = board("""
                data or
                layer 1 linear weights [0 0] bias [2]
                loss quadratic
                lr 0.4
                batch all
                """, "curve: bias 1 1 after 1 steps within 0.1 from -1 to 3");
        assertEquals(2, board.now());
        for (int i = 0; i < Board.LENGTH; i++) {
            double b = -1 + (i + 0.5) / Board.LENGTH * 4;
            assertEquals((b * b + 3 * (b - 1) * (b - 1)) / 4, board.losses()[i], 1e-12);
            assertEquals(Math.abs(b - 1) <= 0.1, board.right()[i], "at " + b);
        }
    }

    @Test
    void whatIsDrawnIsAllThatThePageShowsAndTheSheetHasIt() {
        Lesson lesson =
                lesson("data or\nlayer 1 step weights [1 1] bias [-0.5]\n", "map: sum 1 1 for click is 0 within 0.2");
        String page = LessonHtml.of(lesson);
        assertTrue(page.contains("data-place=\"sum 1 1 for [{x} {y}] is 0 within 0.2\""), page);
        assertEquals(2, page.split("<input type=\"range\"", -1).length - 1);
        String sheet = LessonSheet.of(lesson, false);
        assertTrue(sheet.contains("<svg") && !sheet.contains("<input"), sheet);
    }

    private static Board board(String text, String part) {
        Lesson lesson = lesson(text, part);
        return Board.of(lesson, lesson.tasks().get(0), new Rehearsal(Tables.none(), Allowance.drawing()));
    }

    private static Lesson lesson(String text, String part) {
        return LessonReader.read(
                "a",
                "# A\n\n```playground\n" + text + "```\n\n```predict where\nWhere?\n\n" + part + "\n```\n",
                Tongue.ENGLISH);
    }
}
