/**
 * Judges entries to a challenge: what a text may differ in from its challenge, and what comes of its run, replayed from the seed. Start with
 * {@link org.neurone.dsl.judge.Judge}.
 */
package org.neurone.dsl.judge;
