package org.neurone.engine.stop;

/** A reason to end a run before its last epoch, asked after each epoch. */
public interface StopRule {
    /** Whether the run is to end at this point; asked at the end of each epoch. */
    boolean ends(Progress progress);
}
