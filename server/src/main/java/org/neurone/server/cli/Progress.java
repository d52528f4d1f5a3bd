package org.neurone.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;

/** A bar on a terminal, and nothing anywhere else; without colours where NO_COLOR is set (no-color.org). */
final class Progress {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 100_000_000L;

    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter terminal;
    private final boolean shown;
    private final boolean coloured = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    private final long began = System.nanoTime();
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
     * @param done updates since the bar began
     * @param all that there will be, if nothing ends the run before
     */
    void at(long done, double all, Trainer trainer) {
        long now = System.nanoTime();
        if (!shown || now - drawn < EVERY_NANOS) {
            return;
        }
        drawn = now;
        String line = line(
                done / all, trainer.epoch(), trainer.batchLoss(), done * 1e9 / (now - began), all - done, coloured);
        terminal.print("\r" + line + "\u001b[K");
        terminal.flush();
    }

    /**
     * A bar with what is known of a run.
     *
     * @param share of it that is done, 0 to 1
     * @param rate updates a second
     * @param left updates that are left
     */
    static String line(double share, long epoch, double loss, double rate, double left, boolean coloured) {
        int full = (int) (Math.min(1, share) * WIDTH);
        String bar = (coloured ? GREEN : "") + "█".repeat(full) + (coloured ? PLAIN : "") + "·".repeat(WIDTH - full);
        String digits = Decimal.print(loss, 3);
        String speed = Decimal.print(rate, 2);
        String time = time((long) Math.ceil(left / rate));
        return "[" + bar + "] "
                + Program.tongue()
                        .of(Wording.of(
                                "epoch " + epoch + ", loss " + digits + ", " + speed + " updates/s, " + time + " left",
                                "époque " + epoch + ", perte " + digits + ", " + speed + " mises à jour/s, encore "
                                        + time));
    }

    /** {@code 8 s}, {@code 3:05}, {@code 2:03:05}. */
    private static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        String end = String.format(Locale.ROOT, ":%02d", seconds % 60);
        return seconds < 3600
                ? seconds / 60 + end
                : seconds / 3600 + String.format(Locale.ROOT, ":%02d", seconds / 60 % 60) + end;
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
