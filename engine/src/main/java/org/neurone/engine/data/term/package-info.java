/**
 * Expressions in a text: features such as {@code x^2} and formulas such as {@code y = sin(x)}. Start with {@link
 * org.neurone.engine.data.term.Term}, the tree of both; {@link org.neurone.engine.data.term.TermReader} reads it, {@link
 * org.neurone.engine.data.term.Program} works it out.
 */
package org.neurone.engine.data.term;
