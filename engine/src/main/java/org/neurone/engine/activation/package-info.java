/**
 * From a weighted sum to a unit's output, and the slope of that. Start with {@link
 * org.neurone.engine.activation.Elementwise}: two methods make an activation; {@link
 * org.neurone.engine.catalog.Activations} lists those that the engine brings.
 */
package org.neurone.engine.activation;
