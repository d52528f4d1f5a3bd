/**
 * Understands a text that was cut into statements: {@link org.neurone.dsl.read.TextReader} first, then {@link
 * org.neurone.dsl.read.Rule}, the one rule of the grammar, then {@code ValueReader}, {@code Construction} and {@link
 * org.neurone.dsl.read.Semantics}. The rule asks nobody: what it cannot read it hands back as a {@link
 * org.neurone.dsl.read.Refusal}, and what is wrong becomes a {@link org.neurone.dsl.problem.Finding}. What may have been meant is the
 * matter of the {@link org.neurone.dsl.read.Advice} that was handed in, which gets a statement once the rule has refused it.
 */
package org.neurone.dsl.read;
