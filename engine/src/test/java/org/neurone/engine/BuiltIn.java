package org.neurone.engine;

import java.util.ArrayList;
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
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.loss.FormulaLoss;
import org.neurone.engine.loss.Loss;

/** Parts as the catalogue makes them, so that a test meets each new one by itself. */
public final class BuiltIn {
    private BuiltIn() {}

    /** All activations; their numbers are not quite the defaults, which may be 1 and hide a factor that was forgotten. */
    public static List<Activation> activations() {
        List<Activation> activations = new ArrayList<>();
        for (Entry<? extends Activation> entry : Catalog.standard().entries(Kind.ACTIVATION)) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter<?> parameter : entry.parameters()) {
                Object value = parameter.type() instanceof ValueType.FormulaText formula
                        ? new Formula(formula.subject().example(), formula.subject())
                        : parameter.fallback();
                values.put(parameter.name(), value instanceof Double number ? 0.7 * number : value);
            }
            activations.add(entry.build(new Arguments(values)));
        }
        return activations;
    }

    /** A loss of one's own. */
    public static Loss quarticLoss() {
        return new FormulaLoss(new Formula("l = (y - a)^4 + 0.5*abs(y - a)", Formula.Subject.LOSS));
    }
}
