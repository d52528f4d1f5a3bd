/**
 * Understands a text that was cut into statements: {@link org.neurone.dsl.read.TextReader} first, then {@code Binder}, which
 * holds the one rule of the grammar, then {@code ValueReader}, {@code Construction} and {@link org.neurone.dsl.read.Semantics}.
 * What is wrong becomes a {@link org.neurone.dsl.problem.Finding}; what may have been meant is not asked here, but of the
 * {@link org.neurone.dsl.read.Advice} that was handed in, once the rule has refused a statement.
 */
package org.neurone.dsl.read;
