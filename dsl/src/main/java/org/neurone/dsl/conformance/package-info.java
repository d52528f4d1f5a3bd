/**
 * What every platform must make of some texts, to the last bit: {@link org.neurone.dsl.conformance.ConformanceCase}. The texts with what came of them
 * stand in {@code small.txt} and {@code large.txt} among the resources of this package.
 */
package org.neurone.dsl.conformance;
