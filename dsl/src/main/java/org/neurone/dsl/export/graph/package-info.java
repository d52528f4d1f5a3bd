/**
 * A network laid open for other programs: {@link org.neurone.dsl.export.graph.Graphs} makes a
 * {@link org.neurone.dsl.export.graph.Graph} of one, which every format writes from.
 */
package org.neurone.dsl.export.graph;
