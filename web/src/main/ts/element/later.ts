import type { Does, Reads } from '../state/state';
import { h } from './dom';

type Needs = Reads<'opening' | 'frame'> & Does<'speak' | 'notFetched'>;

/** Calls once when the open experiment has made its first step, or stands still where it does not run by itself. */
export function whenLearning(app: Needs, until: AbortSignal, run: () => void): void {
  const once = new AbortController();
  until.addEventListener('abort', () => once.abort());
  app.frame.follow(once.signal, (frame) => {
    if (frame !== null && !app.opening && (frame.step > 0 || !frame.running)) {
      once.abort();
      run();
    }
  });
}

/**
 * A part that waits for the first step before its code and the language are fetched: what learns comes first. Its place
 * is kept by the style of its class, so that nothing moves when it comes.
 */
export function later(app: Needs, className: string, until: AbortSignal, make: () => Promise<HTMLElement>): HTMLElement {
  const place = h('div', { class: className });
  whenLearning(app, until, () => {
    app
      .speak()
      .then(make)
      .then((part) => {
        if (!until.aborted) {
          place.replaceWith(part);
        }
      })
      .catch(() => app.notFetched());
  });
  return place;
}
