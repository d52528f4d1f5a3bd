package org.neurone.server.classroom;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Judgement;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Challenge;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.Rules;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.model.Lookup;
import org.neurone.server.model.ModelStore;

/**
 * Judges what is handed in to a task as a board judges entries: replayed here, nothing believed. A text with an {@code expect} and without rules is a
 * challenge in which the data are fixed and weights may be set by hand; what is handed in to it takes the task's goals.
 */
final class Marking {

    /** Where the machine is slower than what the limits were meant for. */
    private static final int LONGEST_SECONDS = 20;

    private static final Wording NO_GOAL = Wording.of(
            "A task needs a goal: a line such as “expect accuracy 95% after 100”.",
            "Un exercice a besoin d’un but\u00a0: une ligne comme «\u00a0expect accuracy 95% after 100\u00a0».");

    private final ModelStore models;
    private final Language language;
    private final Limits limits;

    Marking(ModelStore models, Language language, Limits limits) {
        this.models = models;
        this.language = language;
        this.limits = limits;
    }

    /** Why a text cannot be a task; empty where it can. */
    Optional<Wording> fault(Task task) {
        Experiment plain = plain(task.text(), tables(task));
        return plain != null && plain.claims().isEmpty()
                ? Optional.of(NO_GOAL)
                : judge(task).faults().stream().findFirst();
    }

    /** What comes of a text. */
    Judgement mark(Task task, String handedIn) {
        Judge judge = judge(task);
        if (!judge.faults().isEmpty()) {
            return new Judgement(
                    Judgement.Outcome.UNCHECKED, judge.faults(), null, List.of(), List.of(), 0, 0, 0, null, null);
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        return judge.judge(entry(task, handedIn), new VectorKernels(), () -> System.nanoTime() - deadline > 0);
    }

    /** A text as it is kept: in canonical spelling and without what was learned, where it can be read. */
    String kept(Task task, String handedIn) {
        Experiment experiment =
                language.read(handedIn, tables(task), Limits.standard()).experiment();
        return experiment == null
                ? handedIn
                : language.write(experiment.toBuilder().state(null).build());
    }

    /** What a task is called by its own text; empty where that says nothing. */
    Optional<String> title(String text) {
        Experiment experiment = language.read(text).experiment();
        if (experiment == null) {
            return Optional.empty();
        }
        Challenge challenge = experiment.rules().challenge();
        return Optional.ofNullable(challenge == null ? experiment.title() : challenge.title());
    }

    private Judge judge(Task task) {
        Tables tables = tables(task);
        Experiment plain = plain(task.text(), tables);
        String text = plain == null
                ? task.text()
                : language.write(plain.toBuilder().rules(rules()).build());
        return Judge.of(language, text, tables, limits);
    }

    /** The text as the task's own goals have it. */
    private String entry(Task task, String handedIn) {
        Tables tables = tables(task);
        Experiment plain = plain(task.text(), tables);
        Reading reading = language.read(handedIn, tables, Limits.standard());
        if (plain == null || !reading.sound() || reading.experiment() == null) {
            return handedIn;
        }
        return language.write(reading.experiment().toBuilder()
                .rules(rules())
                .expectations(plain.claims())
                .state(null)
                .build());
    }

    /** What a text without rules says; null for a challenge, or where it does not run. */
    private Experiment plain(String text, Tables tables) {
        Experiment experiment = language.read(text, tables, Limits.standard()).experiment();
        return experiment == null || experiment.rules().challenge() != null ? null : experiment;
    }

    private static Rules rules() {
        return new Rules(new Challenge("task", null, true), List.of("data"), List.of(), List.of(), null);
    }

    private Tables tables(Task task) {
        return task.model()
                .map(models::find)
                .filter(Lookup.Present.class::isInstance)
                .map(found -> Tables.ofTexts(((Lookup.Present) found).content().tables()))
                .orElse(Tables.none());
    }
}
