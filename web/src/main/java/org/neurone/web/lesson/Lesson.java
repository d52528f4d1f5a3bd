package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.number.Decimal;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.Move;
import org.neurone.web.judge.Place;
import org.neurone.web.judge.Quantity;
import org.neurone.web.judge.Scene;

/**
 * One page of a course, as its file says it.
 *
 * @param name of its file, without the ending
 * @param tongue the language that it is written in
 * @param title the first heading
 * @param summary what the list of pages says of it: the first quotation; null where there is none
 * @param parts in the file's order
 * @param computed numbers in the prose that the engine must give
 * @param moves what links of the prose do to the playground
 * @param formulas those that stand by themselves, as LaTeX, in the file's order
 * @param challenges those that come along and that a link opens in the playground
 * @param faults what was wrong with the file so far
 * @param variants the same with other numbers; null where it has none
 */
public record Lesson(
        String name,
        Tongue tongue,
        String title,
        Node summary,
        List<Part> parts,
        List<Computed> computed,
        List<LinkedMove> moves,
        List<String> formulas,
        List<LinkedChallenge> challenges,
        List<LessonFault> faults,
        LessonVariants variants) {

    /** A piece of the page. */
    public sealed interface Part {
        /** Where it starts in the file, from 1. */
        int line();
    }

    /** Words, formulas, tables. */
    public record Prose(Node node, int line) implements Part {}

    /**
     * An experiment to look at.
     *
     * @param name by which links and numbers know it
     * @param beside whether it is the page's playground, beside the prose; else a figure within it
     * @param shows the parts of the playground that are shown
     * @param height in CSS pixels; 0 where nothing is said
     */
    public record Playground(
            String name, boolean beside, List<String> shows, int height, boolean locked, String text, int line)
            implements Part {}

    /** A block that could not be read: its text as it stands, and what is wrong with it. */
    public record Unread(String text, LessonFault fault, int line) implements Part {}

    /** Numbers of the page's playground to move by hand. */
    public record Sliders(List<Slider> sliders, int line) implements Part {}

    /** One of them; {@code text} is the formula or the words before it. */
    public record Slider(String label, Place place, double from, double to, double step) {}

    /** Curves of numbers over one number that is changed. */
    public record Change(Place place, double from, double to, List<Curve> curves, int line) implements Part {}

    /** One of them; {@code about} as in {@link Question}. */
    public record Curve(String label, Quantity quantity, String about, String text) {}

    /** The errors of the page's playground as squares. */
    public record Squares(int line) implements Part {}

    /**
     * Something to do or to foretell.
     *
     * @param predicts whether it is asked before anything is shown
     * @param start the text that it begins with; the page's where it says none
     * @param goals what must hold of the reader's own run
     * @param question the number that is asked for, with its tolerance; null for none
     * @param options answers to choose from
     * @param click the place that is asked for; null for none
     * @param hints each says more than the one before
     * @param solution the text that solves it; the start where it says none
     * @param solving what is done to that text
     * @param because why that is so, shown when it is solved; null for nothing
     */
    public record Task(
            String name,
            boolean predicts,
            Node prompt,
            String start,
            List<GoalLine> goals,
            Question question,
            List<Option> options,
            Click click,
            List<Node> hints,
            String solution,
            List<LinkedMove> solving,
            Node because,
            int line)
            implements Part {
        /** The text that it starts from. */
        public String startOr(String page) {
            return start == null ? page : start;
        }

        /** What solves it. */
        public Scene solved(String page) {
            List<Move> moves = new ArrayList<>();
            for (LinkedMove move : solving) {
                moves.add(move.move());
            }
            return Scene.of(solution == null ? startOr(page) : solution, moves);
        }
    }

    /** A goal and how it is written. */
    public record GoalLine(Goal goal, String text, int line) {}

    /** A number that is asked for: {@code about} names the experiment whose it is; empty for the task's start. */
    public record Question(Goal.Compared goal, String text, String about, int line) {}

    /**
     * A place that is asked for: on the map of the data's two columns, or on the curve of the loss over one number.
     *
     * @param goal what holds at a right place, {@code {x}} and {@code {y}} standing for it
     * @param about names the experiment that is drawn; empty for the task's start
     * @param over the number below the curve; null for the map
     * @param from where the curve begins
     * @param to where it ends
     */
    public record Click(String goal, String about, Place over, double from, double to, int line) {
        boolean map() {
            return over == null;
        }

        /** What must hold there; {@code y} is left aside for a curve. */
        public Goal.Compared at(double x, double y) {
            String there = goal.replace("{x}", Decimal.print(x)).replace("{y}", Decimal.print(y));
            return Goal.readCompared(there);
        }
    }

    /** An answer that may be chosen, and what is said to it. */
    public record Option(boolean right, String label, Node says) {}

    /** A number in the prose and what it is of; {@code about} as in {@link Question}, empty for the page's playground. */
    public record Computed(String shown, Quantity quantity, String about, String text, int line) {}

    /** A move and how it is written. */
    public record LinkedMove(Move move, String text, int line) {}

    /** A challenge by its name, {@code 02-xor}, and where the link stands in the file. */
    public record LinkedChallenge(String name, int line) {}

    /** The same, which is one of these. */
    Lesson with(LessonVariants these) {
        List<LessonFault> all = new ArrayList<>(faults);
        all.addAll(these.faults());
        return new Lesson(name, tongue, title, summary, parts, computed, moves, formulas, challenges, all, these);
    }

    /** The page's playground; null where there is none. */
    public Playground beside() {
        for (Part part : parts) {
            if (part instanceof Playground playground && playground.beside()) {
                return playground;
            }
        }
        return null;
    }

    /** The tasks, in order. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Task task) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /** The experiment that a place is asked of; null where its name is of nothing. */
    public Scene clicked(Task task) {
        String about = task.click().about();
        return scene(about.isEmpty() ? task.name() + "-start" : about);
    }

    /** What a name stands for: a figure, a task's solution, {@code NAME-start} a task's start; null for a name of nothing. */
    public Scene scene(String wanted) {
        Playground beside = beside();
        String page = beside == null ? "" : beside.text();
        if (wanted.isEmpty()) {
            return Scene.of(page, List.of());
        }
        for (Part part : parts) {
            if (part instanceof Playground playground && playground.name().equals(wanted)) {
                return Scene.of(playground.text(), List.of());
            }
            if (part instanceof Task task && task.name().equals(wanted)) {
                return task.solved(page);
            }
            if (part instanceof Task task && (task.name() + "-start").equals(wanted)) {
                return Scene.of(task.startOr(page), List.of());
            }
        }
        return null;
    }
}
