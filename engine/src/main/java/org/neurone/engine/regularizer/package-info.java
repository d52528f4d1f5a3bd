/**
 * A penalty on large weights. Start with {@link org.neurone.engine.regularizer.L2}; {@link org.neurone.engine.regularizer.L1}
 * is the other one.
 */
package org.neurone.engine.regularizer;
