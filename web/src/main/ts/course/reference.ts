import { define } from '../element/define';
import type { NeuronePlayground } from '../element/playground';
import { setTheme } from '../element/theme';
import type { Locale } from '../i18n';
import { courseWords } from './words';

/** The reference: a field that leaves what is looked for, and texts that run where they stand. */
export function openReference(main: HTMLElement, locale: Locale): void {
  const words = courseWords(locale);
  for (const text of main.querySelectorAll<HTMLElement>('pre.runs, section:not(#added-output) td:last-child > code:only-child')) {
    if (!text.textContent?.includes('csv "')) {
      offerRun(text, words.run);
    }
  }
  const search = main.querySelector<HTMLElement>('.search');
  const field = search?.querySelector('input');
  const told = search?.querySelector('output');
  if (search === null || field === null || field === undefined || told === null || told === undefined) {
    return;
  }
  search.hidden = false;
  const entries = [...main.querySelectorAll<HTMLElement>('section.entry')].map((section) => ({ section, text: plain(section.textContent ?? '') }));
  field.addEventListener('input', () => {
    const wanted = plain(field.value).split(' ').filter((word) => word !== '');
    let found = 0;
    for (const { section, text } of entries) {
      section.hidden = !wanted.every((word) => text.includes(word));
      found += section.hidden ? 0 : 1;
    }
    main.classList.toggle('searching', wanted.length > 0);
    told.textContent = wanted.length === 0 ? '' : words.found(found);
  });
}

/** Small letters without accents, one blank between words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
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
    playground.toggleAttribute('autoplay', true);
    // The button that had the focus goes; what it brought has it then.
    playground.tabIndex = -1;
    const { theme } = document.documentElement.dataset;
    if (theme !== undefined) {
      setTheme(playground, theme);
    }
    const inTable = text.closest('table');
    playground.textContent = inTable === null ? text.textContent : (text.textContent ?? '').replace(/; /g, '\n');
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
