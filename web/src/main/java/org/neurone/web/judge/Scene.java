package org.neurone.web.judge;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.Wording;

/**
 * A text as somebody has it before them: opened, and gone on with by hands.
 *
 * @param moves what was done since it was opened, in order
 * @param state what was learned since; empty for nothing
 */
public record Scene(String text, List<Move> moves, String state) {
    /** A text with what is done to it. */
    public static Scene of(String text, List<Move> moves) {
        return new Scene(text, moves, "");
    }

    /** The problems that keep the text from running; empty where it runs. */
    public List<Problem> errors(Tables tables) {
        List<Problem> errors = new ArrayList<>();
        for (Problem problem : read(tables).problems()) {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            }
        }
        return errors;
    }

    /**
     * The run as it stands.
     *
     * @throws LineException where the text does not run, or has nothing that a move is about
     * @throws org.neurone.engine.reason.DataException where its data cannot be made
     */
    public Trainer trainer(Tables tables) {
        Trainer trainer = fresh(tables);
        StateReading saved = state.isEmpty() ? null : State.read(state);
        if (saved != null && saved.state() != null) {
            trainer.restore(saved.state());
        }
        for (Move move : moves) {
            move.on(trainer);
        }
        return trainer;
    }

    /**
     * What came of a goal.
     *
     * @throws LineException as {@link #trainer}
     */
    public Goal.Outcome judge(Goal goal, Tables tables) {
        return goal.judge(run(goal, tables), text);
    }

    /** The run that a goal is about: {@code after} so many steps from the seed, or as it stands. */
    public Trainer run(Goal goal, Tables tables) {
        return goal instanceof Goal.Compared compared ? run(compared.quantity(), tables) : trainer(tables);
    }

    /** The run that a quantity is of, as above. */
    public Trainer run(Quantity quantity, Tables tables) {
        if (quantity.after() == 0) {
            return trainer(tables);
        }
        Trainer trainer = fresh(tables);
        new Move.Steps(quantity.after(), quantity.afterUnit()).on(trainer);
        return trainer;
    }

    /** That the text does not run: whoever has told its problems need not tell them again. */
    public static final class Unsound extends LineException {
        private static final long serialVersionUID = 1;

        private Unsound(Wording first) {
            super(first.english(), first.french());
        }
    }

    private Reading read(Tables tables) {
        return Language.standard().read(text, tables, Limits.page());
    }

    private Trainer fresh(Tables tables) {
        Reading reading = read(tables);
        if (!reading.sound() || reading.plan() == null) {
            Wording first = reading.problems().get(0).sentence();
            throw new Unsound(first);
        }
        return Trainer.of(reading.plan(), tables, new PlainKernels(), Workers.alone());
    }

    /** Whether two texts learn from the same data. */
    public boolean sameData(String other, Tables tables) {
        Reading mine = read(tables);
        Reading theirs = Language.standard().read(other, tables, Limits.page());
        return mine.experiment() != null
                && theirs.experiment() != null
                && mine.experiment().data().equals(theirs.experiment().data());
    }
}
