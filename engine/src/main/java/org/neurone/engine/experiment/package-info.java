/**
 * What is to be done: a text's statements as one value. Start with {@link org.neurone.engine.experiment.Experiment}; {@link
 * org.neurone.engine.plan.Plan} says what follows from it.
 */
package org.neurone.engine.experiment;
