package org.neurone.engine.catalog;

/** Everything the engine brings, put together from each package's own list. */
final class StandardCatalog {
    static final Catalog INSTANCE = build();

    private StandardCatalog() {}

    private static Catalog build() {
        Catalog.Builder catalog = Catalog.empty()
                .addAll(Kind.LAYER, Layers.entries())
                .addAll(Kind.ACTIVATION, Activations.entries())
                .addAll(Kind.INITIALIZER, Initializers.entries())
                .addAll(Kind.LOSS, Losses.entries())
                .addAll(Kind.OPTIMIZER, Optimizers.entries())
                .addAll(Kind.SCHEDULE, Schedules.entries())
                .addAll(Kind.STOP, StopRules.entries())
                .addAll(Kind.CLIP, Clips.entries())
                .addAll(Kind.REGULARIZER, Regularizers.entries())
                .addAll(Kind.METRIC, Metrics.entries())
                .addAll(Kind.SOURCE, Sources.entries());
        for (Statement<?> statement : StandardStatements.beforeLayers()) {
            catalog.add(statement);
        }
        for (Statement<?> statement : StandardStatements.behindLayers()) {
            catalog.add(statement);
        }
        return catalog.build();
    }
}
