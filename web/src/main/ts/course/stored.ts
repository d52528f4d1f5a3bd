import { h } from '../element/dom';
import type { Locale } from '../i18n';
import { asking, patiently } from '../share/server';
import { remember, tokenOf } from '../share/tokens';
import { courseWords } from './words';

/** What a server says to a lesson that it keeps. */
interface Kept {
  id: string;
  url: string;
  token: string;
}

/** A lesson that a server did not keep, in its own sentence. */
export class NotKept extends Error {}

/** Keeps a lesson under a link; its token stays in this browser. `api` is the address that lessons are read at. */
export async function keepLesson(api: string, text: string, language: Locale): Promise<string> {
  const answer = await patiently(
    () => {},
    () => fetch(`${api}/links`, asking({ text, language })),
  );
  const said = (await answer.json()) as Kept & { detail?: string };
  if (!answer.ok) {
    throw new NotKept(said.detail ?? '');
  }
  remember('lessons', said.id, said.token);
  // A server that was not told its public address answers with a path.
  return new URL(said.url, location.href).href;
}

/** The page of a lesson that is kept: it can be reported, and taken back from where it was kept. */
export function openStored(main: HTMLElement, locale: Locale): void {
  const words = courseWords(locale);
  const id = main.dataset['stored'] ?? '';
  const address = new URL(`../api/lessons/${id}`, location.href).href;
  const told = main.querySelector('.kept-here .told') as HTMLElement;
  const act = (name: string): HTMLButtonElement => main.querySelector(`.kept-here [data-act="${name}"]`) as HTMLButtonElement;
  const send = async (to: string, request: RequestInit, done: string): Promise<boolean> => {
    const answer = await fetch(to, request).catch(() => null);
    const said = answer === null || answer.ok ? null : ((await answer.json().catch(() => null)) as { detail?: string } | null);
    told.textContent = answer?.ok === true ? done : (said?.detail ?? words.noReader);
    return answer?.ok === true;
  };
  act('report').addEventListener('click', () => {
    const reason = h('input', { type: 'text', maxLength: 500, required: true });
    const form = h('form', { class: 'report' }, h('label', {}, `${words.reason} `, reason), ' ', h('button', {}, words.send));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(`${address}/reports`, asking({ reason: reason.value }), words.reported).then((sent) => {
        if (sent) {
          form.remove();
        }
      });
    });
    act('report').replaceWith(form);
    reason.focus();
  });
  const token = tokenOf('lessons', id);
  act('take-back').hidden = token === undefined;
  act('take-back').addEventListener('click', () => {
    const request = { method: 'DELETE', headers: { Authorization: `Bearer ${token ?? ''}` } };
    void send(address, request, words.takenBack).then((gone) => {
      if (gone) {
        remember('lessons', id, null);
        act('take-back').hidden = true;
      }
    });
  });
}
