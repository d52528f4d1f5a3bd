import { panelWords } from '../i18n/panels';
import { base, isServed } from '../share/place';
import type { Does, Reads } from '../state/state';
import type { Locale } from '../i18n';
import { openDialog } from './dialog';
import { h } from './dom';
import { exampleTurn } from './example-turn';

type Needs = Reads<'text' | 'locale'> & Does<'open' | 'edit' | 'look' | 'notFetched'>;

export interface Example {
  name: string;
  title: string;
  note: string;
  text: string;
  chapter: string;
  /** Of the course, which explains it. */
  page: number;
}

/** The examples of the lecture by chapters, in its order; what is written above leaves those that have all its words. One click opens one. */
export async function gallery(app: Needs, host: HTMLElement): Promise<void> {
  const words = panelWords(app.locale.value);
  const search = h('input', { type: 'search', placeholder: words.searchExamples, 'aria-label': words.searchExamples });
  const list = h('div', { class: 'examples' });
  const close = openDialog(host, words.chooseExample, words.close, 'gallery', [search, list]);
  try {
    const examples = await fetchExamples(app.locale.value);
    const parts = chapters(examples).map(([chapter, members]) => {
      const items = members.map((example) => ({ example, element: item(app, example, () => open(example)) }));
      const element = h('section', {}, h('h3', {}, chapter), h('ol', { start: examples.indexOf(members[0] as Example) + 1 }, ...items.map((one) => one.element)));
      return { chapter, items, element };
    });
    const open = (example: Example): void => {
      close();
      openExample(app, host, examples, example);
    };
    const none = h('p', { class: 'faint', hidden: true }, words.noExample);
    search.addEventListener('input', () => {
      const wanted = plain(search.value).split(/\s+/);
      for (const { chapter, items, element } of parts) {
        for (const one of items) {
          const said = plain(`${chapter} ${one.example.title} ${one.example.note} ${one.example.text}`);
          one.element.hidden = !wanted.every((word) => said.includes(word));
        }
        element.hidden = items.every((one) => one.element.hidden);
      }
      none.hidden = parts.some((part) => !part.element.hidden);
    });
    const others = isServed() ? h('p', {}, h('a', { href: `${base()}gallery` }, words.sharedByOthers)) : null;
    list.append(...parts.map((part) => part.element), none, ...(others === null ? [] : [others]));
    search.focus();
  } catch {
    list.append(h('p', {}, words.notFetched));
  }
}

/** Opens an example with its note, and stands the way to the next one and to the course under it. */
export function openExample(app: Needs, host: HTMLElement, examples: Example[], example: Example): void {
  app.look({ details: 'notes' });
  void app.open({ text: example.text }, false).catch(() => app.notFetched());
  exampleTurn(app, host.getRootNode() as ShadowRoot, examples, example);
}

export async function fetchExamples(locale: Locale): Promise<Example[]> {
  const answer = await fetch(new URL(`./gallery.${locale}.json`, import.meta.url));
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return (await answer.json()) as Example[];
}

function item(app: Needs, example: Example, open: () => void): HTMLElement {
  const words = panelWords(app.locale.value);
  const picture = h('img', { src: new URL(`./gallery/${example.name}.png`, import.meta.url).href, alt: '', width: 72, height: 72, loading: 'lazy' });
  return h(
    'li',
    {},
    h('button', { type: 'button', onclick: open }, picture, h('strong', {}, example.title), h('span', {}, beginning(example.note))),
    h('a', { class: 'plain', href: coursePage(example, app.locale.value) }, words.explainedOn(example.page)),
  );
}

export function coursePage({ page }: Example, locale: Locale): string {
  return `${base()}learn/${locale === 'fr' ? 'fr/' : ''}${page}/`;
}

function chapters(examples: Example[]): [string, Example[]][] {
  const found = new Map<string, Example[]>();
  for (const example of examples) {
    found.set(example.chapter, [...(found.get(example.chapter) ?? []), example]);
  }
  return [...found];
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The note's first sentence; the point behind an initial, as in R. A. Fisher, ends none. */
function beginning(note: string): string {
  return /^.*?(?<!\b\p{Lu})[.!?](?=\s|$)/su.exec(note)?.[0] ?? note;
}
