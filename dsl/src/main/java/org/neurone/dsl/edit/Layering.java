package org.neurone.dsl.edit;

import java.util.List;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.PlannedLayer;

/** Changes of layers that are relative to what stands there. */
public final class Layering {
    private static final int HIDDEN_UNITS = 4;

    private final Vocabulary vocabulary;
    private final Checked checked;
    private final Placement placement;
    private final Settings settings;

    /** Of that text, by those words. */
    public Layering(Vocabulary vocabulary, Checked checked, Placement placement, Settings settings) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.placement = placement;
        this.settings = settings;
    }

    /** As {@link org.neurone.dsl.Edits#addUnits}. */
    public List<Edit> addUnits(int layer, int change) {
        Bound bound = placement.layer(layer);
        Parameter<?> units = bound.binding().entry().count();
        if (units == null) {
            throw new IllegalArgumentException("“" + bound.keyword() + "” has no units of its own");
        }
        Object written = value(bound, units.name());
        long present = written instanceof Long number ? number : planned(layer);
        long next = Math.max(1, present + change);
        return present < 1 || next == present ? List.of() : settings.set(bound, units.name(), Long.toString(next));
    }

    /** The units that the data give a layer whose text gives none; 0 where that is not known. */
    private long planned(int layer) {
        if (checked.plan() != null) {
            for (PlannedLayer planned : checked.plan().layers()) {
                if (planned.index() == layer) {
                    return planned.output().size();
                }
            }
        }
        return 0;
    }

    /** As {@link org.neurone.dsl.Edits#addHiddenLayer}. */
    public List<Edit> addHidden(int after) {
        Activation activation = after < 0 ? first() : activation(placement.layer(after));
        boolean hidden = activation != null && !(activation instanceof Softmax) && !(activation instanceof Linear);
        String name = vocabulary
                .catalog()
                .entryOf(Kind.ACTIVATION, hidden ? activation : new Tanh())
                .name();
        return placement.addLayer(after, "layer " + HIDDEN_UNITS + " " + name);
    }

    private Activation first() {
        for (Bound bound : checked.statements()) {
            if (bound.layer() == 0) {
                return activation(bound);
            }
        }
        return null;
    }

    private static Activation activation(Bound bound) {
        return value(bound, "activation") instanceof Activation activation ? activation : null;
    }

    /** As {@link org.neurone.dsl.Edits#removeLayer}. */
    public List<Edit> remove(int layer) {
        Bound bound = placement.layer(layer);
        int times = bound.object() instanceof LayerSpec spec ? spec.times() : 1;
        if (times == 1) {
            return placement.delete(bound);
        }
        return settings.set(bound, "times", times == 2 ? null : Integer.toString(times - 1));
    }

    /** As {@link org.neurone.dsl.Edits#setWeights}. */
    public List<Edit> setNumbers(int layer, String parameter, double... numbers) {
        if (checked.plan() == null) {
            return List.of();
        }
        PlannedLayer planned = checked.plan().layer(layer);
        StringBuilder list = new StringBuilder("[");
        for (double number : numbers) {
            list.append(list.length() == 1 ? "" : " ").append(Decimal.print(number));
        }
        list.append(']');
        if (planned.index() >= 0) {
            Bound bound = placement.layer(planned.index());
            boolean several = bound.object() instanceof LayerSpec spec && spec.times() > 1;
            return several ? List.of() : settings.set(bound, parameter, list.toString());
        }
        if (!(planned.spec() instanceof Dense output)) {
            return List.of();
        }
        int last = -1;
        for (PlannedLayer one : checked.plan().layers()) {
            last = Math.max(last, one.index());
        }
        String activation = vocabulary
                .catalog()
                .entryOf(Kind.ACTIVATION, output.activation())
                .name();
        return placement.addLayer(last, "output " + output.units() + " " + activation + " " + parameter + " " + list);
    }

    /** The text's seed. */
    public long seed() {
        Bound bound = placement.statement("seed");
        return bound != null && value(bound, "seed") instanceof Long seed ? seed : Experiment.DEFAULT_SEED;
    }

    /** What a statement says of a setting, its default included; null where it is broken or has no such setting. */
    static Object value(Bound bound, String parameter) {
        return bound.object() == null ? null : value(bound.binding().entry(), bound.object(), parameter);
    }

    private static <T> Object value(Entry<T> entry, Object built, String name) {
        for (Parameter<T> parameter : entry.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter.get().apply(entry.type().cast(built));
            }
        }
        return null;
    }
}
