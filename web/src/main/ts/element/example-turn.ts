import { panelWords } from '../i18n/panels';
import { ALWAYS } from '../state/signal';
import type { Does, Reads } from '../state/state';
import { h } from './dom';
import { coursePage, fetchExamples, openExample, type Example } from './gallery';

type Needs = Reads<'text' | 'locale'> & Does<'open' | 'edit' | 'look' | 'notFetched'>;

/** The example that was opened last, until another text stands in its place. */
let present: AbortController | null = null;

/**
 * Under the notes of an example: the one before, the one after, and the course's page that explains it. Where the language changes and
 * the example is as it was opened, its title and its note change with it, and the run goes on.
 */
export function exampleTurn(app: Needs, root: ShadowRoot, examples: Example[], opened: Example): void {
  present?.abort();
  const turn = new AbortController();
  present = turn;
  const until = AbortSignal.any([turn.signal, ALWAYS]);
  let all = examples;
  let example = opened;
  const place = (): void => {
    root.querySelector('.example-turn')?.remove();
    root.querySelector('#panel-notes')?.append(turnBar(app, root, all, example));
  };
  const translate = async (): Promise<void> => {
    const translated = await fetchExamples(app.locale.value);
    const same = translated.find(({ name }) => name === example.name);
    if (same === undefined || turn.signal.aborted) {
      return;
    }
    if (app.text.value === example.text) {
      app.edit([{ from: 0, to: example.text.length, insert: same.text }]);
    }
    [all, example] = [translated, same];
    place();
  };
  place();
  // A new drawing, of a language or of dark and light, takes the panel with it.
  const redrawn = new MutationObserver(place);
  redrawn.observe(root, { childList: true });
  until.addEventListener('abort', () => {
    redrawn.disconnect();
    root.querySelector('.example-turn')?.remove();
  });
  app.locale.changes(until, () => void translate().catch(() => app.notFetched()));
  app.text.changes(until, (text) => {
    if (!all.some((one) => one === example && text.includes(one.title))) {
      turn.abort();
    }
  });
}

function turnBar(app: Needs, root: ShadowRoot, all: Example[], example: Example): HTMLElement {
  const words = panelWords(app.locale.value);
  const at = all.indexOf(example);
  const go = (to: number, word: string): HTMLElement | null => {
    const other = all[to];
    const host = root.querySelector<HTMLElement>('.shell');
    return other === undefined || host === null
      ? null
      : h('button', { type: 'button', class: 'plain', title: other.title, onclick: () => openExample(app, host, all, other) }, word);
  };
  return h(
    'p',
    { class: 'example-turn' },
    go(at - 1, words.exampleBefore),
    h('span', { class: 'faint' }, words.exampleOf(at + 1, all.length)),
    go(at + 1, words.exampleAfter),
    h('a', { class: 'plain', href: coursePage(example, app.locale.value) }, words.explainedOn(example.page)),
  );
}
