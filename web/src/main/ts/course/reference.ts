import { define } from '../element/define';
import type { NeuronePlayground } from '../element/playground';
import { fetchText } from '../element/source';
import { setTheme } from '../element/theme';
import type { Locale } from '../i18n';
import type { Tables } from '../state/state';
import { courseWords } from './words';

/** The reference: a field that leaves what is looked for, and texts that run where they stand. */
export function openReference(main: HTMLElement, locale: Locale): void {
  const words = courseWords(locale);
  for (const text of main.querySelectorAll<HTMLElement>('pre.runs, section:not(#added-output) td:last-child > code:only-child')) {
    offerRun(text, words.run);
  }
  const search = main.querySelector<HTMLElement>('.search');
  const field = search?.querySelector('input');
  const told = search?.querySelector('output');
  if (search === null || field === null || field === undefined || told === null || told === undefined) {
    return;
  }
  search.hidden = false;
  // What finds comes when it is wanted.
  const find = (): void => {
    void Promise.all([import('../element/finder'), import('../i18n/panels')]).then(([{ finder }, { panelWords }]) => finder(field, told, main, panelWords(locale).found));
  };
  field.addEventListener('focus', find, { once: true });
}

async function run(playground: NeuronePlayground, text: string): Promise<void> {
  const app = await playground.ready;
  try {
    await app.open(tablesOf(text).then((tables) => ({ text, tables })), true);
  } catch {
    app.notFetched();
  }
  playground.removeAttribute('waiting');
}

/** The tables and pictures that a text names, from beside the page. */
async function tablesOf(text: string): Promise<Tables> {
  const named = [...text.matchAll(/\b(csv|pictures) "([^"]+)"/g)].map(([, source = '', name = '']) => [name, source] as const);
  const tables = await Promise.all([...new Map(named)].map(async ([name, source]) => [name, await fetchText(new URL(`${name}.${source}`, document.baseURI).href)] as const));
  return Object.fromEntries(tables);
}

function offerRun(text: HTMLElement, label: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'run';
  button.textContent = text.matches('pre') ? `▶ ${label}` : '▶';
  button.title = label;
  button.setAttribute('aria-label', label);
  text.after(button);
  button.addEventListener('click', () => {
    define(() => import('../editor/editor'));
    const playground = document.createElement('neurone-playground') as NeuronePlayground;
    playground.setAttribute('show', 'controls text graph output loss');
    playground.setAttribute('height', '560');
    // Nothing is opened before the tables of the text are there.
    playground.toggleAttribute('waiting', true);
    // The button that had the focus goes; what it brought has it then.
    playground.tabIndex = -1;
    const { theme } = document.documentElement.dataset;
    if (theme !== undefined) {
      setTheme(playground, theme);
    }
    const inTable = text.closest('table');
    const said = (text.textContent ?? '').replace(/; /g, inTable === null ? '; ' : '\n');
    void run(playground, said);
    if (inTable === null) {
      text.replaceWith(playground);
      button.remove();
      playground.focus();
      return;
    }
    inTable.parentElement?.querySelector(':scope > table + neurone-playground')?.remove();
    inTable.after(playground);
    playground.focus();
  });
}
