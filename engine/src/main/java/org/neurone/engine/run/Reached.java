package org.neurone.engine.run;

import org.neurone.engine.layer.LayerWork;

/**
 * The work of the first layer over which another one reaches back: what leaves the place before it is used twice, so behind the layer's
 * own ∂L/∂x comes that of the one that reaches, ∂L/∂x + ∂L/∂y.
 */
final class Reached implements LayerWork {
    private final LayerWork work;
    private final double[] delta;
    private final double[] back;
    private final int size;

    /**
     * @param work the layer's own
     * @param delta ∂L/∂y of the layer that reaches back, rows × {@code size}
     * @param back ∂L/∂x of this one, rows × {@code size}
     */
    Reached(LayerWork work, double[] delta, double[] back, int size) {
        this.work = work;
        this.delta = delta;
        this.back = back;
        this.size = size;
    }

    @Override
    public void forward(int from, int to) {
        work.forward(from, to);
    }

    @Override
    public void backward(int from, int to) {
        work.backward(from, to);
        for (int i = from * size; i < to * size; i++) {
            back[i] = back[i] + delta[i];
        }
    }

    @Override
    public void gradient(int from, int to) {
        work.gradient(from, to);
    }
}
