package org.neurone.engine.stop;

/** A reason to end a run before its last epoch, asked after each epoch. */
public interface StopRule {
    boolean ends(Progress progress);
}
