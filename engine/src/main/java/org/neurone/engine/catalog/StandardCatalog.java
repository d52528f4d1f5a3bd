package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Source;
import org.neurone.engine.layer.LayerSpec;

/** Catalogues of what the engine brings, put together from each kind's own list; each is made when it is first asked for. */
final class StandardCatalog {
    private StandardCatalog() {}

    /** Everything. */
    static final class Whole {
        static final Catalog INSTANCE = build(true, Layers.entries(), Activations.entries(), Sources.entries());
    }

    /** What most texts name. */
    static final class Common {
        static final Catalog INSTANCE = build(false, Layers.common(), Activations.common(), Sources.common());
    }

    private static Catalog build(
            boolean all,
            List<Entry<? extends LayerSpec>> layers,
            List<Entry<? extends Activation>> activations,
            List<Entry<? extends Source>> sources) {
        Catalog.Builder catalog = Catalog.empty()
                .addAll(Kind.LAYER, layers)
                .addAll(Kind.ACTIVATION, activations)
                .addAll(Kind.INITIALIZER, Initializers.entries())
                .addAll(Kind.LOSS, all ? Losses.entries() : Losses.common())
                .addAll(Kind.OPTIMIZER, Optimizers.entries())
                .addAll(Kind.SCHEDULE, Schedules.entries())
                .addAll(Kind.STOP, StopRules.entries())
                .addAll(Kind.CLIP, Clips.entries())
                .addAll(Kind.REGULARIZER, Regularizers.entries())
                .addAll(Kind.METRIC, Metrics.entries())
                .addAll(Kind.SOURCE, sources);
        for (Statement<?> statement : StandardStatements.beforeLayers()) {
            catalog.add(statement);
        }
        for (Statement<?> statement : StandardStatements.behindLayers(all)) {
            catalog.add(statement);
        }
        return catalog.build();
    }
}
