/**
 * export.js: networks as files for other programs, compiled from org.neurone.web.ExportModule. A module of its own, since few
 * visits need it.
 */

export type { Format } from './worker/model';

/** JSON of the {@link Format}s. */
export function formats(locale: string): string;
/**
 * A file's bytes, of a PNG file the SVG document to paint; throws an Error with a sentence where that cannot be.
 *
 * @param text with the weights as its state; without one the network leaves as it starts
 * @param tables as for `read` of engine.js
 */
export function write(text: string, tables: string[], locale: string, format: string): Int8Array;
