/**
 * Expressions in a text: features such as {@code x^2} and formulas such as {@code y = sin(x)}. Start with {@link
 * org.neurone.engine.data.term.Term}; {@link org.neurone.engine.data.term.Program} works them out.
 */
package org.neurone.engine.data.term;
