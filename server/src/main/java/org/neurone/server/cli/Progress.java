package org.neurone.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;

/** A bar on a terminal, and nothing anywhere else. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000L;

    private final PrintWriter terminal;
    private final boolean shown;
    private long drawn;

    private Progress(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** A bar on standard error, where that is a terminal. */
    static Progress on(PrintWriter err) {
        return new Progress(err, isTerminal());
    }

    /**
     * Draws how far a run is, at most ten times a second.
     *
     * @param share of it that is done, 0 to 1
     */
    void at(double share, Trainer trainer) {
        long now = System.nanoTime();
        if (!shown || now - drawn < EVERY_NANOS) {
            return;
        }
        drawn = now;
        int full = (int) (Math.min(1, share) * WIDTH);
        terminal.print("\r[" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] epoch " + trainer.epoch() + ", loss "
                + Decimal.print(trainer.batchLoss(), 3) + "\u001b[K");
        terminal.flush();
    }

    /** Takes the bar away. */
    void done() {
        if (shown) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }

    /** Asked of the system, since newer JDKs have a console that is no terminal; where it cannot say, there is none. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
