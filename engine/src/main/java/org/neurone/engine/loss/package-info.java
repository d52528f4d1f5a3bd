/**
 * How far predictions are off, and which way. Start with {@link org.neurone.engine.loss.Quadratic}; {@link
 * org.neurone.engine.loss.Objective} is a loss together with the output's activation, where some pairs are shorter and
 * steadier than their parts.
 */
package org.neurone.engine.loss;
