package org.neurone.server.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;

/**
 * The hash of a run's weights after epochs 1, 2, 4, 8 and so on, kept as comments at the end of a saved text: where two runs part, and whether a long one
 * is what its text gives, can be found out without doing all of it.
 */
final class Trail implements TrainingListener {
    private static final Pattern LINE =
            Pattern.compile("(?m)^# weights after epoch (\\d{1,16}): (\\d+:[0-9a-f]{64})\\R?");

    private final Map<Long, String> hashes = new TreeMap<>();

    /** What a saved text has kept; empty where it has none. */
    static Trail of(String text) {
        Trail trail = new Trail();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            trail.hashes.put(Long.valueOf(line.group(1)), line.group(2));
        }
        return trail;
    }

    /** A text without its trail. */
    static String without(String text) {
        return LINE.matcher(text).replaceAll("");
    }

    /** By epoch, ascending. */
    Map<Long, String> hashes() {
        return hashes;
    }

    @Override
    public void epoch(Trainer trainer) {
        if (Long.bitCount(trainer.epoch()) == 1) {
            hashes.put(trainer.epoch(), trainer.hash());
        }
    }

    /** As comments, a line each. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        hashes.forEach((epoch, hash) -> lines.append("# weights after epoch ")
                .append(epoch)
                .append(": ")
                .append(hash)
                .append('\n'));
        return lines.toString();
    }
}
