import * as engine from './engine.js';
import { conform, parts, texts } from './script/conform';
import { loadKernels } from './worker/load';

/** The page conformance.html: holds the browser that opens it to what texts give on every other platform. */

async function file(name: string): Promise<string> {
  const answer = await fetch(new URL(`./${name}`, import.meta.url));
  if (!answer.ok) {
    throw new Error(`${name}: ${answer.status}`);
  }
  return answer.text();
}

function say(line: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  document.querySelector('output')?.append(paragraph);
}

const [small, large, digits, kernels] = await Promise.all([file('conformance-small.txt'), file('conformance-large.txt'), file('digits.csv'), loadKernels()]);
const holds = await conform(
  parts(texts(small), texts(large), kernels),
  (text, kernels) => engine.conformance(text, [':digits', digits], 'en', kernels),
  say,
  () => new Promise((resolve) => setTimeout(resolve)),
);
say(holds ? `This browser computes what every other does: ${navigator.userAgent}` : `This browser computes otherwise: ${navigator.userAgent}`);
document.body.dataset['holds'] = String(holds);
