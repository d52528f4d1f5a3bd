/**
 * From slopes to new weights. Start with {@link org.neurone.engine.optimizer.Sgd}, then {@link
 * org.neurone.engine.optimizer.Momentum} and {@link org.neurone.engine.optimizer.Adam}: each is its formula and its source.
 */
package org.neurone.engine.optimizer;
