/** Sentences of the catalogue, in English and in French: {@link org.neurone.engine.words.Wording}. */
package org.neurone.engine.words;
