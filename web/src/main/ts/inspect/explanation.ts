import type { App } from '../element/app';
import { h } from '../element/dom';
import type { Explanation, ExplanationStep } from '../worker/model';

/** Milliseconds between two refreshes while the network runs; each computes a whole chain rule. */
const PAUSE = 250;

/** The engine's own account of one number, in formulas with today's values, refreshed while the network learns. */
export function explanation(app: App, layer: number, index: number, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'explanation' });
  let asking = false;
  let told = '';
  let asked = 0;
  app.frame.follow(until, (frame) => {
    const now = performance.now();
    const stamp = `${frame?.run} ${frame?.step} ${app.view.value.exampleRow} ${frame?.trainLoss}`;
    if (frame === null || asking || stamp === told || (frame.running && now - asked < PAUSE)) {
      return;
    }
    asking = true;
    told = stamp;
    asked = now;
    app.client
      .ask('explain', { layer, index, example: app.view.value.exampleRow })
      .then((json) => {
        if (!until.aborted) {
          box.replaceChildren(...(JSON.parse(json) as Explanation).steps.map(section));
        }
      })
      .catch(() => {
        // A lost worker has its own sentence; a weight that went with its network needs none.
      })
      .finally(() => {
        asking = false;
      });
  });
  return box;
}

function section(one: ExplanationStep): HTMLElement {
  const math = h('div', { class: 'math' });
  math.append(...new DOMParser().parseFromString(one.math, 'text/html').body.childNodes);
  return h('section', {}, h('h4', {}, one.title), one.sentence === '' ? null : h('p', {}, one.sentence), math);
}
