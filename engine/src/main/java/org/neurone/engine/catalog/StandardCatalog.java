package org.neurone.engine.catalog;

/** Everything the engine brings, put together from each package's own list. */
final class StandardCatalog {
    static final Catalog INSTANCE = Catalog.empty().build();

    private StandardCatalog() {}
}
