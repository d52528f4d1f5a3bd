import { referenceAddress } from '../editor/reference-link';
import { panelWords } from '../i18n/panels';
import type { Reads } from '../state/state';
import { openDialog } from './dialog';
import { h } from './dom';
import { finder } from './finder';
import { fetchText } from './source';

/** The reference of the language in a dialog: the page that the server has, at one section and, in its table, one setting. */
export async function reference(app: Reads<'locale'>, host: Element, section: string, setting: string): Promise<void> {
  const locale = app.locale.value;
  const words = panelWords(locale);
  const address = referenceAddress(locale);
  const field = h('input', { type: 'search', 'aria-label': words.searchReference, placeholder: words.searchReference });
  const told = h('output');
  const search = h('p', { class: 'search', hidden: true }, field, ' ', told);
  const main = h('div', { class: 'entries' });
  openDialog(host, words.reference, words.close, 'reference', [search, main]);
  const sections = await fetchText(address).then(sectionsOf, () => []);
  if (sections.length === 0) {
    main.append(h('p', {}, words.notFetched), h('a', { href: `${address}#${section}`, target: '_blank' }, address));
    return;
  }
  main.append(...sections);
  search.hidden = false;
  finder(field, told, main, words.found);
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const to = link.getAttribute('href') ?? '';
    if (to.startsWith('#')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        show(main, to.slice(1), '');
      });
    } else {
      link.href = new URL(to, address).href;
      link.target = '_blank';
    }
  }
  show(main, section, setting);
}

function sectionsOf(page: string): Element[] {
  return [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('main > section')];
}

/** Brings a section, and the setting's row in it, to where the reader looks; a kind of problem that has none, the problems. */
function show(main: HTMLElement, section: string, setting: string): void {
  const found = main.querySelector(`#${CSS.escape(section)}`) ?? main.querySelector('#problems');
  const row = [...(found?.querySelectorAll('tr') ?? [])].find((one) => setting !== '' && one.firstElementChild?.textContent === setting);
  main.querySelector('.meant')?.classList.remove('meant');
  row?.classList.add('meant');
  const heading = found?.querySelector<HTMLElement>('a');
  heading?.scrollIntoView({ block: 'start' });
  row?.scrollIntoView({ block: 'nearest' });
  heading?.focus({ preventScroll: true });
}
