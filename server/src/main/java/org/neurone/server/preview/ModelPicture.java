package org.neurone.server.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.drawing.Preview;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;
import org.neurone.server.model.Content;
import org.neurone.server.work.StoredText;

/**
 * The picture of a stored model: its title, the network with its weights, and what it makes of its data, as the engine
 * draws them. A model beyond the budget gets its title and its text.
 */
public final class ModelPicture {

    /** What whoever unfurls links shows without cropping. */
    public static final int WIDTH = Preview.WIDTH;

    /** In pixels, as the width. */
    public static final int HEIGHT = Preview.HEIGHT;

    static final int WHITE = 0xFFFFFFFF;

    private static final int INK = 0xFF1B1E23;
    private static final int FAINT = 0xFF666B73;
    private static final double MARGIN = 50;
    private static final double TOP = 120;
    private static final int LONGEST_LINE = 58;

    private final Content content;
    private final Language language;
    private final Limits limits;
    private final UnaryOperator<String> titles;

    /**
     * A picture of a content.
     *
     * @param limits on the network and its data, and on the work of drawing it
     * @param titles gives a title, or what to write in its place where the canvas cannot
     */
    public ModelPicture(Content content, Language language, Limits limits, UnaryOperator<String> titles) {
        this.content = content;
        this.language = language;
        this.limits = limits;
        this.titles = titles;
    }

    /** Draws it. */
    public void draw(Canvas canvas) {
        try {
            // Nothing is trained here: how long that takes does not matter.
            StoredText text = StoredText.read(language, content, limits.withWork(Double.POSITIVE_INFINITY));
            Plan plan = text.reading().plan();
            if (text.obstacle().isEmpty() && Preview.effort(plan) <= limits.work()) {
                Graph graph = Graphs.of(network(plan, text.tables()), "", text.tables());
                Preview.draw(graph.titled(titles.apply(graph.title())), canvas);
                return;
            }
        } catch (DataException broken) {
            // A table that came along is none: the text is what there is to show.
        }
        text(canvas);
    }

    private static Network network(Plan plan, Tables tables) {
        return Trainer.of(plan, tables, new VectorKernels(), Workers.alone()).network();
    }

    private void text(Canvas canvas) {
        canvas.rectangle(0, 0, WIDTH, HEIGHT, WHITE);
        String title = shorten(titles.apply(content.title().orElse(Graph.UNTITLED)), 40);
        canvas.text(MARGIN, 78, 46, Canvas.Anchor.START, INK, title);
        List<String> lines = new ArrayList<>();
        for (String line : content.description().orElse("").split("; |\n", -1)) {
            if (!line.isBlank() && lines.size() < 11) {
                lines.add(shorten(line.strip(), LONGEST_LINE));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(MARGIN, TOP + 50 + 42 * i, 32, Canvas.Anchor.START, FAINT, lines.get(i));
        }
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
