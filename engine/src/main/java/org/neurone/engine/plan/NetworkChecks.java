package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.initializer.Constant;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.initializer.Normal;
import org.neurone.engine.initializer.Zero;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.Unfit;

/** What is known of networks that cannot learn, or not what is asked. */
final class NetworkChecks {
    private final Experiment experiment;
    private final DataInfo data;
    private final List<PlannedLayer> layers;
    private final List<Fault> faults;

    NetworkChecks(Experiment experiment, DataInfo data, List<PlannedLayer> layers, List<Fault> faults) {
        this.experiment = experiment;
        this.data = data;
        this.layers = layers;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < layers.size(); i++) {
            PlannedLayer layer = layers.get(i);
            softmaxOfOne(layer);
            flat(layer);
            equalStart(layer, i + 1 == layers.size());
            batchOfOne(layer);
        }
        perceptron();
        hiddenLayer();
        frozen();
    }

    private static Fault of(Severity severity, PlannedLayer layer, String parameter, Reason reason) {
        return Fault.of(severity, "layer", layer.index(), parameter, reason);
    }

    private void softmaxOfOne(PlannedLayer layer) {
        if (layer.layer().activation() instanceof Softmax && layer.output().channels() == 1) {
            faults.add(of(Severity.ERROR, layer, "activation", Unfit.SOFTMAX_OF_ONE));
        }
    }

    private void flat(PlannedLayer layer) {
        Activation activation = layer.layer().activation();
        if (activation == null || !activation.flat() || experiment.optimizer() instanceof Perceptron) {
            return;
        }
        Weighting weighting = layer.layer().weighting();
        boolean byHand = weighting.frozen() || weighting.weights() != null;
        faults.add(of(byHand ? Severity.HINT : Severity.WARNING, layer, "activation", Unfit.FLAT_ACTIVATION));
    }

    /** Units that start equal get equal gradients and stay equal; under relu and zero weights they stay silent. */
    private void equalStart(PlannedLayer layer, boolean last) {
        Weighting weighting = layer.layer().weighting();
        if (weighting == null || weighting.weights() != null || weighting.frozen() || last) {
            return;
        }
        Initializer start = weighting.initializer();
        boolean zero = start instanceof Zero
                || (start instanceof Constant constant && constant.value() == 0)
                || (start instanceof Normal normal && normal.deviation() == 0);
        if (zero) {
            faults.add(of(Severity.WARNING, layer, "init", Unfit.ZERO_START));
        } else if (start instanceof Constant && layer.output().channels() > 1) {
            faults.add(of(Severity.WARNING, layer, "init", Unfit.EQUAL_START));
        }
    }

    private void batchOfOne(PlannedLayer layer) {
        boolean oneNumber = layer.layer().wholeBatch()
                && layer.output().size() == layer.output().channels();
        if (oneNumber && experiment.batch() == 1) {
            faults.add(of(Severity.WARNING, layer, null, Unfit.BATCH_OF_ONE));
        } else if (oneNumber && oneIsLeftOver(SizeChecks.rows(experiment, data))) {
            int batch = SizeChecks.rows(experiment, data);
            Reason last = new Mismatch(Mismatch.Kind.LAST_BATCH, data.trainExamples(), batch);
            String better = Integer.toString(nearestBatch(batch));
            faults.add(new Fault(Severity.WARNING, "layer", layer.index(), null, better, last));
        }
    }

    /** Whether the last batch of an epoch holds a single example where the others hold more. */
    private boolean oneIsLeftOver(int batch) {
        return batch > 1 && data.trainExamples() % batch == 1;
    }

    /** The size next to this one, larger ones first, that leaves no example alone. */
    private int nearestBatch(int batch) {
        int nearest = batch + 1;
        while (oneIsLeftOver(nearest)) {
            nearest++;
        }
        return nearest;
    }

    private void perceptron() {
        if (!(experiment.optimizer() instanceof Perceptron)) {
            return;
        }
        int trainable = 0;
        for (PlannedLayer layer : layers) {
            trainable += layer.trains() ? 1 : 0;
        }
        PlannedLayer last = layers.get(layers.size() - 1);
        Activation activation = last.layer().activation();
        if (trainable > 1) {
            Reason several = new Mismatch(Mismatch.Kind.LAYERS, trainable, 1);
            faults.add(Fault.of(Severity.ERROR, "optimizer", "optimizer", several));
        } else if (activation == null || !activation.flat()) {
            faults.add(
                    last.index() < 0
                            ? Fault.of(Severity.ERROR, "optimizer", "optimizer", Unfit.PERCEPTRON_WITHOUT_STEP)
                            : of(Severity.ERROR, last, "activation", Unfit.PERCEPTRON_WITHOUT_STEP));
        }
    }

    private void hiddenLayer() {
        if (!data.curved() || bends(experiment.inputs())) {
            return;
        }
        for (int i = 0; i + 1 < layers.size(); i++) {
            Activation activation = layers.get(i).layer().activation();
            if (activation != null && !(activation instanceof Linear)) {
                return;
            }
            if (activation == null
                    && layers.get(i).parameters() > 0
                    && !layers.get(i).layer().wholeBatch()) {
                return;
            }
        }
        Reason bent = data.task() == Task.REGRESS ? Unfit.VALUES_NOT_LINEAR : Unfit.CLASSES_NOT_LINEAR;
        faults.add(Fault.of(Severity.HINT, "data", "source", bent));
    }

    private static boolean bends(List<Term> terms) {
        for (Term term : terms) {
            if (!(term instanceof Term.Column)) {
                return true;
            }
        }
        return false;
    }

    private void frozen() {
        for (PlannedLayer layer : layers) {
            if (layer.trains()) {
                return;
            }
        }
        faults.add(of(Severity.WARNING, layers.get(layers.size() - 1), "frozen", Unfit.NOTHING_LEARNS));
    }
}
