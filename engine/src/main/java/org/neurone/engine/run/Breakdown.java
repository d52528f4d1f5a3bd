package org.neurone.engine.run;

import org.neurone.engine.words.Wording;

/**
 * A run that ended because a number stopped being finite. The trainer stands again where all numbers last were.
 *
 * @param epoch in which it happened, from 1
 * @param step the update after which it showed, from 1
 * @param layer which layer of the plan broke first, from 0; the last one where only the loss did
 * @param sentence names the layer, the epoch and the likely cause
 */
public record Breakdown(long epoch, long step, int layer, Wording sentence) {}
