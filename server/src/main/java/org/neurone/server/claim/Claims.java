package org.neurone.server.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.engine.Ending;
import org.neurone.engine.Expectation;
import org.neurone.engine.Trainer;

/**
 * Compares what a text expects with a run that began at the seed: each claim after its own number of epochs, or at the end
 * where a stop rule ended the run before.
 */
public final class Claims {

    private final List<Expectation> open;
    private final List<Verdict> verdicts = new ArrayList<>();

    public Claims(List<Expectation> claims) {
        open = new ArrayList<>(claims);
    }

    /** To be called after each epoch. */
    public void epoch(Trainer trainer) {
        decide(trainer, claim -> claim.after() == trainer.epoch());
    }

    /** To be called when the run is over. */
    public void end(Trainer trainer) {
        if (trainer.ending() == Ending.STOP_RULE) {
            decide(trainer, claim -> true);
        } else if (trainer.ending() == Ending.NOT_FINITE) {
            open.forEach(claim -> verdicts.add(new Verdict(claim, false, Double.NaN)));
            open.clear();
        }
    }

    /** What has come out so far. */
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** The claims that the run did not reach. */
    public List<Expectation> open() {
        return List.copyOf(open);
    }

    private void decide(Trainer trainer, Predicate<Expectation> due) {
        for (Expectation claim : List.copyOf(open)) {
            if (due.test(claim)) {
                verdicts.add(Verdict.of(claim, trainer.measure(claim.metric())));
                open.remove(claim);
            }
        }
    }
}
