/**
 * Where examples come from and how they are made ready: features, normalisation, the split.
 *
 * <p>Start with {@link org.neurone.engine.data.Dataset}, which is what a trainer learns from;
 * {@link org.neurone.engine.data.Source} is what a plug-in adds, and {@code data.source} has one of each kind to copy.
 *
 * <p>The way of an example: a source gives its columns as they are → {@code inputs} terms make features from columns →
 * each feature is normalised by what was learned on the training part alone → the trainer.
 */
package org.neurone.engine.data;
