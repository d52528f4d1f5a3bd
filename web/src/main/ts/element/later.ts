import type { App } from './app';
import { h } from './dom';

/**
 * A part that waits for the first frame before its code is fetched: what learns comes first. Its place is kept by the
 * style of its class, so that nothing moves when it comes.
 */
export function later(app: App, className: string, until: AbortSignal, make: () => Promise<HTMLElement>): HTMLElement {
  const place = h('div', { class: className });
  const once = new AbortController();
  until.addEventListener('abort', () => once.abort());
  app.frame.follow(once.signal, (frame) => {
    if (frame !== null) {
      once.abort();
      make()
        .then((part) => {
          if (!until.aborted) {
            place.replaceWith(part);
          }
        })
        .catch(() => {
          app.notice.value = { kind: 'problem', sentence: app.strings.notFetched };
        });
    }
  });
  return place;
}
