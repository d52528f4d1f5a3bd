/**
 * run.js: what the first training step needs of engine.js, compiled from org.neurone.web.RunModule, with the same results.
 * Where a text has anything to be said about it, or asks for a table or a formula, its functions throw: then engine.js
 * answers.
 */
export { open, read, vocabulary } from './engine.js';
