/**
 * How what was built here leaves: as files that other programs read and run. {@link org.neurone.dsl.export.graph.Graphs} lays a
 * network open, {@link org.neurone.dsl.export.Formats} writes it.
 */
package org.neurone.dsl.export;
