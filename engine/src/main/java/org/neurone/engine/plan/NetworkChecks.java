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
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.optimizer.Perceptron;

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
            batchNormOfOne(layer);
        }
        perceptron();
        hiddenLayer();
        frozen();
    }

    static Activation activation(LayerSpec spec) {
        if (spec instanceof Dense dense) {
            return dense.activation();
        }
        return spec instanceof Conv conv ? conv.activation() : null;
    }

    private void softmaxOfOne(PlannedLayer layer) {
        if (activation(layer.spec()) instanceof Softmax && layer.output().channels() == 1) {
            faults.add(Fault.of(
                    "softmax-one-unit",
                    Severity.ERROR,
                    "layer",
                    layer.index(),
                    "activation",
                    "softmax shares 1 out among its units, so a single unit always says 1: take sigmoid, or more"
                            + " units.",
                    "softmax partage 1 entre ses neurones, donc un seul dit toujours 1 : prenez sigmoid, ou plus de"
                            + " neurones."));
        }
    }

    private void flat(PlannedLayer layer) {
        Activation activation = activation(layer.spec());
        if (activation == null || !activation.flat() || experiment.optimizer() instanceof Perceptron) {
            return;
        }
        Weighting weighting = layer.layer().weighting();
        boolean byHand = weighting.frozen() || weighting.weights() != null;
        faults.add(Fault.of(
                "flat-activation",
                byHand ? Severity.HINT : Severity.WARNING,
                "layer",
                layer.index(),
                "activation",
                "The slope of a step is 0 everywhere, so gradient descent cannot move these weights: take optimizer"
                        + " perceptron, or sigmoid in place of the step.",
                "La pente d’une marche est nulle partout, donc la descente de gradient ne peut pas changer ces poids :"
                        + " prenez optimizer perceptron, ou sigmoid à la place de la marche."));
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
            faults.add(Fault.of(
                    "zero-start",
                    Severity.WARNING,
                    "layer",
                    layer.index(),
                    "init",
                    "All weights of this hidden layer start at 0, so its units stay equal to one another, or silent: an"
                            + " init such as he or xavier lets them differ.",
                    "Tous les poids de cette couche cachée partent de 0, donc ses neurones restent identiques, ou"
                            + " muets : un init comme he ou xavier les différencie."));
        } else if (start instanceof Constant && layer.output().channels() > 1) {
            faults.add(Fault.of(
                    "equal-start",
                    Severity.WARNING,
                    "layer",
                    layer.index(),
                    "init",
                    "All weights of this hidden layer start equal, so its units learn the same thing: an init such as"
                            + " he or xavier lets them differ.",
                    "Tous les poids de cette couche cachée partent égaux, donc ses neurones apprennent la même chose :"
                            + " un init comme he ou xavier les différencie."));
        }
    }

    private void batchNormOfOne(PlannedLayer layer) {
        boolean oneNumber = layer.spec() instanceof BatchNorm
                && layer.output().size() == layer.output().channels();
        if (oneNumber && experiment.batch() == 1) {
            faults.add(Fault.of(
                    "batchnorm-one-example",
                    Severity.WARNING,
                    "layer",
                    layer.index(),
                    null,
                    "batchnorm compares the examples of a batch, but a batch of 1 has nothing to compare.",
                    "batchnorm compare les exemples d’un lot, mais un lot de 1 n’a rien à comparer."));
        } else if (oneNumber && oneIsLeftOver(SizeChecks.rows(experiment, data))) {
            int batch = SizeChecks.rows(experiment, data);
            int examples = data.trainExamples();
            faults.add(Fault.of(
                            "batchnorm-last-example",
                            Severity.WARNING,
                            "layer",
                            layer.index(),
                            null,
                            "batchnorm compares the examples of a batch, but of " + Counts.english(examples)
                                    + " examples in batches of " + Counts.english(batch)
                                    + " the last batch holds 1, which has nothing to be compared with.",
                            "batchnorm compare les exemples d’un lot, mais de " + Counts.french(examples)
                                    + " exemples par lots de " + Counts.french(batch)
                                    + " le dernier lot n’en a que 1, qui n’est comparé à rien.")
                    .with("batch", Integer.toString(nearestBatch(batch))));
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
        Activation activation = activation(last.spec());
        if (trainable > 1) {
            faults.add(Fault.of(
                    "perceptron-one-layer",
                    Severity.ERROR,
                    "optimizer",
                    -1,
                    "optimizer",
                    "Rosenblatt's rule teaches one layer, but this network has " + trainable
                            + " that learn: take sgd, or freeze the others.",
                    "La règle de Rosenblatt entraîne une seule couche, mais ce réseau en a " + trainable
                            + " qui apprennent : prenez sgd, ou figez les autres avec frozen."));
        } else if (activation == null || !activation.flat()) {
            faults.add(Fault.of(
                    "perceptron-needs-step",
                    Severity.ERROR,
                    last.index() < 0 ? "optimizer" : "layer",
                    last.index(),
                    last.index() < 0 ? "optimizer" : "activation",
                    "Rosenblatt's rule is for units that answer by step or sign.",
                    "La règle de Rosenblatt est faite pour des neurones qui répondent par step ou sign."));
        }
    }

    private void hiddenLayer() {
        if (!data.curved() || bends(experiment.inputs())) {
            return;
        }
        for (int i = 0; i + 1 < layers.size(); i++) {
            Activation activation = activation(layers.get(i).spec());
            if (activation != null && !(activation instanceof Linear)) {
                return;
            }
            if (activation == null
                    && layers.get(i).parameters() > 0
                    && !(layers.get(i).spec() instanceof BatchNorm)) {
                return;
            }
        }
        boolean values = data.task() == Task.REGRESS;
        faults.add(Fault.of(
                "no-hidden-layer",
                Severity.HINT,
                "data",
                -1,
                "source",
                (values ? "No straight line can follow these values" : "No straight line can split this data")
                        + ", and without a hidden layer a network draws nothing else. Try it, then add layer 4 tanh in"
                        + " front.",
                (values ? "Aucune droite ne peut suivre ces valeurs" : "Aucune droite ne peut séparer ces données")
                        + ", et sans couche cachée un réseau ne trace rien d’autre. Essayez, puis ajoutez layer 4 tanh"
                        + " devant."));
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
        faults.add(Fault.of(
                "nothing-learns",
                Severity.WARNING,
                "layer",
                layers.get(layers.size() - 1).index(),
                "frozen",
                "Every layer is frozen, so nothing can learn.",
                "Toutes les couches sont figées, donc rien ne peut apprendre."));
    }
}
