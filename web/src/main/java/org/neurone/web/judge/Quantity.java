package org.neurone.web.judge;

import java.util.List;
import java.util.Map;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.PlannedLayer;

/**
 * A number that the engine knows of a run: {@code loss}, {@code test accuracy}, {@code weight 1 1 2},
 * {@code output for [1 0]}, {@code slope weight 1 1 1 example 3}, {@code units}; with {@code after 20 epochs} of the run from
 * its seed, else of the run as it stands.
 *
 * @param name as it is written
 * @param place of a weight or a bias, or of a unit with {@code from} 0; null where the quantity has none
 * @param point raw columns of a point of one's own; null for none
 * @param example of the training part, from 1; 0 for none
 * @param after so many steps from the seed; 0 for the run as it stands
 * @param afterUnit examples, batches or epochs
 */
public record Quantity(String name, String part, Place place, Values point, int example, int after, String afterUnit) {
    /** Those that are no metric. */
    public static final List<String> NAMES = List.of(
            "loss",
            "weight",
            "bias",
            "slope",
            "sum",
            "output",
            "delta",
            "error",
            "parameters",
            "layers",
            "units",
            "hidden",
            "step",
            "epoch",
            "examples");

    /**
     * Reads one, and of the line no more than that.
     *
     * @throws LineException where there is none
     */
    static Quantity read(Line line) {
        String part = line.take("train") ? "train" : line.take("test") ? "test" : "";
        Place place = Place.read(line);
        if (place != null) {
            return after(line, place.from() == 0 ? "bias" : "weight", part, place, null, 0);
        }
        String name = line.ended() ? "" : line.name();
        if (!NAMES.contains(name) && metric(name) == null) {
            throw new LineException(
                    "“" + name + "” is no quantity; there are " + String.join(", ", NAMES) + " and the metrics.",
                    "«\u00a0" + name + "\u00a0» n’est pas une grandeur\u00a0; il y a " + String.join(", ", NAMES)
                            + " et les métriques.");
        }
        if (name.equals("slope")) {
            place = Place.read(line);
            if (place == null) {
                throw line.missing("weight or bias", "weight ou bias");
            }
        } else if (name.equals("sum") || name.equals("delta") || name.equals("output")) {
            boolean last = name.equals("output")
                    && (line.next().equals("for") || line.next().equals("example"));
            place = last ? new Place(0, 1, 0) : new Place(line.counted(), line.counted(), 0);
        }
        Values point = null;
        int example = 0;
        if (line.take("for")) {
            point = Values.of(line.list());
        } else if (line.take("example")) {
            example = line.counted();
        } else if (name.equals("sum") || name.equals("delta") || name.equals("output") || name.equals("error")) {
            throw line.missing("for [columns] or example N", "for [colonnes] ou example N");
        }
        return after(line, name, part, place, point, example);
    }

    private static Quantity after(Line line, String name, String part, Place place, Values point, int example) {
        return line.take("after")
                ? new Quantity(name, part, place, point, example, line.counted(), unit(line))
                : new Quantity(name, part, place, point, example, 0, "");
    }

    /** Examples, batches or epochs; a step is a batch. */
    static String unit(Line line) {
        if (line.take("examples") || line.take("example")) {
            return "examples";
        }
        if (line.take("batches") || line.take("batch") || line.take("steps") || line.take("step")) {
            return "batches";
        }
        if (line.take("epochs") || line.take("epoch")) {
            return "epochs";
        }
        throw line.missing("examples, steps or epochs", "examples, steps ou epochs");
    }

