package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;
import org.neurone.web.judge.Scene;

/** Holds a lesson against the engine: its texts run, its numbers are right, its tasks can be solved and are not solved at once. */
public final class LessonChecker {
    /** As a share of what can be clicked on. */
    private static final double MOST_PLACES = 0.5;

    private final Lesson lesson;
    private final Tables tables;
    private final Rehearsal runs;
    private final List<LessonFault> faults;

    private LessonChecker(Lesson lesson, Tables tables, Allowance allowance) {
        this.lesson = lesson;
        this.tables = tables;
        this.runs = new Rehearsal(tables, allowance);
        this.faults = new ArrayList<>(lesson.faults());
    }

    /** Everything that is wrong with it, in the file's order. */
    public static List<LessonFault> check(Lesson lesson, Tables tables) {
        return check(lesson, tables, Allowance.own());
    }

    /** The same for somebody else: what goes beyond the allowance is a fault with the code {@code not-checked}. */
    public static List<LessonFault> check(Lesson lesson, Tables tables, Allowance allowance) {
        if (lesson.beside() == null) {
            // Numbers and tasks are of the playground: without one nothing more can be said.
            return read(lesson, tables);
        }
        LessonChecker checker = new LessonChecker(lesson, tables, allowance);
        for (int i = 0; i < lesson.parts().size(); i++) {
            Lesson.Part part = lesson.parts().get(i);
            if (part instanceof Lesson.Playground playground) {
                checker.runs(playground.text(), playground.line());
            } else if (part instanceof Lesson.Task task) {
                int behind = i + 1 < lesson.parts().size()
                        ? lesson.parts().get(i + 1).line()
                        : Integer.MAX_VALUE;
                if (lesson.faults().stream().noneMatch(one -> one.line() >= task.line() && one.line() < behind)) {
                    checker.task(task);
                }
            } else if (part instanceof Lesson.Change change) {
                checker.trying(change.line(), () -> checker.change(change));
            } else if (part instanceof Lesson.Squares squares) {
                checker.squares(squares);
            } else if (part instanceof Lesson.Sliders sliders) {
                sliders.sliders().forEach(one -> checker.move(new Move.Set(one.place(), one.from()), sliders.line()));
            }
        }
        lesson.computed().forEach(checker::computed);
        lesson.moves().forEach(move -> checker.move(move.move(), move.line()));
        if (lesson.variants() != null && checker.faults.isEmpty()) {
            checker.variants(allowance);
        }
        checker.faults.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return checker.faults;
    }

    /**
     * What can be said of a lesson without a run: parts, names, and texts that do not run. Costs no more than reading, so that a
     * server can say it of a stranger's lesson.
     */
    public static List<LessonFault> read(Lesson lesson, Tables tables) {
        LessonChecker checker = new LessonChecker(lesson, tables, Allowance.own());
        for (Lesson.Part part : lesson.parts()) {
            if (part instanceof Lesson.Playground playground) {
                checker.runs(playground.text(), playground.line());
            } else if (part instanceof Lesson.Task task) {
                checker.texts(task);
                if (task.click() != null && lesson.clicked(task) == null) {
                    checker.unknownName(task.click().about(), task.click().line());
                }
            }
        }
        for (Lesson.Computed number : lesson.computed()) {
            if (lesson.scene(number.about()) == null) {
                checker.unknownName(number.about(), number.line());
            }
        }
        checker.faults.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return checker.faults;
    }

    /** Some, with the numbers of each: what holds of a lesson has to hold of them. */
    private void variants(Allowance allowance) {
        for (String word : LessonVariants.TRIED) {
            List<LessonFault> found = new ArrayList<>();
            trying(1, () -> {
                String text = lesson.variants().text(word, tables, allowance);
                found.addAll(check(LessonReader.plain(lesson.name(), text, lesson.tongue()), tables, allowance));
            });
            for (LessonFault one : found) {
                fault(
                        one.line(),
                        one.code(),
                        "In the variant “" + word + "”: " + one.sentence().english(),
                        "Dans la variante «\u00a0" + word + "\u00a0»\u00a0: "
                                + one.sentence().french());
            }
        }
    }

    private void change(Lesson.Change change) {
        for (double[] curve : ChangeHtml.values(lesson, change, runs)) {
            for (double value : curve) {
                if (Double.isNaN(value)) {
                    fault(
                            change.line(),
                            "no-number",
                            "The engine has no number for a place of this curve.",
                            "Le moteur n’a pas de nombre en un endroit de cette courbe.");
                    return;
                }
            }
        }
    }

    /** They are the differences of one output. */
    private void squares(Lesson.Squares squares) {
        trying(squares.line(), () -> {
            if (runs.open(lesson.scene("")).data().outputs() != 1) {
                fault(
                        squares.line(),
                        "not-here",
                        "Squares are of one output, and this network has more.",
                        "Les carrés sont ceux d’une seule sortie, et ce réseau en a plusieurs.");
            }
        });
    }

    private boolean texts(Lesson.Task task) {
        boolean sound = (task.start() == null || runs(task.start(), task.line()))
                && (task.solution() == null || runs(task.solution(), task.line()));
        if (sound
                && !task.options().isEmpty()
                && (task.options().stream().filter(Lesson.Option::right).count() != 1
                        || task.options().size() < 2)) {
            fault(
                    task.line(),
                    "options",
                    "One answer is right, and at least one is wrong.",
                    "Une seule réponse est juste, et une au moins est fausse.");
        }
        for (Lesson.Option option : task.options()) {
            if (option.says().getFirstChild() == null) {
                fault(
                        task.line(),
                        "unexplained",
                        "Nothing is said to “" + option.label()
                                + "”: write below it, indented, why it is right or wrong.",
                        "Rien n’est dit à «\u00a0" + option.label()
                                + "\u00a0»\u00a0: écrivez dessous, en retrait, pourquoi c’est juste ou faux.");
            }
        }
        return sound;
    }

