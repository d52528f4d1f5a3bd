/**
 * How good predictions are, in the measures people know.
 *
 * <p>Start with {@link org.neurone.engine.metric.Evaluation}, the predictions to be judged;
 * {@link org.neurone.engine.metric.Metric} is one number about them and what a plug-in adds;
 * {@link org.neurone.engine.metric.Confusion} counts which class was taken for which.
 */
package org.neurone.engine.metric;
