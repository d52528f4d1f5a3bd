package org.neurone.engine.claim;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.run.Ending;

/**
 * Compares what a text expects with a run that began at the seed: each claim after its own number of epochs, or at the end
 * where a stop rule ended the run before. A run that hands changed decides nothing.
 *
 * <pre>{@code
 * Claims claims = new Claims(experiment.expectations());
 * trainer.listen(claims);
 * trainer.run();
 * boolean allHold = claims.verdicts().stream().allMatch(Verdict::held);
 * }</pre>
 */
public final class Claims implements TrainingListener {
    private List<Expectation> claims;
    /** Beside {@link #claims}; null while a claim is open. */
    private Verdict[] verdicts;

    /** @param claims may come in any order; each is held against the run after its own epoch */
    public Claims(List<Expectation> claims) {
        this.claims = List.copyOf(claims);
        this.verdicts = new Verdict[claims.size()];
    }

    /** Takes the claims of another text in place of these: what came out of those that it has too stays. */
    public void replace(List<Expectation> others) {
        Verdict[] next = new Verdict[others.size()];
        for (int i = 0; i < next.length; i++) {
            int known = claims.indexOf(others.get(i));
            next[i] = known < 0 ? null : verdicts[known];
        }
        claims = List.copyOf(others);
        verdicts = next;
    }

    @Override
    public void epoch(Trainer trainer) {
        decide(trainer, false);
    }

    @Override
    public void end(Trainer trainer) {
        if (trainer.ending() == Ending.STOP_RULE) {
            decide(trainer, true);
        } else if (trainer.ending() == Ending.NOT_FINITE && !trainer.touched()) {
            for (int i = 0; i < verdicts.length; i++) {
                if (verdicts[i] == null && claims.get(i).after() > trainer.epoch()) {
                    verdicts[i] = new Verdict(claims.get(i), false, Double.NaN, trainer.epoch());
                }
            }
        }
    }

    /** To be called when the run goes back: what came out later, or of a breakdown, is open again. */
    public void backTo(long epoch) {
        for (int i = 0; i < verdicts.length; i++) {
            Verdict verdict = verdicts[i];
            if (verdict != null && (verdict.epoch() > epoch || Double.isNaN(verdict.value()))) {
                verdicts[i] = null;
            }
        }
    }

    /**
     * Takes over what came of one of them before this run was moved here.
     *
     * @param value what came out, in the metric's unit; NaN where the run broke down before
     * @param epoch when it was decided
     */
    public void recall(int claim, double value, long epoch) {
        verdicts[claim] = Verdict.of(claims.get(claim), value, epoch);
    }

    /** What the text expects, in its order. */
    public List<Expectation> all() {
        return claims;
    }

    /** What came of one of them, or null while it is open. */
    public Verdict verdict(int claim) {
        return verdicts[claim];
    }

    /** What has come out so far, in the text's order. */
    public List<Verdict> verdicts() {
        List<Verdict> decided = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict != null) {
                decided.add(verdict);
            }
        }
        return decided;
    }

    /** The claims that the run has not reached. */
    public List<Expectation> open() {
        List<Expectation> open = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] == null) {
                open.add(claims.get(i));
            }
        }
        return open;
    }

    private void decide(Trainer trainer, boolean over) {
        double epoch = trainer.training().epoch();
        for (int i = 0; i < verdicts.length && !trainer.touched(); i++) {
            Expectation claim = claims.get(i);
            boolean due = over ? claim.after() >= epoch : claim.after() == epoch;
            if (verdicts[i] == null && due) {
                verdicts[i] = Verdict.of(claim, trainer.measureKept(claim.metric()), (long) epoch);
            }
        }
    }
}
