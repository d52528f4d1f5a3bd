/**
 * How what was built here leaves: as files that other programs read and run. {@link org.neurone.engine.export.Graphs} lays a
 * network open, {@link org.neurone.engine.export.Formats} writes it.
 */
package org.neurone.engine.export;
