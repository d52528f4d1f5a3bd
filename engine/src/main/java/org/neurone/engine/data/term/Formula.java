package org.neurone.engine.data.term;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.TextFault;

/**
 * A formula such as {@code y = x^3 - x} or {@code z = sin(x) * y}, kept as it was written.
 *
 * <p>Left of {@code =} stands the name of the value, right of it numbers, {@code x} and {@code y}, {@code pi}, {@code e},
 * {@code + - * / ^}, parentheses and {@code sin cos tan exp log sqrt abs tanh}. {@code ^} binds tightest and to the right
 * ({@code -x^2} is −(x²)); {@code log} is the natural logarithm.
 */
public record Formula(String text) {
    /** @throws NullPointerException where there is no text; whether it can be read is {@link #fault}’s answer */
    public Formula {
        Objects.requireNonNull(text, "text");
    }

    /** What is wrong with it, or null. */
    public TextFault fault() {
        return FormulaReader.read(text).fault();
    }

    /**
     * The name of the value.
     *
     * @throws DataException where it cannot be read
     */
    public String target() {
        return sound().target();
    }

    /**
     * {@code x}, or {@code x} and {@code y} where it uses {@code y}.
     *
     * @throws DataException where it cannot be read
     */
    public List<String> columns() {
        return sound().columns();
    }

    /**
     * Gives the value for its {@link #columns}.
     *
     * @throws DataException where it cannot be read
     */
    public Program program() {
        return sound().program();
    }

    private FormulaReader.Result sound() {
        FormulaReader.Result result = FormulaReader.read(text);
        if (result.fault() != null) {
            throw new DataException(result.fault(), "formula");
        }
        return result;
    }
}
