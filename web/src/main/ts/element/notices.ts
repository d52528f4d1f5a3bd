import { count } from '../i18n';
import { h } from './dom';
import { icon } from './icons';
import type { App } from './app';

/** Sentences above everything else: what went wrong and what can be done about it. */
export function notices(app: App, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
  let told = '';
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
    if (frame === null || frame.broken === '' || frame.broken === told) {
      told = frame?.broken ?? '';
      return;
    }
    told = frame.broken;
    const kept = frame.checkpoints;
    const last = kept[Math.max(0, kept.length - 2)] ?? 0;
    const label = app.strings.rewindTo(count(last, app.locale.value));
    app.notice.value = { kind: 'problem', sentence: frame.broken, action: { label, run: () => void app.rewind(last) } };
  });
  return box;
}
