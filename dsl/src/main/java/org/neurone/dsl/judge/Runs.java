package org.neurone.dsl.judge;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.model.State;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Schedule;

/** The same experiment, to be run in another way. */
public final class Runs {

    private Runs() {}

    /** For so many epochs, in place of its own; what it expects is then somebody else's to compare. */
    public static Experiment lasting(Experiment experiment, long epochs) {
        return with(experiment, epochs, experiment.state());
    }

    /** From the seed, leaving what was learned aside, for as long as its claims need. */
    public static Experiment replay(Experiment experiment) {
        long epochs = 1;
        for (var claim : experiment.claims()) {
            epochs = Math.max(epochs, claim.after());
        }
        return replay(experiment, epochs);
    }

    /** From the seed, leaving what was learned aside, for so many epochs. */
    public static Experiment replay(Experiment experiment, long epochs) {
        return with(experiment, epochs, null);
    }

    private static Experiment with(Experiment experiment, long epochs, State state) {
        return experiment.toBuilder()
                .learningRate(experiment.learningRate(), pinned(experiment))
                .epochs(epochs)
                .expectations(List.of())
                .state(state)
                .build();
    }

    /** A cosine over the whole run keeps the length that the text gives it: each step stays the text's own. */
    private static Schedule[] pinned(Experiment experiment) {
        List<Schedule> pinned = new ArrayList<>();
        for (Schedule schedule : experiment.schedules()) {
            pinned.add(schedule.equals(new Cosine(null)) ? new Cosine(experiment.epochs()) : schedule);
        }
        return pinned.toArray(new Schedule[0]);
    }
}
