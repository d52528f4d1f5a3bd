/**
 * Every sentence that is said of a text, of data or of a run, in both languages: {@link org.neurone.dsl.wording.Sentences}
 * is the door for what is found in a text, {@link org.neurone.dsl.wording.Reasons} for what the engine finds, one page a
 * chapter behind them. A sentence gets its facts typed, so that a forgotten one does not compile.
 */
package org.neurone.dsl.wording;
