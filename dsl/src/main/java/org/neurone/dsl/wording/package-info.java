/**
 * Every sentence that is said of a text, in both languages: {@link org.neurone.dsl.wording.Sentences} is the door, one page
 * a chapter of findings behind it. A sentence gets its facts typed, so that a forgotten one does not compile.
 */
package org.neurone.dsl.wording;
