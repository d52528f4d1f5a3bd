package org.neurone.engine.reason;

import java.util.List;

/**
 * A table without names of columns that has more or fewer of them than a network takes.
 *
 * @param expected what the network takes
 */
public record UnnamedColumns(int columns, List<String> expected) implements Reason {
    public UnnamedColumns {
        expected = List.copyOf(expected);
    }

    @Override
    public String code() {
        return "columns";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.unnamedColumns(this);
    }
}
