/**
 * The arrays of a network at work and the order in which its layers are called. Start with
 * {@link org.neurone.engine.run.BatchPass}: forward, loss, backward, gradient. {@link org.neurone.engine.Trainer} is the
 * door.
 */
package org.neurone.engine.run;
