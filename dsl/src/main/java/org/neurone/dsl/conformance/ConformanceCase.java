package org.neurone.dsl.conformance;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.number.Sha256;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;

/**
 * A text and what came of it once, for ever: a platform on which something else comes of it has a fault.
 *
 * <p>In a file a case is its text in one line and below it, each line indented by a blank, its points after updates 1, 2, 4, 8, … and the last one, the hash of the
 * weights at the end, and SHA-256 over the characters of the saved state, which holds the optimizer's memories, running statistics and generators too.
 *
 * @param text one line
 * @param points at least one; the last is where the run stood at the end
 * @param weights the hash of the weights at the end
 * @param state 64 hexadecimal digits
 */
public record ConformanceCase(String text, List<ConformancePoint> points, String weights, String state) {
    private static final String WEIGHTS = "weights";
    private static final String STATE = "state";

    /**
     * What comes of a sound text here.
     *
     * @param updates so many, fewer where the run ends before
     * @param tables bundled sets that this platform does not carry itself
     */
    public static ConformanceCase of(String text, long updates, Tables tables, Kernels kernels, Workers workers) {
        Experiment experiment = Language.standard().parse(text, tables);
        Trainer trainer = Trainer.of(experiment, tables, kernels, workers, Limits.standard());
        List<ConformancePoint> points = new ArrayList<>();
        while (trainer.step() < updates && trainer.ending() == Ending.NONE) {
            trainer.stepBatch();
            boolean last = trainer.step() == updates || trainer.ending() != Ending.NONE;
            if (last || (trainer.step() & (trainer.step() - 1)) == 0) {
                points.add(ConformancePoint.of(trainer));
            }
        }
        return new ConformanceCase(text, points, trainer.hash(), digest(trainer));
    }

    private static String digest(Trainer trainer) {
        String state = trainer.state().encode();
        Sha256 digest = new Sha256();
        for (int i = 0; i < state.length(); i++) {
            digest.update((byte) state.charAt(i));
        }
        return Sha256.hex(digest.digest());
    }

    /** The text and the first thing that comes out otherwise here than it did once; null where everything is as it was. */
    public Wording check(Tables tables, Kernels kernels, Workers workers) {
        return difference(of(text, last().update(), tables, kernels, workers));
    }

    /** The text and the first thing that is otherwise than here; null where nothing is. */
    Wording difference(ConformanceCase other) {
        if (equals(other)) {
            return null;
        }
        Wording what = firstDifference(other);
        return Wording.of(what.english() + " Text: " + text, what.french() + " Texte\u00a0: " + text);
    }

    private Wording firstDifference(ConformanceCase other) {
        ConformancePoint before = null;
        for (int i = 0; i < Math.min(points.size(), other.points.size()); i++) {
            ConformancePoint here = points.get(i);
            ConformancePoint there = other.points.get(i);
            if (!here.equals(there)) {
                return between(before, here, there);
            }
            before = here;
        }
        if (points.size() != other.points.size()) {
            return Wording.of(
                    "The run ends after a different update than " + last().update() + ": "
                            + other.last().update() + ".",
                    "L’apprentissage se termine après une autre mise à jour que " + last().update() + "\u00a0: "
                            + other.last().update() + ".");
        }
        return weights.equals(other.weights)
                ? Wording.of(
                        "All weights are the same, but not the rest of the state: the optimizer’s memories, running statistics or generators.",
                        "Tous les poids sont les mêmes, mais pas le reste de l’état\u00a0: mémoires de l’optimiseur, statistiques ou générateurs.")
                : Wording.of("The weights at the end differ.", "Les poids diffèrent à la fin.");
    }

    private ConformancePoint last() {
        return points.get(points.size() - 1);
    }

    /** What parts first between two points; {@code before} null for the start. */
    private static Wording between(ConformancePoint before, ConformancePoint here, ConformancePoint there) {
        String updates = range(before == null ? 1 : before.update() + 1, here.update());
        String epochs = range(before == null ? 1 : before.epoch(), here.epoch());
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < Math.min(here.layers().size(), there.layers().size()); i++) {
            if (!here.layers().get(i).equals(there.layers().get(i))) {
                layers.add(Integer.toString(i + 1));
            }
        }
        boolean loss = !here.loss().equals(there.loss());
        String english = (loss ? ", loss of the batch" : "")
                + (layers.isEmpty() ? "" : ", trained layer " + String.join(" ", layers));
        String french = (loss ? ", perte du lot" : "")
                + (layers.isEmpty() ? "" : ", couche entraînée " + String.join(" ", layers));
        return Wording.of(
                "First differs in update " + updates + " (epoch " + epochs + ")" + english + ".",
                "Première différence à la mise à jour " + updates + " (époque " + epochs + ")" + french + ".");
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "–" + last;
    }

    /** The cases of a file, in their order. */
    public static List<ConformanceCase> read(String file) {
        List<ConformanceCase> cases = new ArrayList<>();
        String text = null;
        List<ConformancePoint> points = new ArrayList<>();
        String weights = null;
        for (int from = 0; from < file.length(); ) {
            int to = file.indexOf('\n', from);
            String line = file.substring(from, to);
            from = to + 1;
            if (!line.startsWith(" ")) {
                text = line;
                points = new ArrayList<>();
                continue;
            }
            List<String> words = words(line.substring(1));
            switch (words.get(0)) {
                case WEIGHTS -> weights = words.get(1);
                case STATE -> cases.add(new ConformanceCase(text, points, weights, words.get(1)));
                default -> points.add(ConformancePoint.read(words));
            }
        }
        return cases;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int blank = line.indexOf(' '); blank >= 0; blank = line.indexOf(' ', from)) {
            words.add(line.substring(from, blank));
            from = blank + 1;
        }
        words.add(line.substring(from));
        return words;
    }

    /** As {@link #read} reads it. */
    public String written() {
        StringBuilder lines = new StringBuilder(text).append('\n');
        for (ConformancePoint point : points) {
            lines.append(' ').append(point.written()).append('\n');
        }
        lines.append(' ').append(WEIGHTS).append(' ').append(weights).append('\n');
        return lines.append(' ')
                .append(STATE)
                .append(' ')
                .append(state)
                .append('\n')
                .toString();
    }
}
