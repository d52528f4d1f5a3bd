package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;

/**
 * The logic gates: two inputs that are 0 or 1, all four rows of the truth table once and in its order, all of them to
 * learn from. {@code xor} and {@code xnor} are the ones that no line can split.
 */
public final class Gates {
    private static final double[] INPUTS = {0, 0, 0, 1, 1, 0, 1, 1};

    private Gates() {}

    /** 1 where both are 1. */
    public record And() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(0, 0, 0, 1);
        }
    }

    /** 1 where at least one is 1. */
    public record Or() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(0, 1, 1, 1);
        }
    }

    /** 0 where both are 1. */
    public record Nand() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(1, 1, 1, 0);
        }
    }

    /** 1 where both are 0. */
    public record Nor() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(1, 0, 0, 0);
        }
    }

    /** 1 where exactly one is 1. */
    public record Xor() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight().asCurved();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(0, 1, 1, 0);
        }
    }

    /** 1 where both are the same. */
    public record Xnor() implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            return straight().asCurved();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return table(1, 0, 0, 1);
        }
    }

    private static DataInfo straight() {
        return DataInfo.classes(List.of("a", "b"), "out", List.of("0", "1"), 4).withTest(0);
    }

    private static Examples table(double... outputs) {
        return new Examples(4, INPUTS.clone(), outputs);
    }
}
