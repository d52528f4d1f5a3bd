package org.neurone.engine.data;

import java.util.List;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/**
 * Where examples come from. Settings only: a source is a record, made anew for each text, and gives the same examples
 * for the same seed on every platform.
 */
public interface Source {
    /**
     * What the examples look like, without making them where that can be known: a checker asks at every keystroke.
     *
     * @throws DataException where there is no such data or it cannot be used
     */
    DataInfo describe(Tables tables);

    /**
     * The examples, in the source's own order. Whoever asks has checked the size that {@link #describe} gave.
     *
     * @param seed of everything random about them, 0 to 2³² − 1
     * @throws DataException where there is no such data or it cannot be used
     */
    Examples examples(Tables tables, long seed);

    /**
     * What making one example takes beyond a little for each of its numbers, in operations of about a multiplication each;
     * the same on every machine. Nothing, for most sources.
     */
    default double effort() {
        return 0;
    }

    /**
     * What a saved network carries along of examples that only the host has, so that it can be asked where the host's tables
     * are not: the bytes of {@link DataForm}. Null where the text itself tells what they look like.
     *
     * @param info what {@link #describe} and the text's options say of them
     */
    default byte[] remembered(DataInfo info) {
        return null;
    }

    /**
     * The same source with only these of its columns, where a fault in another one should not matter: a table of a
     * hundred columns of which a text uses two. Most sources give all their columns whatever is used.
     */
    default Source only(List<String> columns) {
        return this;
    }

    /**
     * The same source for a network that has learned from examples like {@code known}: columns, target and classes are found
     * by their names and stand in the order that the network knows. Sources of the engine's own have one order only.
     */
    default Source matching(DataInfo known) {
        return this;
    }
}
