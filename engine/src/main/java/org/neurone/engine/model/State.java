package org.neurone.engine.model;

import java.util.Arrays;
import java.util.function.Consumer;
import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.number.Base64Url;

/**
 * A snapshot of a run: everything from which it goes on as if it had never stopped. Immutable; equal where every bit is.
 *
 * <p>As text it is base64url of the binary form that {@link StateFormat} states.
 */
public final class State {
    /** The largest count of epochs or updates that is read, 2⁵²: a run that goes on from there counts exactly up to 2⁵³. */
    public static final long LARGEST_COUNT = 1L << 52;

    private final StateParts parts;
    private final byte[] bytes;

    /** Takes the parts as they are; whoever gives them no longer changes their arrays. */
    public State(StateParts parts) {
        this(parts, StateFormat.write(parts));
    }

    State(StateParts parts, byte[] bytes) {
        this.parts = parts;
        this.bytes = bytes;
    }

    /** Reads what {@link #encode} wrote. Never throws: a text that cannot be read gives the reason. */
    public static StateReading read(CharSequence text) {
        return StateFormat.read(text);
    }

    /** As a text holds it between the quotes of {@code state "…"}. */
    public String encode() {
        return Base64Url.encode(bytes);
    }

    /**
     * As {@link #encode} of a state of these parts, handed on piece by piece: takes no memory of the state's size.
     *
     * @throws IllegalArgumentException where it has more than 2 GB
     */
    public static void encode(StateParts parts, Consumer<String> to) {
        StateFormat.write(parts, (bytes, count) -> to.accept(Base64Url.encode(bytes, count)));
    }

    /** What it holds. The arrays are shared: read, never changed. */
    public StateParts parts() {
        return parts;
    }

    /** What the host's own table looked like, so that the network can be asked without it; null where it holds none. */
    public DataInfo data() {
        return parts.data() == null ? null : DataForm.read(parts.data());
    }

    /**
     * Whether it was taken of a network with layers of these sizes and so many statistics, inputs, columns and outputs.
     *
     * @param layerSizes trained numbers of each layer that has any
     * @param columns numbers of an example before terms are made of them
     * @param outputs numbers at the last layer
     */
    public boolean fits(int[] layerSizes, long statistics, long inputs, int columns, long outputs) {
        Pipeline.Fitted fitted = parts.fitted();
        return Arrays.equals(parts.layerSizes(), layerSizes)
                && parts.statistics().length == statistics
                && fitted.inputs().features() == inputs
                && (!fitted.filling().fills() || fitted.filling().numbers().size() == columns)
                && (fitted.targets().isNone() || fitted.targets().features() == outputs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "State[epoch " + parts.epoch() + ", step " + parts.step() + "]";
    }

    /**
     * Weights beside those that the network has.
     *
     * @param parameters as many as it has
     * @param statistics likewise
     * @param placed whether these are the last epoch's, and the network has the best epoch's
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a State compares its bytes
    public record Best(double[] parameters, double[] statistics, boolean placed) {}
}