    /**
     * The number, of the run where it stands.
     *
     * @throws LineException where this network has no such number
     */
    public double of(Trainer trainer) {
        return switch (name) {
            case "loss" -> part.equals("test") ? trainer.testLoss() : trainer.loss();
            case "parameters" -> trainer.plan().parameters();
            case "layers" -> weighted(trainer, false, false);
            case "units" -> weighted(trainer, true, false);
            case "hidden" -> weighted(trainer, true, true);
            case "step" -> trainer.step();
            case "epoch" -> trainer.epoch();
            case "examples" -> trainer.data().train().size();
            case "weight", "bias" -> parameter(trainer);
            case "slope" -> explainer(trainer).slopes(place.index())[place.number(trainer.plan())];
            case "sum" -> ofUnit(explainer(trainer).sums(layer(trainer), 0));
            case "output" -> ofUnit(explainer(trainer).outputs(layer(trainer), 0));
            case "delta" -> ofUnit(explainer(trainer).deltas(layer(trainer), 0));
            case "error" -> explainer(trainer).loss();
            default -> measured(trainer);
        };
    }

    /** Whether people say it in per cent. */
    public boolean share() {
        Metric metric = metric(name);
        return metric != null && metric.share();
    }

    private double measured(Trainer trainer) {
        Metric metric = metric(name);
        return switch (part) {
            case "train" -> metric.of(trainer.train());
            case "test" -> metric.of(trainer.test());
            default -> trainer.measure(metric);
        };
    }

    private double parameter(Trainer trainer) {
        PlannedLayer planned = planned(trainer, place.layer());
        return trainer.training().weights().parameters()[(int) planned.parametersAt() + place.number(trainer.plan())];
    }

    /**
     * Layers with weights.
     *
     * @param units count neurons, not layers
     * @param inner without the last layer
     */
    private static double weighted(Trainer trainer, boolean units, boolean inner) {
        double count = 0;
        List<PlannedLayer> layers = trainer.plan().layers();
        for (int i = 0; i < layers.size() - (inner ? 1 : 0); i++) {
            PlannedLayer layer = layers.get(i);
            if (layer.layer().weighting() != null) {
                count += units ? layer.output().channels() : 1;
            }
        }
        return count;
    }

    private int layer(Trainer trainer) {
        return place.layer() == 0 ? trainer.plan().layers().size() - 1 : place.index();
    }

    private double ofUnit(double[] row) {
        if (place.unit() > row.length) {
            throw new LineException(
                    "That layer has " + row.length + " neurons.", "Cette couche a " + row.length + " neurones.");
        }
        return row[place.unit() - 1];
    }

    /** Of the point, the example, or the batch that comes next. */
    private Explainer explainer(Trainer trainer) {
        if (place != null && place.layer() > 0) {
            planned(trainer, place.layer());
        }
        if (point != null) {
            int columns = trainer.data().features().columns().size();
            if (point.size() != columns) {
                throw new LineException(
                        "A point of this data has " + columns + " columns.",
                        "Un point de ces données a " + columns + " colonnes.");
            }
            return Explainer.of(
                    trainer, point.toArray(), new double[trainer.data().outputs()]);
        }
        if (example > trainer.data().train().size()) {
            throw new LineException(
                    "There are " + trainer.data().train().size() + " examples.",
                    "Il y a " + trainer.data().train().size() + " exemples.");
        }
        if (example > 0) {
            return Explainer.of(trainer, example - 1);
        }
        trainer.training().begin();
        int[] batch = new int[trainer.training().nextCount()];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = trainer.training().example(i);
        }
        return Explainer.of(trainer, batch);
    }

    private static PlannedLayer planned(Trainer trainer, int layer) {
        int layers = trainer.plan().layers().size();
        if (layer > layers) {
            throw new LineException(
                    "The network has " + layers + " layers, and this is about layer " + layer + ".",
                    "Le réseau a " + layers + " couches, et il s’agit de la couche " + layer + ".");
        }
        return trainer.plan().layer(layer - 1);
    }

    private static Metric metric(String name) {
        for (Entry<? extends Metric> entry : Catalog.standard().entries(Kind.METRIC)) {
            if (entry.name().equals(name)) {
                return entry.build(new Arguments(Map.of()));
            }
        }
        return null;
    }
}
