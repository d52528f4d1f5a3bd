package org.neurone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Task;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.PoolLayer;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.Messages;

/** What an experiment comes to. */
final class PlanMessage {
    private static final Wording OUTPUT = Wording.of("Output", "Sortie");
    private static final Wording LAYER = Wording.of("Layer", "Couche");
    private static final Wording CONVOLUTIONAL = Wording.of("Convolution", "Convolution");
    private static final Wording POOLING = Wording.of("Pooling", "Regroupement");

    private static final String DENSE = "dense";
    private static final String CONVOLUTION = "convolution";
    private static final String POOL = "pool";

    private final Catalog catalog;

    private PlanMessage(Catalog catalog) {
        this.catalog = catalog;
    }

    static Messages.Plan of(Plan plan, Catalog catalog, Tongue tongue) {
        return new PlanMessage(catalog).told(plan, tongue);
    }

    private Messages.Plan told(Plan plan, Tongue tongue) {
        Experiment experiment = plan.experiment();
        DataInfo data = plan.data();
        Shape input = data.input(experiment.inputs());
        return new Messages.Plan(
                experiment.title() == null ? "" : experiment.title(),
                experiment.notes(),
                data.task() == Task.CLASSIFY ? "classify" : "regress",
                ClassNames.of(data, experiment.data().source(), tongue),
                data.columns(),
                data.targets(),
                plan.encoding() == Encoding.SIGN || plan.encoding() == Encoding.SIGN_OF_K,
                picture(input),
                input.picture() ? List.of() : features(experiment, data),
                FeatureMaps.offered(data, input),
                layers(plan, tongue),
                settings(plan),
                data.trainExamples(),
                data.testExamples(),
                data.validationExamples(),
                updates(experiment, data),
                plan.parameters(),
                experiment.epochs(),
                expectations(experiment));
    }

    private static List<String> features(Experiment experiment, DataInfo data) {
        int size = (int) data.input(experiment.inputs()).size();
        return new Features(data.columns(), data.whole(experiment.inputs()), Scaling.none(size)).names();
    }

    /** Updates an epoch. */
    private static int updates(Experiment experiment, DataInfo data) {
        int batch = experiment.batch();
        return batch == Experiment.WHOLE_BATCH ? 1 : 1 + (data.trainExamples() - 1) / batch;
    }

    private static Messages.PictureShape picture(Shape shape) {
        return shape.picture() ? new Messages.PictureShape(shape.height(), shape.width(), shape.channels()) : null;
    }

    private List<Messages.PlannedLayer> layers(Plan plan, Tongue tongue) {
        List<Messages.PlannedLayer> all = new ArrayList<>();
        int dense = 0;
        int convolutions = 0;
        for (int i = 0; i < plan.layers().size(); i++) {
            PlannedLayer layer = plan.layers().get(i);
            String kind = kind(layer.layer());
            String label = switch (kind) {
                case DENSE -> tongue.of(LAYER) + " " + ++dense;
                case CONVOLUTION -> tongue.of(CONVOLUTIONAL) + " " + ++convolutions;
                case POOL -> tongue.of(POOLING);
                default -> keyword(plan, layer);
            };
            boolean last = i == plan.layers().size() - 1;
            all.add(layer(plan, layer, kind, last ? tongue.of(OUTPUT) : label));
        }
        return all;
    }

    private Messages.PlannedLayer layer(Plan plan, PlannedLayer layer, String kind, String label) {
        Activation activation = layer.layer().activation();
        return new Messages.PlannedLayer(
                layer.index(),
                keyword(plan, layer),
                kind,
                sized(plan, layer),
                activation == null ? null : name(Kind.ACTIVATION, activation),
                activation == null ? Double.NEGATIVE_INFINITY : activation.lowest(),
                activation == null ? Double.POSITIVE_INFINITY : activation.highest(),
                activation != null && activation.flat(),
                layer.output().size(),
                layer.input().size(),
                picture(layer.output()),
                layer.parameters() > 0,
                label);
    }

    /** By what works, not by its settings: so a layer that was not thought of here is told as what it does. */
    private static String kind(Layer layer) {
        if (layer instanceof DenseLayer) {
            return DENSE;
        }
        if (layer instanceof ConvLayer) {
            return CONVOLUTION;
        }
        if (layer instanceof PoolLayer) {
            return POOL;
        }
        if (layer.identity()) {
            return "reshape";
        }
        return layer.output().equals(layer.input()) ? "pass" : "other";
    }

    private boolean sized(Plan plan, PlannedLayer layer) {
        return layer.index() >= 0
                && catalog.entryOf(Kind.LAYER, plan.experiment().layers().get(layer.index()))
                                .count()
                        != null;
    }

    /** The text's own keyword; what was added has one too, except that an implied output is no {@code layer}. */
    private String keyword(Plan plan, PlannedLayer layer) {
        if (layer.index() >= 0) {
            return name(Kind.LAYER, plan.experiment().layers().get(layer.index()));
        }
        return layer.spec() instanceof Dense ? "output" : name(Kind.LAYER, layer.spec());
    }

    private Map<String, String> settings(Plan plan) {
        Experiment experiment = plan.experiment();
        int batch = experiment.batch();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data", name(Kind.SOURCE, experiment.data().source()));
        settings.put("loss", name(Kind.LOSS, experiment.loss()));
        settings.put("optimizer", name(Kind.OPTIMIZER, experiment.optimizer()));
        settings.put("lr", Decimal.print(experiment.learningRate()));
        settings.put("batch", batch == Experiment.WHOLE_BATCH ? "all" : Integer.toString(batch));
        settings.put("seed", Decimal.print((double) experiment.seed()));
        return settings;
    }

    private <T> String name(Kind<T> kind, T object) {
        return catalog.entryOf(kind, object).name();
    }

    private List<Messages.Expectation> expectations(Experiment experiment) {
        List<Messages.Expectation> all = new ArrayList<>();
        for (Expectation claim : experiment.claims()) {
            all.add(new Messages.Expectation(
                    name(Kind.METRIC, claim.metric()),
                    claim.metric().share(),
                    claim.value(),
                    claim.metric().lessIsBetter(),
                    claim.after()));
        }
        return all;
    }
}
