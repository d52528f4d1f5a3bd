package org.neurone.engine.run;

/**
 * Brings a training whose loss stopped being finite back to before the last update whose loss still was. Instead of a copy
 * at every step it keeps two points, the ends of the last two epochs or a change by hand, and goes the way from there
 * again: the same settings lead through the same bits.
 */
public final class Recovery {
    private final TrainingState training;
    private Checkpoint latest = new Checkpoint();
    private Checkpoint earlier = new Checkpoint();
    private final Checkpoint before = new Checkpoint();

    /** @param training that may have to come back */
    public Recovery(TrainingState training) {
        this.training = training;
    }

    /** Remembers this point, which can be come back to but not be gone to from points before. */
    public void mark() {
        training.save(latest);
        training.save(earlier);
    }

    /** Remembers this point, to which the remembered ones lead under the same settings. */
    public void passed() {
        Checkpoint spare = earlier;
        earlier = latest;
        latest = spare;
        training.save(latest);
    }

    /** Goes back; to the last remembered point at least, and never to where a number is not finite. */
    public void recover() {
        double goal = training.step() - 1;
        training.restore(latest);
        if (training.step() > goal) {
            training.restore(earlier);
        }
        while (training.step() < goal) {
            training.save(before);
            training.update();
            if (!training.finite()) {
                training.restore(before);
                return;
            }
        }
    }
}
