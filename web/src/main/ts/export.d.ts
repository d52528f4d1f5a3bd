// Written by the build from ExportModule.java and what it gives: see src/build/ModuleTypes.java.

/** The JavaScript module `export.js`, which the page fetches when somebody first wants to take a network away. */

/** JSON of what a network can be exported as. */
export function formats(locale: string): string;

/**
 * A file's bytes, of a PNG file the SVG document to paint; throws an Error with a sentence where that cannot be.
 * @param text with the weights as its state; without one the network leaves as it starts
 * @param word one of `formats`
 */
export function write(text: string, tables: string[], locale: string, word: string): Int8Array;
