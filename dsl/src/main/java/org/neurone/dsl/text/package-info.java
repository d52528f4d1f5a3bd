/**
 * A text's pieces and what is said about them, as records: {@link org.neurone.dsl.text.Span} and
 * {@link org.neurone.dsl.text.Edit} first, then {@link org.neurone.dsl.text.Problem}.
 */
package org.neurone.dsl.text;
