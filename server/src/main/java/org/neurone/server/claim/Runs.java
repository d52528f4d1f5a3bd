package org.neurone.server.claim;

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
    public static Experiment lasting(Experiment experiment, int epochs) {
        return with(experiment, epochs, experiment.state());
    }

    /** From the seed, leaving what was learned aside, for as long as its claims need. */
    public static Experiment replay(Experiment experiment) {
        int epochs = 1;
        for (var claim : experiment.expectations()) {
            epochs = Math.max(epochs, claim.after());
        }
        return replay(experiment, epochs);
    }

    /** From the seed, leaving what was learned aside, for so many epochs. */
    public static Experiment replay(Experiment experiment, int epochs) {
        return with(experiment, epochs, null);
    }

    private static Experiment with(Experiment experiment, int epochs, State state) {
        return new Experiment(
                experiment.title(),
                experiment.notes(),
                experiment.data(),
                experiment.inputs(),
                experiment.layers(),
                experiment.loss(),
                experiment.optimizer(),
                experiment.learningRate(),
                pinned(experiment),
                experiment.batch(),
                epochs,
                experiment.stops(),
                experiment.clip(),
                experiment.shuffle(),
                experiment.regularizers(),
                experiment.seed(),
                experiment.metrics(),
                List.of(),
                experiment.extensions(),
                state);
    }

    /** A cosine over the whole run keeps the length that the text gives it: each step stays the text's own. */
    private static List<Schedule> pinned(Experiment experiment) {
        List<Schedule> schedules = new ArrayList<>();
        for (Schedule schedule : experiment.schedules()) {
            schedules.add(schedule.equals(new Cosine(null)) ? new Cosine(experiment.epochs()) : schedule);
        }
        return schedules;
    }
}
