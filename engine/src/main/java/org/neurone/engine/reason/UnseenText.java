package org.neurone.engine.reason;

import java.util.List;

/**
 * A text in a table that the network has never seen in that column.
 *
 * @param row in the file, from 1 with the header
 * @param known the column's texts that the network takes
 */
public record UnseenText(int row, String text, String column, List<String> known) implements Reason {
    public UnseenText {
        known = List.copyOf(known);
    }

    @Override
    public String code() {
        return "unseen-category";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.unseenText(this);
    }
}
