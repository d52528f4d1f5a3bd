import { h } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Reads } from '../state/state';
import { base } from './place';
import { takeBack } from './requests';
import { Refused, save } from './server';
import { remember } from './tokens';

type Needs = Reads<'locale'>;

/** Lets whoever has just saved something show it in the gallery, too: a save of its own, so that it can be taken out again. */
export function putIn(app: Needs, id: string, text: string, tables: Record<string, string>, parent: string | null): HTMLElement {
  const words = panelWords(app.locale.value);
  const button = h('button', { type: 'button', class: 'plain' }, words.listIt);
  const box = h('p', { class: 'listing' }, h('span', { class: 'faint' }, words.listText), ' ', button);
  button.addEventListener('click', () => {
    button.disabled = true;
    save(text, tables, parent, () => {}, true).then(
      ({ token }) => {
        remember('listed', id, token);
        box.replaceChildren(h('a', { href: `${base()}gallery` }, words.listed), ' ', takeOut(app, id, token));
      },
      (error: unknown) => {
        button.disabled = false;
        box.append(' ', refusal(app, error));
      },
    );
  });
  return box;
}

/** A button that takes back the save that shows it in the gallery; the link stays where somebody else has saved it. */
export function takeOut(app: Needs, id: string, token: string): HTMLElement {
  const words = panelWords(app.locale.value);
  const button = h('button', { type: 'button', class: 'more' }, words.unlistIt);
  const box = h('span', { role: 'status' }, button);
  button.addEventListener('click', () => {
    button.disabled = true;
    takeBack(id, token).then(
      () => {
        remember('listed', id, null);
        box.replaceChildren(words.unlisted);
      },
      (error: unknown) => {
        button.disabled = false;
        box.append(' ', refusal(app, error));
      },
    );
  });
  return box;
}

function refusal(app: Needs, error: unknown): string {
  const words = panelWords(app.locale.value);
  return words.notTaken(error instanceof Refused ? words.refused(error.status, error.message, error.code) : words.serverAway);
}
