package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/** How many numbers a training holds at once, and which statement brings in the most of them. */
final class RunMemory {
    /** What a layer's own objects take besides its numbers, as so many of these: 1.2 KB were measured. */
    private static final int LAYER_ITSELF = 200;

    private final Experiment experiment;
    private final DataInfo data;
    private final List<PlannedLayer> layers;
    private final int rows;

    RunMemory(Experiment experiment, DataInfo data, List<PlannedLayer> layers) {
        this.experiment = experiment;
        this.data = data;
        this.layers = layers;
        this.rows = SizeChecks.rows(experiment, data);
    }

    /** All of them, with so many workers. */
    long numbers(int workers) {
        long numbers = ofData() + ofBatch();
        for (PlannedLayer layer : layers) {
            numbers += ofLayer(layer, workers);
        }
        return numbers;
    }

    /** The examples' inputs and targets. */
    private long ofData() {
        long outputs = layers.get(layers.size() - 1).output().size();
        return data.examples() * (layers.get(0).input().size() + outputs);
    }

    /** What goes in, what leaves each layer and its delta, and what is kept for the way back. */
    private long ofBatch() {
        long numbers = rows * layers.get(0).input().size();
        for (PlannedLayer planned : layers) {
            numbers += ofBatch(planned);
        }
        return numbers;
    }

    private long ofBatch(PlannedLayer planned) {
        Layer layer = planned.layer();
        return 2L * rows * layer.output().size() + layer.cache(rows);
    }

    /**
     * Weights, gradient and moments in use, then three points to come back to, and two best epochs where they are kept; and each
     * worker's scratch, for training and for measuring.
     */
    private long ofLayer(PlannedLayer planned, int workers) {
        long weights = planned.parameters()
                * (5 + (keepsBest() ? 2 : 0) + 4L * experiment.optimizer().memories());
        return weights + 2L * workers * planned.layer().scratch() + LAYER_ITSELF;
    }

    private boolean keepsBest() {
        for (StopRule rule : experiment.stops()) {
            if (rule instanceof Patience patience && patience.best()) {
                return true;
            }
        }
        return false;
    }

    /** The keyword of the statement that most of them come from, {@code layer} for a layer of any kind. */
    String statement() {
        long most = ofLargest(largest());
        if (ofData() > most && ofData() > ofBatch()) {
            return "data";
        }
        return rows > Experiment.DEFAULT_BATCH && ofBatch() > most - ofBatch(largest()) ? "batch" : "layer";
    }

    /** Which of the experiment's layers it is; −1 where it is none. */
    int index() {
        return statement().equals("layer") ? largest().index() : -1;
    }

    private long ofLargest(PlannedLayer largest) {
        return ofLayer(largest, 1) + ofBatch(largest);
    }

    private PlannedLayer largest() {
        PlannedLayer largest = layers.get(0);
        for (PlannedLayer layer : layers) {
            largest = ofLargest(layer) > ofLargest(largest) ? layer : largest;
        }
        return largest;
    }
}
