package org.neurone.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.number.Decimal;

/**
 * The range that the catalogue states is the range of the record: what lies in it is built, what lies outside is refused in
 * Java as well, with a message that names the value.
 */
class SettingsTest {
    private static final double[] NUMBERS = {
        Double.NEGATIVE_INFINITY,
        -1e9,
        -1,
        -0.5,
        -1e-300,
        0,
        1e-300,
        0.5,
        1,
        1.0000001,
        2,
        1e9,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };
    private static final long[] WHOLES = {Integer.MIN_VALUE, -1, 0, 1, 2, 1000};

    /** A number in an entry's settings. */
    private record Setting(Entry<?> entry, Parameter<?> parameter) {
        @Override
        public String toString() {
            return entry.name() + " " + parameter.name();
        }
    }

    static Stream<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        for (Kind<?> kind : Catalog.standard().kinds()) {
            for (Entry<?> entry : Catalog.standard().entries(kind)) {
                if (List.of("points", "function", "csv").contains(entry.name())) {
                    continue; // their numbers have to fit their text too
                }
                for (Parameter<?> parameter : entry.parameters()) {
                    if (parameter.type() instanceof ValueType.Real
                            || parameter.type() instanceof ValueType.Whole
                            || parameter.type() instanceof ValueType.Share) {
                        all.add(new Setting(entry, parameter));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theRecordAllowsWhatTheCatalogueAllows(Setting setting) {
        if (setting.parameter.type() instanceof ValueType.Whole whole) {
            for (long value : WHOLES) {
                check(setting, value, value >= whole.min() && value <= whole.max(), Long.toString(value));
            }
            return;
        }
        for (double value : NUMBERS) {
            boolean allowed = setting.parameter.type() instanceof ValueType.Real real
                    ? real.allows(value)
                    : setting.parameter.type() instanceof ValueType.Share share && inShare(share, value);
            check(setting, value, allowed, Decimal.print(value));
        }
    }

    private static boolean inShare(ValueType.Share share, double value) {
        return value >= 0 && (share.maxAllowed() ? value <= share.max() : value < share.max());
    }

    private static void check(Setting setting, Object value, boolean allowed, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> other : setting.entry.parameters()) {
            values.put(other.name(), other.fallback() == null ? some(other.type()) : other.fallback());
        }
        values.put(setting.parameter.name(), value);
        values.values().removeIf(one -> one == null);
        if (setting.entry.name().equals("uniform") && value instanceof Double number) {
            values.put(setting.parameter.name().equals("low") ? "high" : "low", number);
        }
        if (allowed) {
            setting.entry.build(new Arguments(values));
        } else {
            var refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> setting.entry.build(new Arguments(values)),
                    setting + " " + text);
            assertTrue(refusal.getMessage().contains(text), setting + " " + text + ": " + refusal.getMessage());
        }
    }

    /** Anything that fits where a value has no default. */
    private static Object some(ValueType type) {
        if (type instanceof ValueType.Real) {
            return 0.5;
        }
        if (type instanceof ValueType.Whole) {
            return 2L;
        }
        if (type instanceof ValueType.Share) {
            return 0.5;
        }
        if (type instanceof ValueType.Size size) {
            return size.minDimensions() == 1 ? null : List.of(2, 2);
        }
        if (type instanceof ValueType.Name) {
            return "lr";
        }
        if (type instanceof ValueType.Word word) {
            return word.words().get(0);
        }
        if (type instanceof ValueType.Flag) {
            return false;
        }
        if (type instanceof ValueType.Choice choice) {
            Entry<?> plain = Catalog.standard().entries(choice.kind()).stream()
                    .filter(entry -> entry.parameters().isEmpty())
                    .findFirst()
                    .orElseThrow();
            return plain.build(new Arguments(Map.of()));
        }
        return null;
    }
}
