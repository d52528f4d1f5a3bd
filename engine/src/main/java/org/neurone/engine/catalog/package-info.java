/**
 * The catalogue: the one place where everything has its name, its settings, their ranges and defaults, and one
 * sentence about it.
 *
 * <p>Checker, completion, documentation, writer, saved models and plug-ins read names here and nowhere else. Start
 * with {@link org.neurone.engine.catalog.Catalog}; {@link org.neurone.engine.catalog.Entry} is one thing that has a
 * name.
 */
package org.neurone.engine.catalog;
