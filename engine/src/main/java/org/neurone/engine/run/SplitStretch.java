package org.neurone.engine.run;

import org.neurone.engine.kernel.Workers;

/**
 * A stretch of layers split among workers: by examples on the way forward and back, by rows of weights for the gradient. Each number
 * has one owner and each sum the full order of the batch, so the number of workers changes no bit.
 */
final class SplitStretch {
    private final Workers workers;
    /** The same layers for each worker, with its own views and scratch memory. */
    private final Stretch[] each;

    private final Workers.Work forward = this::forward;
    private final Workers.Work backward = this::backward;
    private final Workers.Work gradient = this::gradient;

    SplitStretch(Workers workers, Stretch[] each) {
        this.workers = workers;
        this.each = each;
    }

    void forward(int rows) {
        workers.split(rows, forward);
    }

    void backward(int rows) {
        workers.split(rows, backward);
    }

    void gradient() {
        workers.split(each.length, gradient);
    }

    private void forward(int worker, int from, int to) {
        each[worker].forward(from, to);
    }

    private void backward(int worker, int from, int to) {
        each[worker].backward(from, to);
    }

    private void gradient(int worker, int from, int to) {
        each[worker].gradient(from, to, each.length);
    }
}
