package org.neurone.engine.layer;

import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.Window;

/** Of each window the largest number or the mean, one picture at a time; each δ goes back to the winner, or to all in equal parts. */
final class PoolWork implements LayerWork {
    private final Kernels kernels;
    private final Window window;
    private final int places;
    /** Pictures × their numbers. */
    private final Matrix x;

    private final Matrix back;
    /** (Pictures × places) × channels. */
    private final Matrix a;

    private final Matrix delta;
    /** Where the largest numbers stood; null where the mean counts. */
    private final Matrix winners;

    PoolWork(LayerPass pass, Window window, boolean max) {
        this.kernels = pass.kernels();
        this.window = window;
        this.places = window.places();
        this.x = Matrix.of(pass.input(), window.size());
        this.back = Matrix.of(pass.inputDelta(), window.size());
        this.a = Matrix.of(pass.output(), window.channels());
        this.delta = Matrix.of(pass.outputDelta(), window.channels());
        this.winners = max ? Matrix.of(pass.cache(), window.channels()) : null;
    }

    private Matrix of(int picture, Matrix all) {
        return all.over(picture * places, (picture + 1) * places);
    }

    @Override
    public void forward(int from, int to) {
        for (int r = from; r < to; r++) {
            if (winners != null) {
                kernels.maxPool(window, x.row(r), of(r, a), of(r, winners));
            } else {
                kernels.averagePool(window, x.row(r), of(r, a));
            }
        }
    }

    @Override
    public void backward(int from, int to) {
        if (back == null) {
            return;
        }
        back.over(from, to).clear();
        for (int r = from; r < to; r++) {
            if (winners != null) {
                kernels.maxPoolBack(window, of(r, delta), of(r, winners), back.row(r));
            } else {
                kernels.averagePoolBack(window, of(r, delta), back.row(r));
            }
        }
    }
}
