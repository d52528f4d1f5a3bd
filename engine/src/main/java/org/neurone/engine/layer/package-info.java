/**
 * What a network is made of. A {@link org.neurone.engine.layer.LayerSpec} is a layer's settings, a {@link
 * org.neurone.engine.layer.Layer} what it needs between two shapes, a {@link org.neurone.engine.layer.LayerPass} the arrays of
 * one pass, a {@link org.neurone.engine.layer.LayerWork} its formulas at work on them. Start with {@code DenseWork}:
 * backpropagation is all there.
 */
package org.neurone.engine.layer;
