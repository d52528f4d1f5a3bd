package org.neurone.dsl.export.graph;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Network;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.PlannedLayer;

/**
 * How far a run was when its weights were saved, and what its optimizer knew of them, so that another program can go on
 * where it stopped.
 *
 * @param epoch whole epochs done
 * @param step updates that the optimizer has made; 0 where nothing is known
 * @param kinds for each number that it remembers of a weight, one entry a layer: weights, then biases
 */
public record Memory(long epoch, long step, List<List<Values>> kinds) {
    /** Nothing is known: training starts anew from the weights. */
    public static final Memory NONE = new Memory(0, 0, List.of());

    public Memory {
        List<List<Values>> copy = new ArrayList<>();
        for (List<Values> kind : kinds) {
            copy.add(List.copyOf(kind));
        }
        kinds = List.copyOf(copy);
    }

    /** Of the state in a network's own experiment, where the network still has that state's weights. */
    static Memory of(Network network) {
        State state = network.plan().experiment().state();
        return state == null ? NONE : of(network, state);
    }

    /** Of a state, where the network has its weights. */
    static Memory of(Network network, State state) {
        StateParts parts = state.parts();
        if (parts.optimizerStep() == 0 || !of(network, parts.parameters()).equals(parameters(network))) {
            return NONE;
        }
        List<List<Values>> kinds = new ArrayList<>();
        for (double[] kind : parts.memory()) {
            kinds.add(of(network, kind));
        }
        return new Memory(parts.epoch(), parts.optimizerStep(), kinds);
    }

    private static List<Values> parameters(Network network) {
        List<Values> layers = new ArrayList<>();
        for (int i = 0; i < network.plan().layers().size(); i++) {
            layers.add(network.parameters(i));
        }
        return layers;
    }

    /** Numbers that stand as the network's parameters do, by layer. */
    private static List<Values> of(Network network, double[] numbers) {
        List<Values> layers = new ArrayList<>();
        for (PlannedLayer layer : network.plan().layers()) {
            double[] part = new double[(int) layer.parameters()];
            System.arraycopy(numbers, (int) layer.parametersAt(), part, 0, part.length);
            layers.add(Values.of(part));
        }
        return layers;
    }
}
