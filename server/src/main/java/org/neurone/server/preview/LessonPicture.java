package org.neurone.server.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neurone.dsl.picture.Canvas;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;

/** The picture of a stored lesson: its title in large letters, and what it says of itself. */
final class LessonPicture {

    private static final int PAPER = 0xFFFFFFFF;
    private static final int INK = 0xFF1B1E23;
    private static final int FAINT = 0xFF666B73;
    private static final int BLUE = 0xFF0877BD;
    private static final double MARGIN = 70;
    private static final int TITLE_LETTERS = 32;
    private static final int TITLE_LINES = 3;
    private static final int SUMMARY_LETTERS = 62;
    private static final int SUMMARY_LINES = 5;
    private static final Wording LESSON = Wording.of("Neurone · lesson", "Neurone · leçon");

    private LessonPicture() {}

    /**
     * Draws it, {@link ModelPicture#WIDTH} × {@link ModelPicture#HEIGHT}.
     *
     * @param readable gives words, or what to write in their place where the canvas has no letters for them
     */
    static void draw(Canvas canvas, String title, String summary, Tongue tongue, UnaryOperator<String> readable) {
        canvas.rectangle(0, 0, ModelPicture.WIDTH, ModelPicture.HEIGHT, PAPER);
        canvas.rectangle(0, 0, 14, ModelPicture.HEIGHT, BLUE);
        canvas.text(MARGIN, 90, 32, Canvas.Anchor.START, FAINT, tongue.of(LESSON));
        double y = 190;
        for (String line : lines(readable.apply(title), TITLE_LETTERS, TITLE_LINES)) {
            canvas.text(MARGIN, y, 62, Canvas.Anchor.START, INK, line);
            y += 76;
        }
        y += 10;
        for (String line : lines(summary, SUMMARY_LETTERS, SUMMARY_LINES)) {
            canvas.text(MARGIN, y, 34, Canvas.Anchor.START, FAINT, line);
            y += 46;
        }
    }

    /** Words in lines of so many letters; what does not fit ends in an ellipsis. */
    static List<String> lines(String words, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.get(most - 1) + "…");
        }
        lines.replaceAll(one -> one.length() <= letters ? one : one.substring(0, letters - 1) + "…");
        return lines;
    }
}
