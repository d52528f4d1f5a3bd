import { openDialog } from '../element/dialog';
import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Reads, StoredText } from '../state/state';
import { takeOut } from './listing';
import { base } from './place';
import { report as tell } from './requests';
import { Refused } from './server';
import { tokenOf } from './tokens';

type Needs = Reads<'stored' | 'locale'>;

/** Below a text that has a link: what it was made from, and a way to tell the operator what is wrong with it. */
export function shared(app: Needs, place: HTMLElement, until: AbortSignal): void {
  const draw = (): void => {
    const stored = app.stored.value;
    place.hidden = stored === null;
    place.replaceChildren(...(stored === null ? [] : line(app, stored, place)));
  };
  app.stored.follow(until, draw);
  app.locale.changes(until, draw);
}

function line(app: Needs, { id, parent }: StoredText, place: HTMLElement): HTMLElement[] {
  const words = panelWords(app.locale.value);
  const from = h('span', {}, ...(parent === null ? [] : [`${words.madeFrom} `, h('a', { href: `${base()}m/${parent}` }, parent)]));
  const report = h('button', { type: 'button', class: 'more' }, words.report);
  report.addEventListener('click', () => reporting(app, id, place));
  const token = tokenOf('listed', id);
  return [from, ...(token === undefined ? [] : [takeOut(app, id, token)]), report];
}

/** Asks for the reason and sends it; what came of it is said where the button stood. */
function reporting(app: Needs, id: string, place: HTMLElement): void {
  const words = panelWords(app.locale.value);
  const reason = h('textarea', { maxLength: 500, required: true, rows: 4, 'aria-label': words.reportReason });
  const status = h('p', { class: 'status', role: 'status' });
  const send = h('button', { class: 'strong' }, words.reportSend);
  const form = h('form', {}, h('p', {}, words.reportReason), reason, h('p', { class: 'faint' }, words.reportText), h('p', { class: 'actions' }, send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    tell(id, reason.value).then(
      () => {
        form.remove();
        status.textContent = words.reported;
      },
      (error: unknown) => {
        send.disabled = false;
        status.textContent = words.notTaken(error instanceof Refused ? words.refused(error.status, error.message, error.code) : words.serverAway);
      },
    );
  });
  openDialog(place, words.report, words.close, 'report', [form, status]);
  reason.focus();
}
