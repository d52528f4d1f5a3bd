package org.neurone.engine;

import java.util.function.Consumer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.MeasuredProgress;
import org.neurone.engine.run.TrainingState;

/**
 * A run at one moment: everything from which a trainer goes on as if it had never stopped.
 *
 * @param pending examples of the batch at hand that were shown
 * @param touched whether hands changed anything after the start
 */
record Snapshot(
        Plan plan, Dataset data, TrainingState training, MeasuredProgress progress, int pending, boolean touched) {

    /** A copy that stays as it is while the run goes on. */
    State state() {
        double[][] memory = new double[training.memory().length][];
        for (int m = 0; m < memory.length; m++) {
            memory[m] = training.memory()[m].clone();
        }
        State.Best kept = progress.kept();
        return new State(parts(
                training.weights().parameters().clone(),
                memory,
                training.weights().statistics().clone(),
                kept == null
                        ? null
                        : new State.Best(
                                kept.parameters().clone(), kept.statistics().clone(), kept.placed())));
    }

    /** The text of {@link #state} piece by piece, without a copy. */
    void write(Consumer<String> to) {
        State.encode(
                parts(
                        training.weights().parameters(),
                        training.memory(),
                        training.weights().statistics(),
                        progress.kept()),
                to);
    }

    private StateParts parts(double[] parameters, double[][] memory, double[] statistics, State.Best kept) {
        return StateParts.builder()
                .layerSizes(plan.layerSizes())
                .parameters(parameters)
                .memory(memory)
                .statistics(statistics)
                .fitted(data.pipeline().fitted())
                .epoch((long) training.epoch())
                .step((long) training.step())
                .position(training.position())
                .pending(pending)
                .optimizerStep((long) training.optimizerStep())
                .shuffle(training.shuffleState())
                .dropout(training.dropoutState())
                .otherOrder(training.otherOrder())
                .best(progress.best())
                .sinceBest(progress.epochsWithoutImprovement())
                .touched(touched)
                .data(training.settings().data().source().remembered(plan.data()))
                .kept(kept)
                .build();
    }
}
