package org.neurone.web;

import java.util.List;
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
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;

/** What an experiment comes to, as the page's {@code model.ts} describes it. */
final class PlanJson {
    private static final Wording OUTPUT = Wording.of("Output", "Sortie");
    private static final Wording LAYER = Wording.of("Layer", "Couche");
    private static final Wording CONVOLUTION = Wording.of("Convolution", "Convolution");
    private static final Wording POOLING = Wording.of("Pooling", "Regroupement");

    private final Catalog catalog;

    private PlanJson(Catalog catalog) {
        this.catalog = catalog;
    }

    static Json of(Plan plan, Catalog catalog, Tongue tongue) {
        return new PlanJson(catalog).json(plan, tongue);
    }

    private Json json(Plan plan, Tongue tongue) {
        Experiment experiment = plan.experiment();
        DataInfo data = plan.data();
        Shape input = data.input(experiment.inputs());
        return Json.object()
                .put("title", experiment.title() == null ? "" : experiment.title())
                .put("notes", experiment.notes())
                .put("task", data.task() == Task.CLASSIFY ? "classify" : "regress")
                .put("classes", data.classes())
                .put("columns", data.columns())
                .put("targets", data.targets())
                .put("signed", plan.encoding() == Encoding.SIGN || plan.encoding() == Encoding.SIGN_OF_K)
                .put("picture", picture(input))
                .put("features", input.picture() ? List.of() : features(experiment, data))
                .put("offered", FeatureMaps.offered(data, input))
                .putArray("layers", array -> layers(array, plan, tongue))
                .put("settings", settings(plan))
                .put("train", data.trainExamples())
                .put("test", data.testExamples())
                .put("updates", updates(experiment, data))
                .put("parameters", (double) plan.parameters())
                .put("epochs", experiment.epochs())
                .put("expectations", expectations(experiment));
    }

    private static List<String> features(Experiment experiment, DataInfo data) {
        int size = (int) data.input(experiment.inputs()).size();
        return new Features(data.columns(), experiment.inputs(), Scaling.none(size)).names();
    }

    /** Updates an epoch. */
    private static int updates(Experiment experiment, DataInfo data) {
        int batch = experiment.batch();
        return batch == Experiment.WHOLE_BATCH ? 1 : (data.trainExamples() + batch - 1) / batch;
    }

    private static Json picture(Shape shape) {
        return shape.picture()
                ? Json.object()
                        .put("height", shape.height())
                        .put("width", shape.width())
                        .put("channels", shape.channels())
                : null;
    }

    private void layers(Json array, Plan plan, Tongue tongue) {
        int dense = 0;
        int convolutions = 0;
        for (int i = 0; i < plan.layers().size(); i++) {
            PlannedLayer layer = plan.layers().get(i);
            boolean last = i == plan.layers().size() - 1;
            String label;
            if (last) {
                label = tongue.of(OUTPUT);
            } else if (layer.spec() instanceof Dense) {
                label = tongue.of(LAYER) + " " + ++dense;
            } else if (layer.spec() instanceof Conv) {
                label = tongue.of(CONVOLUTION) + " " + ++convolutions;
            } else if (layer.output().picture() && layer.layer().weights() == 0) {
                label = tongue.of(POOLING);
            } else {
                label = keyword(plan, layer);
            }
            array.addObject(json -> layer(json, plan, layer, label));
        }
    }

    private void layer(Json json, Plan plan, PlannedLayer layer, String label) {
        Activation activation = activation(layer);
        json.put("index", layer.index())
                .put("keyword", keyword(plan, layer))
                .put("activation", activation == null ? null : name(Kind.ACTIVATION, activation))
                .put("lowest", activation == null ? Double.NEGATIVE_INFINITY : activation.lowest())
                .put("highest", activation == null ? Double.POSITIVE_INFINITY : activation.highest())
                .put("flat", activation != null && activation.flat())
                .put("units", (double) layer.output().size())
                .put("inputs", (double) layer.input().size())
                .put("picture", picture(layer.output()))
                .put("trainable", layer.parameters() > 0)
                .put("label", label);
    }

    private static Activation activation(PlannedLayer layer) {
        if (layer.spec() instanceof Dense dense) {
            return dense.activation();
        }
        return layer.spec() instanceof Conv conv ? conv.activation() : null;
    }

    /** The text's own keyword; what was added has one too, except that an implied output is no {@code layer}. */
    private String keyword(Plan plan, PlannedLayer layer) {
        if (layer.index() >= 0) {
            return name(Kind.LAYER, plan.experiment().layers().get(layer.index()));
        }
        return layer.spec() instanceof Dense ? "output" : name(Kind.LAYER, layer.spec());
    }

    private Json settings(Plan plan) {
        Experiment experiment = plan.experiment();
        int batch = experiment.batch();
        return Json.object()
                .put("data", name(Kind.SOURCE, experiment.data().source()))
                .put("loss", name(Kind.LOSS, experiment.loss()))
                .put("optimizer", name(Kind.OPTIMIZER, experiment.optimizer()))
                .put("lr", Decimal.print(experiment.learningRate()))
                .put("batch", batch == Experiment.WHOLE_BATCH ? "all" : Integer.toString(batch))
                .put("seed", Decimal.print((double) experiment.seed()));
    }

    private <T> String name(Kind<T> kind, T object) {
        return catalog.entryOf(kind, object).name();
    }

    private Json expectations(Experiment experiment) {
        Json all = Json.array();
        for (Expectation claim : experiment.expectations()) {
            all.add(Json.object()
                    .put("metric", name(Kind.METRIC, claim.metric()))
                    .put("value", claim.value())
                    .put("atMost", claim.metric().lessIsBetter())
                    .put("after", claim.after()));
        }
        return all;
    }
}
