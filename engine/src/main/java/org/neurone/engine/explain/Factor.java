package org.neurone.engine.explain;

/**
 * One factor of a product behind ∂L/∂w.
 *
 * @param layer of the plan, from 0, in which it arises
 * @param from which number enters, from 0; −1 where none does
 * @param to which number leaves, from 0
 */
public record Factor(Kind kind, int layer, int from, int to, double value) {
    /** What a factor is. */
    public enum Kind {
        /** x: the number that the weight multiplies; 1 for a bias. */
        INPUT,
        /** f′(z) of a unit. */
        SLOPE,
        /** A weight on the way to the loss. */
        WEIGHT,
        /** What a layer without weights passes on: a pool's share, a normalisation's scale, several paths in one. */
        PASS,
        /** ∂L/∂a at the output. */
        LOSS,
        /** ∂L/∂z at the output where loss and activation have one short form together, as softmax with cross-entropy. */
        LOSS_AT_SUM
    }
}
