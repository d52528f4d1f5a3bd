package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Source;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;

/** Catalogues of what the engine brings, put together from each kind's own list; each is made when it is first asked for. */
final class StandardCatalog {
    private StandardCatalog() {}

    /** Everything. */
    static final class Whole {
        static final Catalog INSTANCE = build(
                Layers.entries(),
                Activations.entries(),
                Losses.entries(),
                Sources.entries(),
                ChallengeStatements.limits(),
                StandardStatements.beforeLayers(),
                StandardStatements.behindLayers());
    }

    /** What most texts name. */
    static final class Common {
        static final Catalog INSTANCE = build(
                Layers.common(),
                Activations.common(),
                Losses.common(),
                Sources.common(),
                List.of(),
                StandardStatements.commonBeforeLayers(),
                StandardStatements.commonBehindLayers());
    }

    // What differs comes as lists and not behind a condition: the compiler to JavaScript keeps both branches of one.
    private static Catalog build(
            List<Entry<? extends LayerSpec>> layers,
            List<Entry<? extends Activation>> activations,
            List<Entry<? extends Loss>> losses,
            List<Entry<? extends Source>> sources,
            List<Entry<? extends Limit>> limits,
            List<Statement<?>> beforeLayers,
            List<Statement<?>> behindLayers) {
        Catalog.Builder catalog = Catalog.empty()
                .addAll(Kind.LAYER, layers)
                .addAll(Kind.ACTIVATION, activations)
                .addAll(Kind.INITIALIZER, Initializers.entries())
                .addAll(Kind.LOSS, losses)
                .addAll(Kind.OPTIMIZER, Optimizers.entries())
                .addAll(Kind.SCHEDULE, Schedules.entries())
                .addAll(Kind.STOP, StopRules.entries())
                .addAll(Kind.CLIP, Clips.entries())
                .addAll(Kind.REGULARIZER, Regularizers.entries())
                .addAll(Kind.METRIC, Metrics.entries())
                .addAll(Kind.LIMIT, limits)
                .addAll(Kind.SOURCE, sources);
        for (Statement<?> statement : beforeLayers) {
            catalog.add(statement);
        }
        for (Statement<?> statement : behindLayers) {
            catalog.add(statement);
        }
        return catalog.build();
    }
}
