package org.neurone.engine.run;

/** Why a run is at its end, if it is. */
public enum Ending {
    /** It goes on. */
    NONE,
    /** All of its epochs are done. */
    EPOCHS,
    /** One of its stop rules holds. */
    STOP_RULE,
    /** Somebody stopped it before its time: see {@code Trainer.stoppedBy}. It goes on as if nothing had been, whenever it is asked to. */
    STOPPED,
    /** A number stopped being finite: see {@code Trainer.breakdown}. */
    NOT_FINITE
}
