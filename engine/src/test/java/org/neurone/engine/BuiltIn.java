package org.neurone.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Output;
import org.neurone.engine.loss.FormulaLoss;
import org.neurone.engine.loss.Loss;

/** Parts as the catalogue makes them, so that a test meets each new one by itself. */
public final class BuiltIn {
    private BuiltIn() {}

    /** All activations; their numbers are not quite the defaults, which may be 1 and hide a factor that was forgotten. */
    public static List<Activation> activations() {
        List<Activation> activations = new ArrayList<>();
        for (Entry<? extends Activation> entry : Catalog.standard().entries(Kind.ACTIVATION)) {
            activations.add(made(entry));
        }
        return activations;
    }

    /** All layers that can stand behind that shape and before an output, as small as they come. */
    public static List<LayerSpec> layers(Shape input) {
        List<LayerSpec> layers = new ArrayList<>();
        for (Entry<? extends LayerSpec> entry : Catalog.standard().entries(Kind.LAYER)) {
            LayerSpec layer = made(entry);
            if (!(layer instanceof Output) && layer.misfit(input) == null) {
                layers.add(layer);
            }
        }
        return layers;
    }

    private static <T> T made(Entry<T> entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<T> parameter : entry.parameters()) {
            Object value = parameter.required() ? least(parameter.type()) : parameter.fallback();
            values.put(parameter.name(), value instanceof Double number ? 0.7 * number : value);
        }
        return entry.build(new Arguments(values));
    }

    private static Object least(ValueType type) {
        if (type instanceof ValueType.Whole whole) {
            return whole.min();
        } else if (type instanceof ValueType.Real real) {
            return real.min() > Double.NEGATIVE_INFINITY && real.minAllowed() ? real.min() : real.min() + 1;
        } else if (type instanceof ValueType.Share share) {
            return share.max() / 2;
        } else if (type instanceof ValueType.Size size) {
            return Collections.nCopies(size.maxDimensions(), 2);
        } else if (type instanceof ValueType.Word word) {
            return word.words().get(0);
        } else if (type instanceof ValueType.FormulaText formula) {
            return new Formula(formula.subject().example(), formula.subject());
        } else if (type instanceof ValueType.Choice choice) {
            return made(Catalog.standard().entries(choice.kind()).get(0));
        }
        throw new IllegalArgumentException("BuiltIn knows no value of the kind " + type);
    }

    /** A loss of one's own. */
    public static Loss quarticLoss() {
        return new FormulaLoss(new Formula("l = (y - a)^4 + 0.5*abs(y - a)", Formula.Subject.LOSS));
    }
}
