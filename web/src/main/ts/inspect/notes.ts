import type { Reads } from '../state/state';
import { h } from '../element/dom';

type Needs = Reads<'plan' | 'strings'>;

/** The experiment's own title and notes, set as prose. */
export function notes(app: Needs, until: AbortSignal): HTMLElement {
  const box = h('div', { class: 'notes' });
  let shown = '';
  app.plan.follow(until, (plan) => {
    const key = JSON.stringify([plan?.title, plan?.notes]);
    if (plan === null || key === shown) {
      return;
    }
    shown = key;
    const paragraphs = plan.notes.flatMap((note) => note.split(/\n\s*\n/)).map((text) => h('p', {}, text));
    box.replaceChildren(
      ...(plan.title === '' ? [] : [h('h2', {}, plan.title)]),
      ...(paragraphs.length > 0 ? paragraphs : [h('p', { class: 'faint' }, app.strings.noNotes)]),
    );
  });
  return box;
}
