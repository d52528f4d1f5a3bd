/** One random generator for everything, with a stream of its own for each purpose: {@link org.neurone.engine.random.Rng}. */
package org.neurone.engine.random;
