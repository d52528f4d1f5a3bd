/**
 * Pieces of something else that somebody pasted, put into the language: {@link org.neurone.dsl.paste.Foreign} recognises
 * them, {@code PythonPaste}, {@code JsonPaste} and {@code PlaygroundLink} translate, each into a {@code Sketch}.
 */
package org.neurone.dsl.paste;
