/**
 * What the engine says to people, in English and in French. Start with {@link org.neurone.engine.words.Wording}; a {@link
 * org.neurone.engine.words.DataException} is thrown with one.
 */
package org.neurone.engine.words;
