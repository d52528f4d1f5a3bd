/**
 * Backpropagation made visible: forward values, deltas, the products behind a slope, the next update with its numbers,
 * the loss over a plane of weights. Start with {@link org.neurone.engine.explain.Explainer}.
 */
package org.neurone.engine.explain;
