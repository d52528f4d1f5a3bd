import type { Locale } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import { openDialog } from './dialog';
import { h } from './dom';

type Needs = Reads<'locale'> & Does<'open' | 'look' | 'notFetched'>;

interface Example {
  name: string;
  title: string;
  note: string;
  text: string;
}

/** The examples of the lecture, in its order; one click opens one. */
export async function gallery(app: Needs, host: HTMLElement): Promise<void> {
  const words = panelWords(app.locale.value);
  const list = h('ol', { class: 'examples' });
  const close = openDialog(host, words.chooseExample, words.close, 'gallery', [list]);
  try {
    const examples = await fetchExamples(app.locale.value);
    list.append(
      ...examples.map((example) => {
        const open = (): void => {
          close();
          app.look({ details: 'notes' });
          void app.open({ text: example.text }, false).catch(() => app.notFetched());
        };
        return h(
          'li',
          {},
          h('button', { type: 'button', onclick: open }, h('strong', {}, example.title), h('span', {}, beginning(example.note))),
        );
      }),
    );
    list.querySelector('button')?.focus();
  } catch {
    list.append(h('li', {}, words.notFetched));
  }
}

async function fetchExamples(locale: Locale): Promise<Example[]> {
  const answer = await fetch(new URL(`./gallery.${locale}.json`, import.meta.url));
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return (await answer.json()) as Example[];
}

/** The note's first sentence; the point behind an initial, as in R. A. Fisher, ends none. */
function beginning(note: string): string {
  return /^.*?(?<!\b\p{Lu})[.!?](?=\s|$)/su.exec(note)?.[0] ?? note;
}
