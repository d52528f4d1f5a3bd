import { count } from '../i18n';
import { h } from './dom';
import { icon } from './icons';
import type { Frame } from '../worker/protocol';
import type { App } from './app';

/** Sentences above everything else: what went wrong and what can be done about it. */
export function notices(app: App, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
  let broken = '';
  const draw = (): void => {
    const notice = app.notice.value;
    box.replaceChildren();
    if (notice === null) {
      return;
    }
    const action = notice.action;
    box.append(
      h(
        'div',
        { class: `notice ${notice.kind}` },
        h('p', {}, notice.sentence()),
        action === undefined ? null : h('button', { type: 'button', class: 'plain', onclick: () => action.run() }, action.label()),
        h('button', { type: 'button', class: 'small', 'aria-label': app.strings.close, onclick: () => (app.notice.value = null) }, icon('close')),
      ),
    );
  };
  app.notice.follow(until, draw);
  app.frame.changes(until, (frame) => {
    const told = frame === null || frame.broken === '' ? '' : `${frame.run} ${frame.step}`;
    if (told !== app.breakdownTold) {
      app.breakdownTold = told;
      if (frame !== null && told !== '') {
        tellBreakdown(app, frame);
      }
    } else if (frame !== null && frame.broken !== broken) {
      // The same in another language.
      draw();
    }
    broken = frame?.broken ?? '';
  });
  return box;
}

function tellBreakdown(app: App, { checkpoints }: Frame): void {
  const last = checkpoints[Math.max(0, checkpoints.length - 2)] ?? 0;
  app.notice.value = {
    kind: 'problem',
    sentence: () => app.frame.value?.broken ?? '',
    action: { label: () => app.strings.rewindTo(count(last, app.locale.value)), run: () => void app.rewind(last) },
  };
}
