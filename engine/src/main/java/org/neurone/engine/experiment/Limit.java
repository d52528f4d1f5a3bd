package org.neurone.engine.experiment;

import java.util.List;

/** What a challenge allows an entry at most. */
public sealed interface Limit {
    /** Neurons of all layers together, the output's among them; a convolution's filters are its neurons. */
    record Units(long most) implements Limit {
        /** @throws IllegalArgumentException for less than 1 */
        public Units {
            requireOne(most);
        }
    }

    /** Trained numbers of the whole network. */
    record Parameters(long most) implements Limit {
        /** @throws IllegalArgumentException for less than 1 */
        public Parameters {
            requireOne(most);
        }
    }

    /** Epochs of the run. */
    record Epochs(long most) implements Limit {
        /** @throws IllegalArgumentException for less than 1 */
        public Epochs {
            requireOne(most);
        }
    }

    /** Kinds of layers, by the names that texts have for them; {@code dense} for {@code layer} and {@code output}. */
    record Layers(List<String> allowed) implements Limit {
        /** @throws IllegalArgumentException where none is allowed */
        public Layers {
            allowed = List.copyOf(allowed);
            if (allowed.isEmpty()) {
                throw new IllegalArgumentException("a limit of layers allows at least one kind");
            }
        }
    }

    private static void requireOne(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("a limit allows at least 1, but this is " + most);
        }
    }
}
