package org.neurone.dsl.export.graph;

/** Something that answers for examples: what a drawing of a network's output asks. */
public interface Predictor {
    /**
     * Predicts many examples.
     *
     * @param columns rows × columns, row-major, as the data has them
     * @param outputs where the answers go, rows × outputs
     */
    void predict(double[] columns, int rows, double[] outputs);
}
