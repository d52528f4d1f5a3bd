/**
 * What can be found in a text, as data: {@link org.neurone.dsl.problem.Finding} is a closed family of records, each with the
 * facts that a sentence about it needs, {@link org.neurone.dsl.problem.Problems} gathers them. Nothing here speaks English or
 * French.
 */
package org.neurone.dsl.problem;
