package org.neurone.engine.explain;

import java.util.List;

/**
 * One way from a weight to the loss: the product of its factors is its part of ∂L/∂w.
 *
 * @param place which window of a convolution it starts at, from 0; 0 elsewhere
 * @param factors from the weight's input to the loss
 */
public record Path(int place, List<Factor> factors, double product) {
    /** Copies the list. */
    public Path {
        factors = List.copyOf(factors);
    }
}
