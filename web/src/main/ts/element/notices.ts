import { h } from './dom';
import { icon } from './icons';
import type { Does, Reads } from '../state/state';

type Needs = Reads<'frame' | 'notice' | 'strings'> & Does<'say'>;

/** Sentences above everything else: what went wrong and what can be done about it. */
export function notices(app: Needs, until: AbortSignal): HTMLElement {
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
        h('button', { type: 'button', class: 'small', 'aria-label': app.strings.close, onclick: () => app.say(null) }, icon('close')),
      ),
    );
  };
  app.notice.follow(until, draw);
  app.frame.changes(until, (frame) => {
    if (frame !== null && frame.broken !== broken) {
      // The same in another language.
      draw();
    }
    broken = frame?.broken ?? '';
  });
  return box;
}
