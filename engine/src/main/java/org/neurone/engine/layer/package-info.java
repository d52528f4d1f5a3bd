/**
 * What a network is made of. A {@link org.neurone.engine.layer.LayerSpec} is a layer's settings, a {@link
 * org.neurone.engine.layer.Layer} its work between two shapes, a {@link org.neurone.engine.layer.LayerPass} the arrays it
 * works on. Start with {@link org.neurone.engine.layer.DenseLayer}: backpropagation is all there.
 */
package org.neurone.engine.layer;
