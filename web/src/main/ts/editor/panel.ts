import { h, setText } from '../element/dom';
import { focusIn } from '../element/focus';
import type { Does, Reads } from '../state/state';
import type { Fix } from '../worker/model';
import { referenceLink } from './reference-link';

type Needs = Reads<'reading' | 'plan' | 'strings' | 'locale' | 'locked'> & Does<'edit' | 'explain' | 'format' | 'undo'>;

/** One click does it; several statements stand behind one another in its label. */
export function fixButton(app: Does<'edit'>, fix: Fix): HTMLElement {
  return h('button', { type: 'button', class: 'fix', onclick: () => app.edit(fix.edits) }, fix.label.replace(/\s*\n\s*/g, '; '));
}

/** The text's column: the editor, what it complains of in sentences, and the fixes one click away. */
export function textPanel(app: Needs, editor: HTMLElement, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const status = h('p', { class: 'status' });
  const list = h('ul', { class: 'problems' });
  const tidy = h('button', { type: 'button', class: 'plain' }, words.format);
  const back = h('button', { type: 'button', class: 'plain' }, words.undo);
  const book = h('button', { type: 'button', class: 'plain', 'aria-label': words.explained, title: words.explained }, '?');
  book.addEventListener('click', () => app.explain());
  back.addEventListener('click', () => app.undo());
  tidy.addEventListener('click', () => app.format());
  app.reading.follow(until, (reading) => {
    const errors = reading.problems.filter((one) => one.severity === 'error').length;
    setText(status, errors > 0 && app.plan.value !== null ? words.waitingForSound : '');
    const inList = focusIn(list) !== null;
    list.replaceChildren(
      ...reading.problems.map((problem) =>
        h(
          'li',
          { class: problem.severity },
          h('span', { class: 'severity' }, words.severity[problem.severity]),
          ' ',
          h('span', { class: 'sentence' }, problem.sentence),
          ...problem.fixes.slice(0, app.locked ? 0 : 4).map((fix) => fixButton(app, fix)),
          ' ',
          referenceLink(app, `problem-${problem.code}`),
        ),
      ),
    );
    if (inList) {
      (list.querySelector<HTMLElement>('.fix, .more') ?? editor.querySelector<HTMLElement>('.cm-content'))?.focus();
    }
  });
  return h(
    'section',
    { class: 'text', role: 'group', 'aria-label': words.text },
    h('div', { class: 'section-head' }, h('h2', {}, words.text), app.locked ? null : h('span', {}, book, back, tidy)),
    editor,
    h('div', { class: 'messages', 'aria-live': 'polite' }, list, status),
  );
}
