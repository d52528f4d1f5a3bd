package org.neurone.engine.run;

import org.neurone.engine.model.State;

/**
 * The weights of a run's best epoch beside those that it learns on with. At the end of the run they change places, and back again
 * before it goes on: nothing that is learned depends on it.
 */
final class Keepsake {
    private Weights best;
    /** The best before the last epoch: what a {@link Recovery} may come back to. */
    private Weights before;

    private boolean placed;

    /** Holds nothing. */
    Keepsake() {}

    /** Nothing is held any more. */
    void forget() {
        best = null;
        before = null;
        placed = false;
    }

    /** Whether there is a best epoch. */
    boolean held() {
        return best != null;
    }

    /** Whether the network has the best epoch's weights, and these are those that it learned last. */
    boolean placed() {
        return placed;
    }

    /** One more epoch has passed. */
    void passed(Weights present, boolean better) {
        if (better) {
            Weights spare = before == best ? null : before;
            before = best;
            best = copy(present, spare);
        } else {
            before = best;
        }
    }

    /** As before the last epoch. */
    void back() {
        best = before;
    }

    /** The two change places. */
    void swap(Weights present) {
        swap(present.parameters(), best.parameters());
        swap(present.statistics(), best.statistics());
        placed = !placed;
    }

    /** What a state carries along; null where there is nothing. */
    State.Best state() {
        return best == null ? null : new State.Best(best.parameters(), best.statistics(), placed);
    }

    /** As a state has it; null for nothing. */
    void restore(State.Best saved) {
        forget();
        if (saved != null) {
            best = new Weights(saved.parameters().clone(), saved.statistics().clone());
            before = best;
            placed = saved.placed();
        }
    }

    private static Weights copy(Weights from, Weights into) {
        Weights to = into == null
                ? new Weights(new double[from.parameters().length], new double[from.statistics().length])
                : into;
        System.arraycopy(from.parameters(), 0, to.parameters(), 0, from.parameters().length);
        System.arraycopy(from.statistics(), 0, to.statistics(), 0, from.statistics().length);
        return to;
    }

    private static void swap(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            double kept = a[i];
            a[i] = b[i];
            b[i] = kept;
        }
    }
}
