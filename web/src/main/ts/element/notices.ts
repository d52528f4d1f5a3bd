import { readable } from '../i18n';
import { h } from './dom';
import { icon } from './icons';
import type { App } from './app';

/** Sentences above everything else: what went wrong and what can be done about it. */
export function notices(app: App, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
  app.notice.follow(until, (notice) => {
    box.replaceChildren();
    if (notice === null) {
      return;
    }
    const action = notice.action;
    box.append(
      h(
        'div',
        { class: `notice ${notice.kind}` },
        h('p', {}, notice.sentence),
        action === undefined ? null : h('button', { type: 'button', class: 'plain', onclick: () => action.run() }, action.label),
        h('button', { type: 'button', class: 'small', 'aria-label': app.strings.close, onclick: () => (app.notice.value = null) }, icon('close')),
      ),
    );
  });
  app.frame.changes(until, (frame) => {
    if (frame !== null && frame.brokenAt >= 0 && app.notice.value === null) {
      const kept = frame.checkpoints.filter((step) => step < frame.brokenAt);
      const last = kept[kept.length - 1];
      const step = readable(frame.brokenAt, app.locale.value, 9);
      app.notice.value = {
        kind: 'problem',
        sentence: app.strings.broken(step),
        ...(last === undefined
          ? {}
          : { action: { label: app.strings.rewindTo(readable(last, app.locale.value, 9)), run: () => void app.rewind(last) } }),
      };
    }
  });
  return box;
}
