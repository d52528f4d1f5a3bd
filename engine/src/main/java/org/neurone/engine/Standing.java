package org.neurone.engine;

import java.util.Objects;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.run.Ending;

/** Whether a run is at its end, and how that came: by itself, by a breakdown, or because somebody stopped it. */
final class Standing {
    private static final String LISTENER = "listener";
    private static final String INTERRUPT = "interrupt";

    private Ending ending = Ending.NONE;
    private Breakdown breakdown;
    private String stoppedBy;
    private volatile String asked;

    Ending ending() {
        return ending;
    }

    /** What stopped being finite, or null. */
    Breakdown breakdown() {
        return breakdown;
    }

    /** Who stopped it, or null. */
    String stoppedBy() {
        return stoppedBy;
    }

    boolean open() {
        return ending == Ending.NONE;
    }

    boolean broken() {
        return ending == Ending.NOT_FINITE;
    }

    /** Open again. */
    void reopen() {
        ending = Ending.NONE;
        breakdown = null;
        stoppedBy = null;
    }

    /** Open again where somebody stopped it, as it was where not. */
    void takeUp() {
        if (ending == Ending.STOPPED) {
            reopen();
        }
    }

    void end(Ending by) {
        ending = by;
    }

    void breakDown(Breakdown at) {
        breakdown = at;
        ending = Ending.NOT_FINITE;
    }

    /** Somebody wants the run at hand, or the next one, to end. From any thread. */
    void ask(String who) {
        asked = Objects.requireNonNull(who, "who");
    }

    /**
     * Whether somebody stops it here. Whoever asked is answered by it; an interrupt stays for the thread's owner to see.
     *
     * @param wanted whether the listeners want to go on
     */
    boolean stops(boolean wanted) {
        String who = asked;
        if (who != null) {
            asked = null;
        } else if (!wanted) {
            who = LISTENER;
        } else if (Thread.currentThread().isInterrupted()) {
            who = INTERRUPT;
        }
        if (who != null) {
            ending = Ending.STOPPED;
            stoppedBy = who;
        }
        return who != null;
    }

    @Override
    public String toString() {
        return open() ? "open" : stoppedBy == null ? ending.name() : "STOPPED by " + stoppedBy;
    }
}
