import { conformance } from './compiled.js';
import { large, small } from './conformance-texts.js';
import { conform, parts, texts } from './conform';
import { compileKernels } from './kernels';

/** A program: holds the platform that runs it to what texts give on every other. It needs nothing of a platform but `console`, or the `print` of a bare shell. */

const say = typeof console === 'undefined' ? (globalThis as unknown as { print(line: string): void }).print : console.log;

const asked = parts(texts(small), texts(large), compileKernels());
const holds = await conform(asked, (text, kernels) => conformance(text, [], 'en', kernels), say, () => Promise.resolve());
if (!holds) {
  throw new Error('This platform computes otherwise.');
}
