/**
 * What follows from an experiment, and what is known not to work: shapes, the added output, limits. Start with
 * {@link org.neurone.engine.plan.Planner}; {@link org.neurone.engine.plan.Plan} is the result.
 */
package org.neurone.engine.plan;
