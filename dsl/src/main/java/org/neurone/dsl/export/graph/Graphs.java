package org.neurone.dsl.export.graph;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.run.Updates;

/** From the engine's network to the one that is written. */
public final class Graphs {

    private final Network network;
    private final Experiment experiment;
    private final Memory memory;

    private Graphs(Network network, Experiment experiment, Memory memory) {
        this.network = network;
        this.experiment = experiment;
        this.memory = memory;
    }

    /**
     * Lays a network open. What its optimizer knew goes along where the network was made from a state; of one that a trainer has
     * at hand ask {@link #of(Trainer, String, Tables)}, else no script can resume the run.
     *
     * @param text the experiment in the language, empty for none
     * @param tables where its data is looked for; data that is not there, or cannot be used, is left out
     * @throws ExportException where a layer or a penalty was added by a plug-in
     */
    public static Graph of(Network network, String text, Tables tables) {
        return new Graphs(network, network.plan().experiment(), Memory.of(network)).graph(text, tables);
    }

    /** As above, of the network that a run has come to, with what its optimizer knows: a script goes on where the run stands. */
    public static Graph of(Trainer trainer, String text, Tables tables) {
        Network network = trainer.network();
        return new Graphs(network, trainer.settings(), Memory.of(network, trainer.state())).graph(text, tables);
    }

    private Graph graph(String text, Tables tables) {
        Plan plan = network.plan();
        List<GraphLayer> layers = new ArrayList<>();
        for (int i = 0; i < plan.layers().size(); i++) {
            PlannedLayer planned = plan.layers().get(i);
            layers.add(GraphLayer.of(planned, network.parameters(i), network.statistics(i), l1(planned), l2(planned)));
        }
        return Graph.builder()
                .name("Network")
                .title(experiment.title() == null ? Graph.UNTITLED : experiment.title())
                .text(text)
                .pipeline(network.pipeline())
                .input(plan.input())
                .layout(plan.data().layout())
                .encoding(plan.encoding())
                .targets(plan.data().targets())
                .classes(plan.data().classes())
                .layers(layers)
                .experiment(experiment)
                .memory(memory)
                .examples(examples(tables))
                .predictor((columns, rows, outputs) ->
                        network.scratch(Math.min(rows, 256)).predict(columns, rows, outputs))
                .build();
    }

    private double l1(PlannedLayer planned) {
        double strength = 0;
        for (Regularizer penalty : penalties(planned)) {
            strength += penalty instanceof L1 l1 ? l1.strength() : 0;
        }
        return strength;
    }

    private double l2(PlannedLayer planned) {
        double strength = 0;
        for (Regularizer penalty : penalties(planned)) {
            strength += penalty instanceof L2 l2 ? l2.strength() : 0;
        }
        return strength;
    }

    private List<Regularizer> penalties(PlannedLayer planned) {
        List<Regularizer> penalties = Updates.penalties(planned, experiment);
        for (Regularizer penalty : penalties) {
            if (!(penalty instanceof L1) && !(penalty instanceof L2)) {
                throw ExportException.unknown(penalty);
            }
        }
        return penalties;
    }

    private Graph.Examples examples(Tables tables) {
        try {
            return examples(
                    Dataset.of(
                            network.plan().dataSpec(),
                            experiment.inputs(),
                            network.plan().encoding(),
                            tables),
                    tables);
        } catch (DataException missing) {
            return Graph.Examples.NONE;
        }
    }

    /** The source's own numbers, holes filled, those for training first, then those for validation. */
    private Graph.Examples examples(Dataset data, Tables tables) {
        Source source = experiment.matchedData().source();
        boolean all = experiment.inputs().isEmpty();
        Source used = all ? source : source.only(Terms.columns(experiment.inputs()));
        Examples raw = used.examples(tables, experiment.data().seed());
        List<Dataset.Part> parts = List.of(data.train(), data.validation(), data.test());
        int size = 0;
        for (Dataset.Part part : parts) {
            size += part.size();
        }
        int columns = data.info().columns().size();
        int targets = data.info().targets().size();
        double[] inputs = new double[size * columns];
        double[] desired = new double[size * targets];
        int i = 0;
        for (Dataset.Part part : parts) {
            for (int row : part.rows()) {
                System.arraycopy(raw.inputs(), row * columns, inputs, i * columns, columns);
                System.arraycopy(raw.targets(), row * targets, desired, i * targets, targets);
                i++;
            }
        }
        network.features().fill(inputs, size);
        if (data.info().reproduces()) {
            network.features().fill(desired, size);
        }
        return new Graph.Examples(
                size,
                Values.of(inputs),
                Values.of(desired),
                data.test().size(),
                data.validation().size());
    }
}
