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

    private final Parts parts;
    private final byte[] bytes;

    /** Takes the parts as they are; whoever gives them no longer changes their arrays. */
    public State(Parts parts) {
        this(parts, StateFormat.write(parts));
    }

    State(Parts parts, byte[] bytes) {
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
    public static void encode(Parts parts, Consumer<String> to) {
        StateFormat.write(parts, (bytes, count) -> to.accept(Base64Url.encode(bytes, count)));
    }

    /** What it holds. The arrays are shared: read, never changed. */
    public Parts parts() {
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
     * What a snapshot holds.
     *
     * @param layerSizes trained numbers of each layer that has any, weights and biases together
     * @param parameters all of them, layer by layer, weights before biases
     * @param memory what the optimizer remembers: one array of that length for each of its numbers
     * @param statistics what layers learned without a gradient, such as running means
     * @param fitted what the steps of the data's pipeline learned
     * @param epoch whole epochs done, like all counts here at most {@link #LARGEST_COUNT}
     * @param step updates done
     * @param position examples of the running epoch that were used
     * @param pending examples of the batch at hand that were shown
     * @param optimizerStep updates since the optimizer was set
     * @param shuffle the shuffling generator's four words at the start of the running epoch
     * @param dropout the dropout generator's four words
     * @param otherOrder whether the running epoch is in the other order than the setting {@code shuffle} says, which was
     *     changed within it
     * @param best the lowest loss that stop rules watched after an epoch so far, +∞ for none
     * @param sinceBest epochs since then
     * @param touched whether hands changed anything after the start
     * @param data what the host's own table looked like, in the form of {@link DataForm}; null where the text tells that
     *     itself
     * @param kept the best epoch's weights, where the run is to end with them; null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a State compares its bytes
    public record Parts(
            int[] layerSizes,
            double[] parameters,
            double[][] memory,
            double[] statistics,
            Pipeline.Fitted fitted,
            long epoch,
            long step,
            int position,
            int pending,
            long optimizerStep,
            int[] shuffle,
            int[] dropout,
            boolean otherOrder,
            double best,
            long sinceBest,
            boolean touched,
            byte[] data,
            Best kept) {}

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
