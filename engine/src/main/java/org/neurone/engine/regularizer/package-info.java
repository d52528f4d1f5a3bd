/** A price on large weights: {@link org.neurone.engine.regularizer.L2} and {@link org.neurone.engine.regularizer.L1}. */
package org.neurone.engine.regularizer;