    private boolean runs(String text, int line) {
        List<Problem> errors = Scene.of(text, List.of()).errors(tables);
        for (Problem error : errors) {
            int at = line
                    + 1
                    + (int) text.substring(0, error.span().from())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            faults.add(new LessonFault(at, error.code(), error.sentence()));
        }
        return errors.isEmpty();
    }

    private void move(Move move, int line) {
        if (move instanceof Move.Shown shown && shown.what().equals("open")) {
            if (lesson.scene(shown.name()) == null) {
                unknownName(shown.name(), line);
            }
        } else {
            trying(line, () -> runs.open(Scene.of(lesson.scene("").text(), List.of(move))));
        }
    }

    private void computed(Lesson.Computed number) {
        Scene scene = lesson.scene(number.about());
        if (scene == null) {
            unknownName(number.about(), number.line());
            return;
        }
        trying(number.line(), () -> {
            double value = runs.measure(scene, number.quantity());
            ShownNumber shown = ShownNumber.read(number.shown(), lesson.tongue());
            if (shown == null || !shown.is(value)) {
                String right = ShownNumber.write(value, number.quantity().share());
                fault(
                        number.line(),
                        "wrong-number",
                        "The prose says " + number.shown() + ", and the engine gives " + right + " for “"
                                + number.text() + "”.",
                        "Le texte dit " + number.shown() + ", et le moteur donne " + right + " pour «\u00a0"
                                + number.text() + "\u00a0».");
            }
        });
    }

    private void task(Lesson.Task task) {
        Scene start = lesson.scene(task.name() + "-start");
        Scene solution = lesson.scene(task.name());
        if (!texts(task)) {
            return;
        }
        if (task.question() != null) {
            question(task, start);
        }
        if (task.click() != null) {
            click(task);
        }
        if (task.goals().isEmpty()) {
            return;
        }
        trying(task.line(), () -> {
            boolean passes = true;
            for (Lesson.GoalLine goal : task.goals()) {
                passes &= runs.judge(start, goal.goal()).held();
                Goal.Outcome outcome = runs.judge(solution, goal.goal());
                if (!outcome.held()) {
                    fault(
                            goal.line(),
                            "unsolved",
                            "The solution does not solve “" + task.name() + "”: "
                                    + outcome.sentence().english(),
                            "La solution ne résout pas «\u00a0" + task.name() + "\u00a0»\u00a0: "
                                    + outcome.sentence().french());
                }
            }
            if (passes) {
                fault(
                        task.line(),
                        "solved-at-start",
                        "The start of “" + task.name() + "” already passes: nothing is left to do.",
                        "Le point de départ de «\u00a0" + task.name()
                                + "\u00a0» réussit déjà\u00a0: il ne reste rien à faire.");
            }
            if (task.start() != null && !solution.sameData(task.start(), tables)) {
                fault(
                        task.line(),
                        "other-data",
                        "The solution of “" + task.name() + "” learns from other data than its start.",
                        "La solution de «\u00a0" + task.name() + "\u00a0» apprend d’autres données que le départ.");
            }
        });
    }

    private void question(Lesson.Task task, Scene start) {
        Lesson.Question question = task.question();
        Scene scene = question.about().isEmpty() ? start : lesson.scene(question.about());
        if (scene == null) {
            unknownName(question.about(), question.line());
            return;
        }
        trying(question.line(), () -> {
            double value = runs.measure(scene, question.goal().quantity());
            if (Double.isNaN(value)) {
                fault(
                        question.line(),
                        "no-number",
                        "The engine has no number for this answer.",
                        "Le moteur n’a pas de nombre pour cette réponse.");
            }
        });
    }

    /** Some places are right, and most are not: else nothing is foretold. */
    private void click(Lesson.Task task) {
        Lesson.Click click = task.click();
        if (lesson.clicked(task) == null) {
            unknownName(click.about(), click.line());
            return;
        }
        trying(click.line(), () -> {
            double share = Board.of(lesson, task, runs).share();
            if (share == 0) {
                fault(
                        click.line(),
                        "no-place",
                        "No place that can be clicked on is right: widen what is drawn, or what is allowed.",
                        "Aucun endroit où l’on peut cliquer n’est juste\u00a0: élargissez ce qui est dessiné, ou la tolérance.");
            } else if (share > MOST_PLACES) {
                fault(
                        click.line(),
                        "any-place",
                        "More than half of all places are right: nothing is left to foretell.",
                        "Plus de la moitié des endroits sont justes\u00a0: il ne reste rien à prédire.");
            }
        });
    }

    private void unknownName(String name, int line) {
        fault(
                line,
                "unknown-name",
                "No figure and no task of this lesson is called “" + name + "”.",
                "Aucune figure et aucun exercice de cette leçon ne s’appelle «\u00a0" + name + "\u00a0».");
    }

    private void trying(int line, Runnable work) {
        try {
            work.run();
        } catch (Scene.Unsound told) {
            // Where the text stands its problems are told.
            return;
        } catch (LineException wrong) {
            String code = wrong instanceof Allowance.Beyond ? "not-checked" : "not-here";
            faults.add(new LessonFault(line, code, wrong.sentence()));
        } catch (DataException wrong) {
            Wording sentence = InWords.of(wrong.reason());
            faults.add(new LessonFault(line, wrong.code(), sentence));
        }
    }

    private void fault(int line, String code, String english, String french) {
        faults.add(LessonFault.of(line, code, english, french));
    }
}
