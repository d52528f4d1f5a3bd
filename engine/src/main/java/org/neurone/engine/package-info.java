/**
 * The engine: neural networks that learn the same bits everywhere. An {@link org.neurone.engine.experiment.Experiment} says what to do,
 * a {@link org.neurone.engine.plan.Plan} what follows from it, a {@link org.neurone.engine.Trainer} does it, and a {@link
 * org.neurone.engine.Network} is what comes of it. Start with {@link org.neurone.engine.Trainer}.
 */
package org.neurone.engine;
