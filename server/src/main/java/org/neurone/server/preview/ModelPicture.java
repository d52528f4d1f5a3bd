package org.neurone.server.preview;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.engine.Experiment;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.DataException;
import org.neurone.engine.data.Examples;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.picture.Canvas;
import org.neurone.server.model.Content;
import org.neurone.server.work.Budget;
import org.neurone.server.work.StoredText;

/**
 * The picture of a stored model: its title, what it makes of the plane where its data has two columns, and the network
 * with its weights. A model beyond the budget gets its title and its text.
 */
public final class ModelPicture {

    /** What whoever unfurls links shows without cropping. */
    public static final int WIDTH = 1200;

    /** In pixels, as the width. */
    public static final int HEIGHT = 630;

    private static final double MARGIN = 50;
    private static final double TOP = 120;
    private static final double SIDE = 450;
    private static final int LONGEST_LINE = 58;

    private final Content content;
    private final Language language;
    private final Budget budget;

    public ModelPicture(Content content, Language language, Budget budget) {
        this.content = content;
        this.language = language;
        this.budget = budget;
    }

    /** Draws it. */
    public void draw(Canvas canvas) {
        canvas.rectangle(0, 0, WIDTH, HEIGHT, Colours.GROUND);
        canvas.text(
                MARGIN,
                78,
                46,
                Canvas.Anchor.START,
                Colours.INK,
                shorten(content.title().orElse("Neurone"), 40));
        try {
            StoredText text = StoredText.read(language, content, budget.limits());
            if (text.obstacle().isEmpty()) {
                model(canvas, text);
                return;
            }
        } catch (DataException broken) {
            // A table that came along is none: the text is what there is to show.
        }
        text(canvas);
    }

    private void model(Canvas canvas, StoredText text) {
        Experiment experiment = text.reading().experiment();
        Trainer trainer = Trainer.of(experiment, text.tables(), new VectorKernels(), Workers.alone(), budget.limits());
        String learned = trainer.epoch() == 0 ? "not trained yet" : "after " + trainer.epoch() + " epochs";
        canvas.text(WIDTH - MARGIN, 78, 28, Canvas.Anchor.END, Colours.FAINT, learned);
        int columns = trainer.plan().data().columns().size();
        double left = MARGIN + 20;
        if (columns <= 2) {
            Box box = new Box(MARGIN, TOP, SIDE, SIDE);
            Examples examples = experiment
                    .data()
                    .source()
                    .examples(text.tables(), experiment.data().seed());
            if (columns == 2) {
                new DecisionMap(trainer, examples).draw(canvas, box);
            } else {
                new CurvePlot(trainer, examples).draw(canvas, box);
            }
            left = MARGIN + SIDE + 80;
        }
        new NetworkDrawing(trainer.network()).draw(canvas, new Box(left, TOP, WIDTH - MARGIN - 50 - left, SIDE));
    }

    private void text(Canvas canvas) {
        List<String> lines = new ArrayList<>();
        for (String line : content.description().orElse("").split("; |\n", -1)) {
            if (!line.isBlank() && lines.size() < 11) {
                lines.add(shorten(line.strip(), LONGEST_LINE));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(MARGIN, TOP + 50 + 42 * i, 32, Canvas.Anchor.START, Colours.FAINT, lines.get(i));
        }
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
