/**
 * Pieces of something else that somebody pasted, put into the language: {@link org.neurone.dsl.paste.Foreign} recognises
 * them, {@code PastedLines} tells blocks of settings by their lines. {@code SettingsReader} and {@code LineSettings} read such into
 * {@code PastedSettings}, which {@code SettingsPaste} translates; {@code PythonPaste}, {@code PlaygroundLink}, {@code Weka}, {@code Arff} and
 * {@code Encog} translate what they read, all into a {@code Sketch}.
 */
package org.neurone.dsl.paste;
