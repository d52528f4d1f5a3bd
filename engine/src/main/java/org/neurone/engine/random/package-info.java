/**
 * One random generator for everything, with a stream of its own for each purpose. Start with {@link
 * org.neurone.engine.random.Rng}.
 */
package org.neurone.engine.random;
