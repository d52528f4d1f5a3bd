package org.neurone.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.words.Wording;

class ArgumentsTest {
    private static String refused(Supplier<?> read) {
        return assertThrows(IllegalStateException.class, read::get).getMessage();
    }

    @Test
    void aSettingReadAsWhatItIsNotIsASentence() {
        Arguments arguments = new Arguments(Map.of("slope", 0.5));
        List<Supplier<?>> others = List.of(
                () -> arguments.numbers("slope"),
                () -> arguments.formula("slope"),
                () -> arguments.state("slope"),
                () -> arguments.list("slope"),
                () -> arguments.choice("slope", Kind.ACTIVATION),
                () -> arguments.choices("slope", Kind.ACTIVATION),
                () -> arguments.text("slope"),
                () -> arguments.longWhole("slope"),
                () -> arguments.flag("slope"));
        for (Supplier<?> other : others) {
            assertTrue(refused(other).startsWith("“slope” is read as "), () -> refused(other));
        }
        assertEquals(
                "“slope” is read as one of kind activation, but its type gives 0.5, which is none",
                refused(() -> arguments.choice("slope", Kind.ACTIVATION)));
        assertEquals(
                "“f” is read as one of kind loss, but its type gives Tanh[], which is none",
                refused(() -> new Arguments(Map.of("f", new Tanh())).choice("f", Kind.LOSS)));
    }

    @Test
    void whatATextLeavesOutIsNullOrEmpty() {
        Arguments none = new Arguments(Map.of());
        assertNull(none.numbers("x"));
        assertNull(none.choice("x", Kind.LOSS));
        assertEquals(List.of(), none.choices("x", Kind.LOSS));
    }

    /** {@code layer 3 swirl init 2} could mean either: the layer's own option would never be reached. */
    @Test
    void anOptionNamedLikeALayersIsRefused() {
        Entry<Tanh> swirl = Entry.of("swirl", Tanh.class, Wording.of("Turns."))
                .option("init", ValueType.real(), 1.0, tanh -> 1.0, Wording.of("Where it starts."))
                .build(arguments -> new Tanh());
        Catalog.Builder mine = Catalog.standard().toBuilder().add(Kind.ACTIVATION, swirl);
        assertTrue(assertThrows(IllegalArgumentException.class, mine::build)
                .getMessage()
                .startsWith("the option “init” of swirl is one of "));
    }
}
