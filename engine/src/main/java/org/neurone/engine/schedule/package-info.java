/** How the learning rate changes over a run. Start with {@link org.neurone.engine.schedule.Decay}. */
package org.neurone.engine.schedule;
